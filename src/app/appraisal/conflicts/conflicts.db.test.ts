import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agree,
  appraisersOf,
  decideAs,
  roundInAppraisal,
  secondAppraiser,
} from "../../../../test/support/judging-world.ts";
import { A, B, codeOf, openSheetWorld, type SheetWorld } from "../../../../test/support/sheet-world.ts";
import { listNotices } from "../../notices/index.ts";
import { openSheet } from "../../submissions/index.ts";
import { criterionAcrossUnits, declareConflict, liftConflict, listConflicts } from "../index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const owner = () => world.as(world.owner);
const why = { unit: A, reason: "Vợ là Chủ tịch xã" };

describe("a conflict of interest", () => {
  test("keeps the appraiser out at once, and names the unit that nobody can judge any more", async () => {
    const roundId = await roundInAppraisal(world);
    await decideAs(judge(), roundId, A, "1.1", agree);
    await declareConflict(judge(), roundId, why);
    expect(await codeOf(decideAs(judge(), roundId, A, "1.2", agree))).toBe("not-allowed");
    expect(await codeOf(openSheet(judge(), { roundId, unit: A }))).toBe("not-allowed");
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    expect(view.units.map(({ unit }) => unit)).not.toContain(A);
    expect(JSON.stringify(view.alike)).not.toContain("Xã A");
    const list = await listConflicts(owner(), roundId);
    expect(list.rows).toMatchObject([{ unit: A, reason: why.reason, decided: 1, lifted: null }]);
    expect(list.gaps.map(({ field, units }) => [field, units])).toEqual([
      ["1", ["Xã A"]],
      ["bonus", ["Xã A"]],
    ]);
    const notices = (await listNotices(owner(), { unreadOnly: false, before: null })).notices.filter(
      ({ kind }) => kind === "conflict.declared",
    );
    expect(notices[0]?.vi).toContain("Vợ là Chủ tịch xã");
  });

  test("leaves the work of a colleague without a conflict, so that nothing is uncovered", async () => {
    const other = await secondAppraiser(world, "tham-dinh-xung-dot");
    const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, other));
    await declareConflict(judge(), roundId, why);
    expect((await listConflicts(owner(), roundId)).gaps).toEqual([]);
    await decideAs(other.context, roundId, A, "1.1", agree);
  });

  test("is lifted by the owner with a reason, and may be declared again", async () => {
    const roundId = await roundInAppraisal(world);
    await declareConflict(judge(), roundId, why);
    expect(await codeOf(declareConflict(judge(), roundId, why))).toBe("already-decided");
    const lift = { account: world.appraiser.accountId, unit: A, reason: "Đã chuyển công tác" };
    expect(await codeOf(liftConflict(judge(), roundId, lift))).toBe("not-allowed");
    await liftConflict(owner(), roundId, lift);
    await decideAs(judge(), roundId, A, "1.1", agree);
    expect((await listConflicts(owner(), roundId)).rows).toMatchObject([
      { lifted: { byName: "Cán bộ so-noi-vu", reason: "Đã chuyển công tác" } },
    ]);
    await declareConflict(judge(), roundId, why);
    expect(await codeOf(liftConflict(owner(), roundId, { ...lift, unit: B }))).toBe("not-found");
  });

  test("is seen by the owner and by whoever declared it; no unit learns of it", async () => {
    const other = await secondAppraiser(world, "tham-dinh-khac");
    const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, other));
    await declareConflict(judge(), roundId, why);
    expect((await listConflicts(judge(), roundId)).rows).toHaveLength(1);
    expect((await listConflicts(other.context, roundId)).rows).toEqual([]);
    expect(await codeOf(listConflicts(world.officerOf(A), roundId))).toBe("not-allowed");
  });
});
