import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  FIRST,
  openPlanWorld,
  type PlanWorld,
  PROVINCE,
  publishedRound,
} from "../../../../test/support/plan-world.ts";
import { OWNER_UNIT, roundOver } from "../../../../test/support/round-world.ts";
import { codeOf, SHEET_METHOD } from "../../../../test/support/sheet-world.ts";
import { openMethodLibrary } from "../../../adapters/files/method-library.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import { NewTask } from "../../../contract/tasks.ts";
import type { Context } from "../../context.ts";
import { createRound, openRound } from "../../rounds/index.ts";
import { previewValues, proposeValues, readTaskLeaf, setTasks } from "../index.ts";

let world: PlanWorld;
let folder: string;
/** With a second version of the criteria: 1.3 is 1.5 there, and 1.4 went. */
let office: Context;
let lead: Context;
let published: RoundId;

beforeAll(async () => {
  world = await openPlanWorld();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-next-"));
  await mkdir(path.join(folder, "small-commune"));
  const second = SHEET_METHOD.replace('version: "1"', 'version: "2"')
    .replace('code: "1.3"', 'code: "1.5"')
    .replace('code: "1.4"', 'code: "1.6"')
    .replace("Nội dung chưa rõ", "Một tiêu chí hoàn toàn khác");
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SHEET_METHOD);
  await writeFile(path.join(folder, "small-commune", "2.yaml"), second);
  const methods = openMethodLibrary(folder);
  office = { ...world.byOffice(), methods };
  lead = { ...world.officerOf(FIRST), methods };
  published = await publishedRound(world);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A task against what FIRST lost at a leaf of the published round. */
async function taskAt(leaf: string): Promise<TaskId> {
  const about = { index: "small-commune", component: "1", round: published, leaf };
  const task = NewTask.parse({
    office: OWNER_UNIT,
    unit: PROVINCE,
    title: `Khắc phục tiêu chí ${leaf}`,
    lead: FIRST,
    due: "2027-05-31",
    about,
  });
  const [id] = await setTasks(office, [task]);
  if (id === undefined) throw new Error("no task was set");
  return id;
}

test("work against a loss proposes nothing while no later round is open, then serves the leaf of that round under its code", async () => {
  world.moveTo("2027-01-11");
  const [kept, renumbered, dropped] = [await taskAt("1.2"), await taskAt("1.3"), await taskAt("1.4")];
  const typed = [
    { input: "done", value: 10, baseVersion: 0 },
    { input: "planned", value: 10, baseVersion: 0 },
  ];
  expect(await readTaskLeaf(lead, kept)).toMatchObject({ round: published, closed: true, mayPropose: false });
  expect(await codeOf(proposeValues(lead, kept, { typed, words: "", documents: [] }))).toBe("stage-closed");

  const at = (day: string) => `2027-${day}T00:00:00+07:00`;
  const next = await createRound(
    office,
    roundOver(world, {
      period: "2027",
      methodVersion: "2",
      previousRound: published,
      clock: {
        selfScoring: { from: at("06-01"), until: at("07-01") },
        appraisal: { from: at("07-05"), until: at("08-01") },
      },
    }),
  );
  // A draft is nobody's work yet.
  expect(await readTaskLeaf(lead, kept)).toMatchObject({ round: published, closed: true });
  await openRound(office, next);
  world.moveTo("2027-06-10");
  expect(await readTaskLeaf(lead, kept)).toMatchObject({
    round: next,
    sheet: FIRST,
    leaf: "1.2",
    points: null,
    closed: false,
    mayPropose: true,
  });
  // 1.2 is proportional and gives 4 (SHEET_METHOD).
  expect(await previewValues(lead, kept, { typed })).toMatchObject({ before: null, after: 4, max: 4 });
  expect(await readTaskLeaf(lead, renumbered)).toMatchObject({ round: next, leaf: "1.5" });
  expect(await readTaskLeaf(lead, dropped)).toBeNull();
});
