import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftPlan, item, openPlanWorld, type PlanWorld } from "../../../../test/support/plan-world.ts";
import { SHEET_METHOD, selfScoringRound } from "../../../../test/support/sheet-world.ts";
import { openMethodLibrary } from "../../../adapters/files/method-library.ts";
import type { Context } from "../../context.ts";
import { addItem, readPlanChecks } from "../index.ts";

let world: PlanWorld;
let folder: string;
/** With a second version of the criteria: 1.3 is 1.5 there, and 1.4 went. */
let office: Context;

beforeAll(async () => {
  world = await openPlanWorld();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-fates-"));
  await mkdir(path.join(folder, "small-commune"));
  const second = SHEET_METHOD.replace('version: "1"', 'version: "2"')
    .replace('code: "1.3"', 'code: "1.5"')
    .replace('code: "1.4"', 'code: "1.6"')
    .replace("Nội dung chưa rõ", "Một tiêu chí hoàn toàn khác");
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SHEET_METHOD);
  await writeFile(path.join(folder, "small-commune", "2.yaml"), second);
  office = { ...world.byOffice(), methods: openMethodLibrary(folder) };
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

test("a criterion that the newest version dropped is named, with where its words may stand now", async () => {
  const round = await selfScoringRound(world);
  world.moveTo("2027-01-11");
  const plan = await draftPlan(world);
  for (const leaf of ["1.1", "1.3", "1.4"])
    await addItem(office, plan, item({ round, leaf, expectedPoints: 1 }));
  const { checks, mayIssue } = await readPlanChecks(office, plan);
  expect(checks.map(({ code, vi }) => [code, vi])).toEqual([
    [
      "leaf-dropped",
      "Tiêu chí 1.3 “Công khai thủ tục” không còn trong Bộ tiêu chí thử, phiên bản 2. Nội dung này nay có thể là tiêu chí 1.5; kiểm tra và chọn lại.",
    ],
    [
      "leaf-dropped",
      "Tiêu chí 1.4 “Nội dung chưa rõ” không còn trong Bộ tiêu chí thử, phiên bản 2. Chọn tiêu chí khác, hoặc bỏ nhiệm vụ này.",
    ],
  ]);
  expect(mayIssue).toBe(false);
});
