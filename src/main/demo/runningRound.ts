import { submitSheet } from "../../app/submissions/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { answer, attach, byField, explain } from "./acts.ts";
import { plausibleAnswers } from "./plausible.ts";
import { COMMUNES, type Commune, communeIssuer } from "./province.ts";
import { appraisersOf, type DemoMethod, demoMethod, openDemoRound } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

/** How many fields each commune has filled, and on which day it last worked; all eight handed in, none not begun. */
const PROGRESS: Readonly<Record<string, { readonly fields: number; readonly day: number }>> = {
  phuongvi: { fields: 8, day: -4 },
  banglang: { fields: 8, day: -3 },
  hoacuc: { fields: 8, day: -1 },
  hoasua: { fields: 6, day: -1 },
  hoaban: { fields: 5, day: -2 },
  hoagao: { fields: 3, day: -1 },
  hoasim: { fields: 4, day: -1 },
  hoadao: { fields: 2, day: -3 },
  // Began on the first day and has not been seen since.
  hoamua: { fields: 1, day: -9 },
};
const SHOWN = new Set(["1.1.1", "1.1.3", "3.1.2", "5.2.1"]);

/** The communes' round that is being filled, with twelve days to go, and last year's beside it. */
export async function playRunningRound(stage: DemoStage, year: number, lastYear: RoundId): Promise<void> {
  const { clock } = stage;
  const kit = demoMethod(stage, "commune-par-index", "mau-2026");
  clock.setTo(clock.at(-12, "09:00"));
  const roundId = await openDemoRound(stage, kit, {
    title: `Chỉ số cải cách hành chính cấp xã năm ${year}`,
    kind: "measures",
    period: String(year),
    previousRound: lastYear,
    clock: {
      selfScoring: { from: clock.at(-10, "08:00"), until: clock.at(12, "17:30") },
      appraisal: { from: clock.at(13, "08:00"), until: clock.at(34, "17:30") },
    },
    units: COMMUNES.map(({ key }) => ({ unit: key, family: "commune", exemptions: [], ranked: true })),
    appraisers: appraisersOf(stage),
  });
  const atWork = COMMUNES.flatMap((commune) => {
    const progress = PROGRESS[commune.username];
    return progress ? [{ commune, ...progress }] : [];
  }).sort((left, right) => left.day - right.day);
  for (const { commune, fields, day } of atWork) {
    clock.setTo(clock.at(day, "08:15"));
    await fill(stage, kit, roundId, commune, fields, year);
    clock.pass(15);
  }
}

async function fill(
  stage: DemoStage,
  { selfLeaves }: DemoMethod,
  roundId: RoundId,
  commune: Commune,
  fields: number,
  year: number,
): Promise<void> {
  const random = seededRandom(`running/${commune.key}`);
  const sheet = { roundId, unit: commune.key };
  const filled = byField(selfLeaves).slice(0, fields);
  for (const field of filled) {
    const sitting = new Map(
      field.map((leaf) => [leaf.code, plausibleAnswers(leaf, commune.quality, random)]),
    );
    await answer(stage, commune.username, sheet, sitting);
    stage.clock.pass(25);
  }
  for (const leaf of filled.flat().filter(({ code }) => SHOWN.has(code))) {
    await attach(stage, commune.username, { ...sheet, leaf: leaf.code }, leaf, communeIssuer(commune), year);
  }
  if (fields < 8) return;
  const words = "Xã đã xin ý kiến Phòng Văn hóa - Xã hội về số lượt tiếp cận; biên bản kèm theo kế hoạch.";
  await explain(stage, commune.username, { ...sheet, leaf: "1.3.2" }, words);
  await submitSheet(stage.as(commune.username), sheet);
}
