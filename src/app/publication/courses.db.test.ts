import { afterAll, beforeAll, expect, test } from "vitest";
import {
  agree,
  change,
  decideAs,
  EXPLANATION,
  roundInAppraisal,
  SECOND_APPRAISAL,
} from "../../../test/support/judging-world.ts";
import { answer } from "../../../test/support/round-world.ts";
import { A, B, C, codeOf, openSheetWorld, type SheetWorld } from "../../../test/support/sheet-world.ts";
import { saveReply, sendReplies } from "../appraisal/index.ts";
import { PUBLIC } from "../context.ts";
import { closeRound } from "../rounds/index.ts";
import { approveRound, computeRound, publishRound, readPublicUnit, readUnitResult } from "./index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

test("a result shows self, first appraisal, explanation and second appraisal, each with its words", async () => {
  const roundId = await roundInAppraisal(world);
  const [judge, owner, officer] = [world.as(world.appraiser), world.as(world.owner), world.officerOf(A)];
  for (const unit of [A, B, C])
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"])
      await decideAs(judge, roundId, unit, leaf, unit === A && leaf === "1.1" ? change(1, "Quá hạn") : agree);
  world.moveTo(EXPLANATION);
  await saveReply(
    officer,
    { roundId, unit: A, leaf: "1.1" },
    { agrees: false, text: "Ký 20/01", baseVersion: 0 },
  );
  await sendReplies(officer, { roundId, unit: A }, { replies: [{ leaf: "1.1", version: 1 }] });
  world.moveTo(SECOND_APPRAISAL);
  expect(await codeOf(closeRound(owner, roundId))).toBe("round-not-ready");
  await decideAs(judge, roundId, A, "1.1", change(2, "Ký đúng hạn, gửi chậm", 1));
  for (const { unit } of await world.store.read((tx) => tx.rounds.units(roundId)))
    await answer(world, roundId, unit, "2.1", { share: 0.9 });
  await closeRound(owner, roundId);
  await computeRound(owner, roundId);
  const { leaves } = await readUnitResult(owner, roundId, A);
  expect(leaves.find(({ code }) => code === "1.1")).toMatchObject({
    self: { outcome: { points: 3 } },
    appraised: { points: 2 },
    final: { outcome: { points: 2 } },
    course: {
      first: { points: 1, reason: "Quá hạn" },
      explanation: { agrees: false, text: "Ký 20/01" },
      second: { points: 2, reason: "Ký đúng hạn, gửi chậm" },
    },
  });
  expect(leaves.find(({ code }) => code === "1.2")?.course).toBeUndefined();
  expect(await codeOf(readUnitResult(world.as(PUBLIC), roundId, A))).toBe("sign-in-needed");
  await approveRound(owner, roundId, { number: "", day: null, signer: "" });
  await publishRound(owner, roundId);
  const published = await readPublicUnit(world.as(PUBLIC), roundId, A);
  expect(published.unit.leaves.find(({ code }) => code === "1.1")?.course?.second?.points).toBe(2);
});
