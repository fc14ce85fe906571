import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blindInspection } from "../../../test/support/blind-inspection.ts";
import { fakeClock } from "../../../test/support/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { uuidSource } from "../../adapters/clock/index.ts";
import { createDocumentParts } from "../../adapters/documents/index.ts";
import { openFolderFileStore } from "../../adapters/files/index.ts";
import { openMethodLibrary } from "../../adapters/files/method-library.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import { createStore } from "../../adapters/postgres/store.ts";
import { createCalculations } from "../../adapters/workers/index.ts";
import { readChange, readCockpit } from "../../app/cockpit/index.ts";
import type { Context } from "../../app/context.ts";
import {
  findUnits,
  homeView,
  listIndices,
  listSources,
  rankingOf,
  seedPublished,
  unitPage,
} from "../../app/results/index.ts";
import { loadDemo } from "./loadDemo.ts";
import { DEPARTMENTS, PROVINCE } from "./province.ts";
import { PUBLISHED_STORY } from "./publishedStory.ts";

let database: TestDatabase;
let folder: string;
let context: Omit<Context, "actor">;
let before: Awaited<ReturnType<typeof everythingPublic>>;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-published-"));
  context = {
    store: createStore(database.db),
    clock: fakeClock("2026-11-22T09:00:00+07:00"),
    ids: uuidSource,
    files: await openFolderFileStore(folder),
    inspection: blindInspection(),
    methods: openMethodLibrary(),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "test",
  };
  await seedPublished(context, publishedFiles());
  before = await everythingPublic();
  await loadDemo(context);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What everybody reads about real units, every ranking of the indices of the story among it. */
async function everythingPublic() {
  const { indices } = await listIndices(context);
  const told = indices.filter(({ id }) => PUBLISHED_STORY.some(({ index }) => index === id));
  const rankings: Awaited<ReturnType<typeof rankingOf>>[] = [];
  for (const { id, years } of told)
    for (const year of years.filter((each) => each === null || each >= 2020))
      rankings.push(await rankingOf(context, { index: id, year }));
  return {
    indices,
    rankings,
    home: await homeView(context),
    sources: await listSources(context),
    search: await findUnits(context, "Minh Họa"),
    hanoi: await unitPage(context, "vn63-01"),
  };
}

test("the demo's figures change no ranking, list, count, search or page of real units", async () => {
  expect(before.rankings.length).toBeGreaterThan(15);
  expect(await everythingPublic()).toEqual(before);
});

test("the parts of its reform index and of PAPI add up to the totals", () => {
  for (const { index, years } of PUBLISHED_STORY.filter(({ index }) => /^(par|papi)/.test(index)))
    for (const { value, parts } of years) {
      const sum = Object.values(parts).reduce((total, part) => total + Number(part), 0);
      expect(`${index} ${sum.toFixed(2)}`).toBe(`${index} ${value}`);
    }
});

test("its chairman reads five indices with what fell and who answers for it, set beside no real province", async () => {
  const known = await context.store.read((tx) => tx.access.credentials("lanhdao"));
  if (!known) throw new Error("no chairman in the demo");
  const { id, displayName, roles } = known.account;
  const actor = { accountId: id, displayName, roles };
  const { page, inside } = await readCockpit({ ...context, actor }, PROVINCE.key);
  expect(page).toMatchObject({ year: 2025, unit: { illustration: true } });
  expect(page.standings.map(({ index }) => index)).toEqual(PUBLISHED_STORY.map(({ index }) => index));
  expect(page.headline[0]?.vi).toBe(
    "PAR INDEX tỉnh 2025: 87,05 điểm, hạng 15/34, giảm 6 bậc từ hạng 9. Mất nhiều nhất ở Xây dựng chính quyền điện tử, chính quyền số: giảm 2,22 điểm.",
  );
  for (const { above, figure } of page.standings) {
    expect(above).toEqual({ kind: "unknown" });
    expect(figure.computedRank).toBeNull();
    expect(figure.notes.join()).toContain("Số liệu minh họa");
  }
  expect(inside.leads).toContainEqual(
    expect.objectContaining({
      index: "par-index-province",
      component: "f7",
      agency: {
        unit: DEPARTMENTS["Sở Khoa học và Công nghệ"].key,
        name: DEPARTMENTS["Sở Khoa học và Công nghệ"].name,
      },
      person: expect.objectContaining({ name: DEPARTMENTS["Sở Khoa học và Công nghệ"].person }),
    }),
  );
  const change = await readChange(context, { unit: PROVINCE.key, index: "par-index-province" });
  expect(change).toMatchObject({ unit: { illustration: true } });
});
