import { afterAll, beforeAll, expect, test } from "vitest";
import { appraisersOf, roundInAppraisal, secondAppraiser } from "../../../../test/support/judging-world.ts";
import { A, codeOf, openSheetWorld, type SheetWorld } from "../../../../test/support/sheet-world.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { addReason, editReason, listReasons, putAwayReason } from "../index.ts";

let world: SheetWorld;
let roundId: RoundId;
let other: Awaited<ReturnType<typeof secondAppraiser>>;
beforeAll(async () => {
  world = await openSheetWorld();
  other = await secondAppraiser(world, "nguoi-khac");
  roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, other));
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const everywhere = { place: null, thisRound: false };
const textsOf = async (context: ReturnType<typeof judge>, round = roundId): Promise<readonly string[]> =>
  (await listReasons(context, round)).map(({ text }) => text);

test("an own reason is offered to its writer alone, a shared one to every appraiser of the office", async () => {
  await addReason(judge(), roundId, {
    text: "Văn bản ban hành sau thời hạn",
    scope: everywhere,
    shared: true,
  });
  await addReason(judge(), roundId, { text: "Ghi chú riêng", scope: everywhere, shared: false });
  expect(await textsOf(judge())).toEqual(
    expect.arrayContaining(["Ghi chú riêng", "Văn bản ban hành sau thời hạn"]),
  );
  expect(await textsOf(other.context)).toEqual(["Văn bản ban hành sau thời hạn"]);
  expect(await codeOf(listReasons(world.officerOf(A), roundId))).toBe("not-allowed");
});

test("a reason of this round only is not offered in the next, one at a place is", async () => {
  await addReason(judge(), roundId, {
    text: "Chỉ đợt này",
    scope: { place: null, thisRound: true },
    shared: true,
  });
  await addReason(judge(), roundId, {
    text: "Ở tiêu chí 1.1",
    scope: { place: "1.1", thisRound: false },
    shared: true,
  });
  const next = await roundInAppraisal(world, appraisersOf(other));
  const texts = await textsOf(other.context, next);
  expect(texts).toContain("Ở tiêu chí 1.1");
  expect(texts).not.toContain("Chỉ đợt này");
});

test("editing wants the newest text, and only its writer or the owner may touch it", async () => {
  const { id } = await addReason(judge(), roundId, { text: "Bản đầu", scope: everywhere, shared: true });
  const edit = { text: "Bản hai", scope: everywhere, shared: true, baseVersion: 1 };
  expect(await codeOf(editReason(other.context, roundId, id, edit))).toBe("not-allowed");
  await editReason(judge(), roundId, id, edit);
  expect(await codeOf(editReason(judge(), roundId, id, edit))).toBe("changed-by-other");
  await putAwayReason(world.as(world.owner), roundId, id);
  expect(await textsOf(judge())).not.toContain("Bản hai");
  expect(await codeOf(putAwayReason(judge(), roundId, id))).toBe("not-found");
});
