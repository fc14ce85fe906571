import { afterAll, beforeAll, expect, test } from "vitest";
import { agree, decideAs, roundInAppraisal, SECOND_APPRAISAL } from "../../../test/support/judging-world.ts";
import { answer, OWNER_UNIT } from "../../../test/support/round-world.ts";
import { A, B, C, openSheetWorld, type SheetWorld } from "../../../test/support/sheet-world.ts";
import { leaderOf } from "../../../test/support/unit-people.ts";
import { closeRound, readRound } from "../rounds/index.ts";
import { approveRound, computeRound } from "./index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

test("the leader who approves sees that a result was computed, and a member of an assessed unit does not", async () => {
  const roundId = await roundInAppraisal(world);
  const owner = world.as(world.owner);
  for (const unit of [A, B, C])
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"])
      await decideAs(world.as(world.appraiser), roundId, unit, leaf, agree);
  world.moveTo(SECOND_APPRAISAL);
  for (const { unit } of await world.store.read((tx) => tx.rounds.units(roundId)))
    await answer(world, roundId, unit, "2.1", { share: 0.9 });
  await closeRound(owner, roundId);
  const leader = await leaderOf(world, OWNER_UNIT);
  expect((await readRound(leader, roundId)).computation).toBeNull();
  const { id } = await computeRound(owner, roundId);
  expect((await readRound(leader, roundId)).computation).toMatchObject({ id, stale: false });
  expect((await readRound(world.officerOf(A), roundId)).computation).toBeNull();
  await approveRound(leader, roundId, { number: "12/QĐ-UBND", day: "2026-08-22", signer: "" });
  expect((await readRound(leader, roundId)).approval).toMatchObject({ number: "12/QĐ-UBND" });
});
