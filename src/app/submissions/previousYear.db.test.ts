import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, appraise } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  APPRAISAL_OVER,
  B,
  codeOf,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { approveRound, computeRound, publishRound } from "../publication/index.ts";
import { closeRound } from "../rounds/index.ts";
import { previousYear, submitSheet } from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

test("a published year stands beside this one with value, points, what was taken off and why", async () => {
  const officer = world.officerOf(A);
  const owner = world.as(world.owner);
  const units = [
    { unit: A, family: "commune", exemptions: [{ code: "1.4", reason: "Chưa giao" }], ranked: true },
  ];
  const before = await selfScoringRound(world, { period: "2025", units });
  const old = { roundId: before, unit: A };
  await save(officer, old, "1.1", "issued", "on-time");
  await save(officer, old, "1.3", "published", true);
  await submitSheet(officer, old);
  world.moveTo(APPRAISAL);
  await appraise(world, before, A, "1.1", { points: 1.5, reason: "Ban hành chậm 20 ngày" });
  for (const leaf of ["1.2", "1.3"]) await appraise(world, before, A, leaf);
  world.moveTo(APPRAISAL_OVER);
  await answer(world, before, A, "2.1", { share: 0.9 });
  await closeRound(owner, before);
  const sheet = { roundId: await selfScoringRound(world, { previousRound: before }), unit: A };
  const closed = await previousYear(officer, sheet);
  // Not published yet: only what the unit itself said.
  expect(closed).toMatchObject({ period: "2025", published: false });
  expect(closed?.leaves.find(({ code }) => code === "1.1")).toMatchObject({ points: 3, reason: "" });
  world.moveTo(APPRAISAL_OVER);
  await computeRound(owner, before);
  await approveRound(owner, before, { number: "", day: null, signer: "" });
  await publishRound(owner, before);
  const view = await previousYear(officer, sheet);
  expect(view?.published).toBe(true);
  const at = (leaf: string) => view?.leaves.find(({ code }) => code === leaf);
  expect(at("1.1")).toMatchObject({
    max: 3,
    self: 3,
    points: 1.5,
    reason: "Ban hành chậm 20 ngày",
    answers: [{ input: "issued", label: "Kế hoạch", value: "on-time" }],
    changed: false,
  });
  expect(at("1.3")).toMatchObject({ self: 1, points: 1, reason: "" });
  expect(at("1.4")).toMatchObject({ points: null, exemption: "Chưa giao" });
});

test("without a round before, or for a unit that was not in it, there is nothing to show", async () => {
  const alone = { roundId: await selfScoringRound(world), unit: A };
  expect(await previousYear(world.officerOf(A), alone)).toBeNull();
  const units = [{ unit: A, family: "commune", exemptions: [], ranked: true }];
  const before = await selfScoringRound(world, { units });
  const sheet = { roundId: await selfScoringRound(world, { previousRound: before }), unit: B };
  expect(await previousYear(world.officerOf(B), sheet)).toBeNull();
  expect(await codeOf(previousYear(world.officerOf(A), sheet))).toBe("not-allowed");
});
