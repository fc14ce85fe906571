import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agree,
  CLOCK_TWICE,
  change,
  decideAs,
  EXPLANATION,
  roundInAppraisal,
  SECOND_APPRAISAL,
} from "../../../../test/support/judging-world.ts";
import {
  A,
  B,
  codeOf,
  described,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
} from "../../../../test/support/sheet-world.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { attachEvidence } from "../../evidence/index.ts";
import { collectBoardData } from "../../rounds/index.ts";
import { openSheet } from "../../submissions/index.ts";
import { appraisalOverview, criterionAcrossUnits, losses, saveReply, sendReplies } from "../index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const at = (roundId: RoundId, leaf = "1.1", unit = A) => ({ roundId, unit, leaf });
const draft = (text: string, baseVersion = 0) => ({ agrees: false, text, baseVersion });

/** A lost 2 points at 1.1 and 1.5 at 1.2; its window of explanation is open. */
async function inExplanation(): Promise<RoundId> {
  const roundId = await roundInAppraisal(world);
  await decideAs(judge(), roundId, A, "1.1", change(1, "Ban hành sau thời hạn"));
  await decideAs(judge(), roundId, A, "1.2", change(2.1, "Ba nhiệm vụ chưa có sản phẩm"));
  await decideAs(judge(), roundId, B, "1.1", agree);
  world.moveTo(EXPLANATION);
  return roundId;
}

async function explained(): Promise<RoundId> {
  const roundId = await inExplanation();
  const officer = world.officerOf(A);
  await saveReply(officer, at(roundId), draft("Kế hoạch ký ngày 20/01, xem trang 1"));
  await sendReplies(officer, { roundId, unit: A }, { replies: [{ leaf: "1.1", version: 1 }] });
  return roundId;
}

describe("what a unit lost", () => {
  test("is listed largest first, with reason, person and what it would change in the total", async () => {
    const roundId = await inExplanation();
    const view = await losses(world.officerOf(A), { roundId, unit: A });
    expect(view.losses.map(({ leaf, self, appraised, change: by }) => [leaf, self, appraised, by])).toEqual([
      ["1.1", 3, 1, 2],
      ["1.2", 3.6, 2.1, 1.5],
    ]);
    expect(view.losses[0]).toMatchObject({
      reason: "Ban hành sau thời hạn",
      decidedByName: "Cán bộ tham-dinh",
      mayReply: true,
      mayAttach: true,
    });
    // By hand: self 3 + 3.6, judged 1 + 2.1, both given back 6.6.
    expect(view).toMatchObject({ judged: 2, selfTotal: 6.6, appraisedTotal: 3.1, possibleTotal: 6.6 });
  });

  test("is not shown before the window, and never to another unit", async () => {
    const roundId = await inExplanation();
    world.moveTo("2026-08-02");
    expect(await codeOf(losses(world.officerOf(A), { roundId, unit: A }))).toBe("stage-not-open");
    world.moveTo(EXPLANATION);
    expect(await codeOf(losses(world.officerOf(B), { roundId, unit: A }))).toBe("not-allowed");
  });
});

describe("an explanation", () => {
  test("is kept as a draft that nobody outside the unit sees", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await saveReply(officer, at(roundId), draft("Nháp"));
    const own = (await openSheet(officer, { roundId, unit: A })).leaves[0];
    expect(own?.reply).toMatchObject({ text: "Nháp", version: 1, sent: null });
    const seen = (await openSheet(judge(), { roundId, unit: A })).leaves[0];
    expect(seen?.reply).toBeNull();
  });

  test("two writers at one leaf: the second is told of the first", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await saveReply(officer, at(roundId), draft("Một"));
    const refusal = await refusalOf(saveReply(officer, at(roundId), draft("Hai")));
    expect([refusal.code, refusal.details]).toMatchObject(["changed-by-other", { value: "Một", version: 1 }]);
  });

  test("once sent is final", async () => {
    const roundId = await explained();
    const officer = world.officerOf(A);
    expect(await codeOf(saveReply(officer, at(roundId), draft("Thêm", 1)))).toBe("already-answered");
    const again = sendReplies(officer, { roundId, unit: A }, { replies: [{ leaf: "1.1", version: 1 }] });
    expect(await codeOf(again)).toBe("already-answered");
  });

  test("without words is refused by its leaf, and nothing of the rest is sent", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await saveReply(officer, at(roundId), draft("Đủ lời"));
    await saveReply(officer, at(roundId, "1.2"), draft("  "));
    const replies = ["1.1", "1.2"].map((leaf) => ({ leaf, version: 1 }));
    const refusal = await refusalOf(sendReplies(officer, { roundId, unit: A }, { replies }));
    expect(refusal.faults.map(({ path }) => path)).toEqual(["reply.1.2"]);
    const rows = await world.store.read((tx) => tx.appraisal.repliesOfRound(roundId));
    expect(rows.every(({ sent }) => sent === null)).toBe(true);
  });

  test("is refused by the server's clock when the window is over, however long it was being written", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await saveReply(officer, at(roundId), draft("Kịp lưu nháp"));
    world.moveTo(CLOCK_TWICE.explanation.until);
    const late = sendReplies(officer, { roundId, unit: A }, { replies: [{ leaf: "1.1", version: 1 }] });
    expect(await codeOf(late)).toBe("stage-closed");
  });

  test("is wanted only where the score was changed, and only from the unit's own people", async () => {
    const roundId = await inExplanation();
    expect(await codeOf(saveReply(world.officerOf(B), at(roundId, "1.1", B), draft("x")))).toBe(
      "nothing-to-answer",
    );
    expect(await codeOf(saveReply(world.officerOf(B), at(roundId), draft("x")))).toBe("not-allowed");
    expect(await codeOf(saveReply(judge(), at(roundId), draft("x")))).toBe("not-allowed");
  });

  test("comes with documents marked as supplement", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await attachEvidence(officer, at(roundId), described({ link: "https://vi.du/ke-hoach" }), null);
    const [leaf] = (await openSheet(judge(), { roundId, unit: A })).leaves;
    expect(leaf?.evidence).toMatchObject([{ supplement: true }]);
  });
});

describe("the second appraisal", () => {
  test("shows only leaves with a sent explanation and those never judged", async () => {
    const roundId = await explained();
    world.moveTo(SECOND_APPRAISAL);
    const overview = await appraisalOverview(judge(), roundId);
    expect(overview.stage).toBe("second-appraisal");
    const of = (code: string) => overview.leaves.find((row) => row.code === code);
    expect(of("1.1")).toMatchObject({ units: 2, decided: 0 });
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    const shown = view.units
      .filter(({ submitted }) => submitted)
      .map(({ unit, leaf }) => [unit, leaf.reply?.text]);
    expect(shown).toEqual([
      [A, "Kế hoạch ký ngày 20/01, xem trang 1"],
      ["xa-c", undefined],
    ]);
    expect(view.units[0]?.leaf.appraisal).toMatchObject({ phase: 1, explained: true, outdated: false });
  });

  test("wants a reason for keeping, changing and accepting alike; the first decision stays beside the second", async () => {
    const roundId = await explained();
    world.moveTo(SECOND_APPRAISAL);
    const silent = decideAs(judge(), roundId, A, "1.1", { decision: "agree", baseVersion: 1 });
    expect(await codeOf(silent)).toBe("reason-needed");
    const keep = { decision: "keep" as const, reason: "Văn bản nêu tên ký ngày 12/02", baseVersion: 1 };
    const { leaf } = await decideAs(judge(), roundId, A, "1.1", keep);
    expect(leaf.appraisal).toMatchObject({ phase: 2, points: 1, reason: keep.reason, explained: false });
    expect(leaf.firstAppraisal).toMatchObject({ phase: 1, points: 1, reason: "Ban hành sau thời hạn" });
  });

  test("leaves a score without explanation as it is", async () => {
    const roundId = await explained();
    world.moveTo(SECOND_APPRAISAL);
    expect(await codeOf(decideAs(judge(), roundId, A, "1.2", change(4, "Xem lại", 1)))).toBe(
      "nothing-to-answer",
    );
  });

  test("an agreement of the unit asks for no work", async () => {
    const roundId = await inExplanation();
    const officer = world.officerOf(A);
    await saveReply(officer, at(roundId), { agrees: true, text: "", baseVersion: 0 });
    await sendReplies(officer, { roundId, unit: A }, { replies: [{ leaf: "1.1", version: 1 }] });
    world.moveTo(SECOND_APPRAISAL);
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    expect(view.units.map(({ unit }) => unit)).not.toContain(A);
    expect(await codeOf(saveReply(officer, at(roundId), draft("Đổi ý", 1)))).toBe("stage-closed");
  });

  test("an explanation nobody looked at keeps the round from closing; a new document alone does not", async () => {
    const roundId = await explained();
    const officer = world.officerOf(A);
    await attachEvidence(officer, at(roundId, "1.2"), described({ link: "https://vi.du/bao-cao" }), null);
    const data = await world.store.read((tx) => collectBoardData(tx, roundId));
    expect(data.leaf(A, "1.1").judgement).toBe("explained");
    expect(data.leaf(A, "1.2").judgement).toBe("in-force");
  });

  test("the unit learns of it only when the second appraisal is over", async () => {
    const roundId = await explained();
    world.moveTo(SECOND_APPRAISAL);
    await decideAs(judge(), roundId, A, "1.1", change(3, "Chấp nhận giải trình", 1));
    const officer = world.officerOf(A);
    const points = async () => (await losses(officer, { roundId, unit: A })).losses[0]?.second?.points;
    expect(await points()).toBeUndefined();
    world.moveTo("2026-09-02");
    expect(await points()).toBe(3);
  });
});
