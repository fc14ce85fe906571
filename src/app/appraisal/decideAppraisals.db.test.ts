import { afterAll, beforeAll, expect, test } from "vitest";
import { openedRound } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  openSheetWorld,
  SELF_SCORING,
  type SheetWorld,
} from "../../../test/support/sheet-world.ts";
import type { RoundId } from "../../contract/ids.ts";
import { saveInputs, submitSheet } from "../submissions/index.ts";
import { decideAppraisals, type LeafDecision } from "./index.ts";

let world: SheetWorld;
let roundId: RoundId;

beforeAll(async () => {
  world = await openSheetWorld();
  world.moveTo("2026-05-20");
  roundId = await openedRound(world, {});
  world.moveTo(SELF_SCORING);
  for (const unit of [A, B]) {
    const typed = [
      { leaf: "1.1", input: "issued", value: "on-time", baseVersion: 0 },
      { leaf: "1.2", input: "done", value: 10, baseVersion: 0 },
      { leaf: "1.2", input: "planned", value: 10, baseVersion: 0 },
    ];
    await saveInputs(world.officerOf(unit), { roundId, unit }, typed);
    await submitSheet(world.officerOf(unit), { roundId, unit });
  }
  world.moveTo(APPRAISAL);
});
afterAll(() => world.close());

const decisions: readonly LeafDecision[] = [
  { leaf: "1.1", decision: { decision: "agree", baseVersion: 0 } },
  { leaf: "1.2", decision: { decision: "change", points: 3.6, reason: "Còn 01 nhiệm vụ", baseVersion: 0 } },
];
const decidedOf = async (unit: typeof A): Promise<readonly unknown[]> => {
  const rows = await world.store.read((tx) => tx.appraisal.appraisalsOfSheet({ roundId, unit }));
  return rows.map(({ leaf, decision, points, selfPoints }) => [leaf, decision, points, selfPoints]);
};

test("several leaves of a unit are decided at once", async () => {
  await decideAppraisals(world.as(world.appraiser), { roundId, unit: A }, decisions);
  expect(await decidedOf(A)).toEqual([
    ["1.1", "agree", 3, 3],
    ["1.2", "change", 3.6, 4],
  ]);
});

test("one refused decision keeps all others out", async () => {
  const judge = world.as(world.appraiser);
  const sheet = { roundId, unit: B };
  const silent: LeafDecision = {
    leaf: "1.3",
    decision: { decision: "change", points: 0, reason: " ", baseVersion: 0 },
  };
  expect(await codeOf(decideAppraisals(judge, sheet, [...decisions, silent]))).toBe("reason-needed");
  expect(await codeOf(decideAppraisals(world.officerOf(B), sheet, decisions))).toBe("not-allowed");
  expect(await decidedOf(B)).toEqual([]);
  await decideAppraisals(judge, sheet, decisions.slice(0, 1));
  expect(await codeOf(decideAppraisals(judge, sheet, decisions))).toBe("changed-by-other");
  expect(await decidedOf(B)).toEqual([["1.1", "agree", 3, 3]]);
});
