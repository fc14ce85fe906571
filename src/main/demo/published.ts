import { setLead } from "../../app/leads/index.ts";
import type { PublishedResult } from "../../core/published/index.ts";
import { DEPARTMENTS, PROVINCE } from "./province.ts";
import { ANSWERED_BY, PUBLISHED_STORY, RANKED, type ToldIndex } from "./publishedStory.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

const SOURCE = {
  id: "minh-hoa",
  title: "Số liệu minh họa của tỉnh Minh Họa, không có thật",
  address: "",
  kind: "repository",
  date: "",
  note: "",
} as const;

const NOTE = "Số liệu minh họa, không có thật; xếp trong 34 tỉnh ở cả ba năm để so sánh được.";

/**
 * What "others published" about the province in the three years before the scored one.
 * Nothing where the catalogue of indices has not been loaded.
 */
export async function publishIllustration(stage: DemoStage, scored: number): Promise<void> {
  const { tx, clock } = stage;
  const known = new Set((await tx.results.indices()).map(({ id }) => id));
  const told = PUBLISHED_STORY.filter(({ index }) => known.has(index));
  if (told.length === 0) return;
  await tx.results.addSource(SOURCE);
  const rows = told.flatMap((index) => rowsOf(index, scored));
  await tx.results.addResults(rows, { at: clock.now(), by: null, importId: null });
}

/** Who answers for the parts of those indices; named by the owner of a round of the province, so once there is one. */
export async function nameWhoAnswers(stage: DemoStage): Promise<void> {
  const known = new Set((await stage.tx.results.indices()).map(({ id }) => id));
  for (const [index, component, name] of ANSWERED_BY) {
    if (!known.has(index)) continue;
    const { key, username } = DEPARTMENTS[name];
    const lead = { index, component, agency: key, person: stage.accountOf(username) };
    await setLead(stage.as(OWNER.username), PROVINCE.key, lead);
  }
}

function rowsOf({ index, scale, years }: ToldIndex, scored: number): readonly PublishedResult[] {
  return years.flatMap(({ value, rank, change, group, parts }, place) => {
    const shared = {
      index,
      year: scored - years.length + place,
      unit: PROVINCE.key,
      region: null,
      regionRank: null,
      status: "published",
      source: SOURCE.id,
    } as const;
    const bare = { scaleMax: null, rank: null, rankedUnits: null, rankChange: null, group: null, note: "" };
    return [
      {
        ...shared,
        component: "total",
        value,
        scaleMax: scale,
        rank,
        rankedUnits: RANKED,
        rankChange: change,
        group,
        note: NOTE,
      },
      ...Object.entries(parts).map(([component, part]) => ({ ...shared, ...bare, component, value: part })),
    ];
  });
}
