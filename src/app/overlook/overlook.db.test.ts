import { afterAll, beforeAll, expect, test } from "vitest";
import { appraise, DEPARTMENTS, OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { leaderOf } from "../../../test/support/unit-people.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { askExemption } from "../exemptions/index.ts";
import { reopenUnit } from "../reopening/index.ts";
import { submitSheet } from "../submissions/index.ts";
import { overlookRound } from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

test("the leader above sees who is late with names, the largest gap and where points are lost, on one page", async () => {
  const roundId = await selfScoringRound(world);
  const officer = world.officerOf(A);
  await save(officer, { roundId, unit: A }, "1.1", "issued", "on-time");
  await save(world.officerOf(B), { roundId, unit: B }, "1.1", "issued", "late");
  await askExemption(
    world.officerOf(B),
    { roundId, unit: B, leaf: "1.2" },
    { reason: "Không có", document: "" },
  );
  await submitSheet(officer, { roundId, unit: A });
  const leader = await leaderOf(world, OWNER_UNIT);
  const early = await overlookRound(leader, roundId);
  expect(early.counts).toEqual({ units: 4, submitted: 1, withLeader: 0, working: 1, notStarted: 2 });
  expect(early).toMatchObject({ overdue: false, waitingExemptions: 1, own: null, risk: null });
  world.moveTo(APPRAISAL);
  await appraise(world, roundId, A, "1.1", { points: 1.5, reason: "Chậm" });
  await reopenUnit(world.as(world.owner), roundId, {
    unit: B,
    leaves: [],
    work: "self-scoring",
    until: "2026-07-20T17:00:00+07:00",
    reason: "Mất điện",
  });
  const view = await overlookRound(leader, roundId);
  expect(view).toMatchObject({ stage: "appraisal", overdue: true, openReopenings: 1 });
  expect(view.late.map(({ name, answered, leaves }) => [name, answered, leaves])).toEqual([
    ["Xã C", 0, 4],
    ["Xã D", 0, 4],
    ["Xã B", 1, 4],
  ]);
  expect(view.late[2]?.people).toEqual([world.officerOf(B).actor.displayName]);
  expect(view.gaps).toMatchObject([{ name: "Xã A", self: 3, appraised: 1.5, changed: 1 }]);
  // 1.2 earns nothing anywhere: 4 points at 4 units.
  expect(view.losses[0]).toMatchObject({ leaf: "1.2", lost: 16, units: 4 });
});

test("where the province is measured: its own points, departments that are not done, and the working group's view", async () => {
  const [justice, finance] = DEPARTMENTS as [UnitKey, UnitKey];
  const leaf = (code: string, lead: UnitKey) => ({ leaf: code, lead, support: [] });
  const roundId = await selfScoringRound(world, {
    kind: "measured",
    units: [{ unit: OWNER_UNIT, family: "commune", exemptions: [], ranked: true }],
    assignments: [leaf("1.1", justice), leaf("1.2", justice), leaf("1.3", finance), leaf("1.4", finance)],
    appraisers: [],
  });
  await save(world.officerOf(justice), { roundId, unit: OWNER_UNIT }, "1.1", "issued", "late");
  const view = await overlookRound(await leaderOf(world, OWNER_UNIT), roundId);
  expect(view.own).toEqual({ points: 1.5, max: 10 });
  expect(view.late.map(({ name, answered, leaves }) => [name, answered, leaves])).toEqual([
    ["Sở Tài chính", 0, 2],
    ["Sở Tư pháp", 1, 2],
  ]);
  expect(view.losses[0]).toMatchObject({ leaf: "1.2", lead: "Sở Tư pháp" });
  expect(view.risk?.totals.unseen.leaves).toBe(4);
});

test.each([
  ["an assessed unit", async () => world.officerOf(A)],
  ["its leader", async () => leaderOf(world, A)],
  ["an appraiser", async () => world.as(world.appraiser)],
] as const)("%s does not look over the others' shoulders", async (_who, someone) => {
  const roundId = await selfScoringRound(world);
  expect(await codeOf(overlookRound(await someone(), roundId))).toBe("not-allowed");
});
