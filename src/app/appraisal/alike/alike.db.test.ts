import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agree,
  appraisersOf,
  change,
  decideAs,
  roundInAppraisal,
  secondAppraiser,
} from "../../../../test/support/judging-world.ts";
import {
  A,
  B,
  C,
  codeOf,
  openSheetWorld,
  refusalOf,
  SELF_SCORING,
  type SheetWorld,
} from "../../../../test/support/sheet-world.ts";
import { UnitKey } from "../../../contract/ids.ts";
import { saveInput } from "../../submissions/index.ts";
import {
  agreeable,
  agreeTogether,
  alikeAt,
  consistency,
  criterionAcrossUnits,
  decisionHistory,
} from "../index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);

describe("earlier decisions on equal answers", () => {
  test("are shown with their points and units, own and the group's", async () => {
    const other = await secondAppraiser(world, "nhom-2");
    const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, other));
    await decideAs(other.context, roundId, A, "1.1", change(2, "Thiếu danh mục"));
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    const of = (unit: string) => {
      const row = view.units.find((each) => each.unit === unit);
      return row?.alike === null || row === undefined ? null : view.alike[row.alike];
    };
    expect(of(C)).toEqual({ decided: [{ points: 2, units: [{ unit: A, name: "Xã A", mine: false }] }] });
    expect(of(B)).toEqual({ decided: [] });
    expect(await alikeAt(judge(), { roundId, unit: C, leaf: "1.1" })).toEqual(of(C));
    expect(await codeOf(alikeAt(world.officerOf(C), { roundId, unit: C, leaf: "1.1" }))).toBe("not-allowed");
  });

  test("the owner is shown where equal answers got different points", async () => {
    const roundId = await roundInAppraisal(world);
    await decideAs(judge(), roundId, A, "1.1", agree);
    await decideAs(judge(), roundId, C, "1.1", change(1, "Sau thời hạn"));
    await decideAs(judge(), roundId, A, "1.2", agree);
    await decideAs(judge(), roundId, B, "1.2", agree);
    const view = await consistency(world.as(world.owner), roundId);
    expect(view.compared).toBe(2);
    expect(view.rows).toMatchObject([
      {
        leaf: "1.1",
        answers: [{ value: "on-time" }],
        decided: [
          { points: 3, units: [{ name: "Xã A" }] },
          { points: 1, units: [{ name: "Xã C", reason: "Sau thời hạn" }] },
        ],
      },
    ]);
    expect(await codeOf(consistency(judge(), roundId))).toBe("not-allowed");
  });

  test("every decision on a leaf is kept for the owner, and not for the unit", async () => {
    const roundId = await roundInAppraisal(world);
    await decideAs(judge(), roundId, A, "1.1", agree);
    await decideAs(judge(), roundId, A, "1.1", change(1, "Xem lại", 1));
    const key = { roundId, unit: A, leaf: "1.1" };
    const history = await decisionHistory(world.as(world.owner), key);
    expect(history.map(({ decision, points, reason }) => [decision, points, reason])).toEqual([
      ["agree", 3, ""],
      ["change", 1, "Xem lại"],
    ]);
    world.moveTo("2026-08-06");
    expect(await codeOf(decisionHistory(world.officerOf(A), key))).toBe("not-allowed");
  });
});

describe("agreeing together", () => {
  test("offers what follows from the answer; missing documents, entered points and other judgements stay out", async () => {
    const roundId = await roundInAppraisal(world);
    const first = await agreeable(judge(), roundId);
    // 1.1 wants a document that nobody attached; 1.3 and 1.4 were not answered: 9 of 12 leaves are looked at singly.
    expect(first.rows.map(({ unit, leaf, points }) => [unit, leaf, points])).toEqual(
      [A, B, C].map((unit) => [unit, "1.2", 3.6]),
    );
    expect([first.more, first.others]).toEqual([0, 9]);
    // What the leaf says of itself stands once; the values of a row stand in the order of its inputs.
    expect(first.leaves.map(({ code, inputs }) => [code, inputs.map(({ name }) => name)])).toEqual([
      ["1.2", ["done", "planned"]],
    ]);
    expect(first.rows.map(({ values, evidence }) => [values, evidence])).toEqual(
      [A, B, C].map(() => [[9, 10], 0]),
    );
    await decideAs(judge(), roundId, A, "1.2", change(2, "Chưa đủ sản phẩm"));
    expect((await agreeable(judge(), roundId, "1.2")).rows).toEqual([]);
  });

  test("agrees with the ticked ones, skips what changed meanwhile, and says why", async () => {
    const roundId = await roundInAppraisal(world);
    const { rows } = await agreeable(judge(), roundId, "1.2");
    const leaves = rows.map(({ unit, leaf, points, version }) => ({
      unit,
      leaf,
      points,
      baseVersion: version,
    }));
    await decideAs(judge(), roundId, B, "1.2", change(1, "Khác"));
    const stale = leaves.map((each) => (each.unit === C ? { ...each, points: 4 } : each));
    const done = await agreeTogether(judge(), roundId, { leaves: stale });
    expect(done.agreed).toBe(1);
    expect(done.skipped.map(({ unit, vi }) => [unit, vi])).toEqual([
      [B, "Đã có người quyết định."],
      [C, "Số liệu đã thay đổi, điểm tự chấm nay là 3,6."],
    ]);
    const made = await world.store.read((tx) => tx.appraisal.appraisalsOfRound(roundId));
    expect(new Map(made.map(({ unit, decision }) => [unit, decision]))).toEqual(
      new Map([
        [A, "agree"],
        [B, "change"],
      ]),
    );
  });

  test("is refused whole, with every fault, where a ticked line names a unit or a criterion that is not there", async () => {
    const roundId = await roundInAppraisal(world);
    const ticked = { unit: A, leaf: "1.2", points: 3.6, baseVersion: 0 };
    const elsewhere = UnitKey.parse("xa-khong-co");
    const refused = await refusalOf(
      agreeTogether(judge(), roundId, {
        leaves: [ticked, { ...ticked, unit: elsewhere }, { ...ticked, unit: C, leaf: "9.9" }],
      }),
    );
    expect([refused.code, refused.faults.map(({ path }) => path)]).toEqual([
      "invalid",
      ["leaves.1.unit", "leaves.2.leaf"],
    ]);
    expect(await world.store.read((tx) => tx.appraisal.appraisalsOfRound(roundId))).toEqual([]);
  });

  test("is no way around rights: a unit agrees with nothing, and before the window nothing is agreed", async () => {
    const roundId = await roundInAppraisal(world);
    const leaves = [{ unit: A, leaf: "1.2", points: 3.6, baseVersion: 0 }];
    expect(await codeOf(agreeTogether(world.officerOf(A), roundId, { leaves }))).toBe("not-allowed");
    expect(await codeOf(agreeTogether(world.officerOf(B), roundId, { leaves }))).toBe("not-allowed");
    expect(
      await codeOf(
        agreeTogether(world.as({ accountId: null, displayName: "", roles: [] }), roundId, { leaves }),
      ),
    ).toBe("sign-in-needed");
    world.moveTo(SELF_SCORING);
    expect(await agreeTogether(judge(), roundId, { leaves })).toMatchObject({ agreed: 0 });
    expect((await agreeable(judge(), roundId)).rows).toEqual([]);
    expect(
      await codeOf(
        saveInput(judge(), { roundId, unit: A, leaf: "1.2", input: "done" }, { value: 1, baseVersion: 1 }),
      ),
    ).toBe("not-allowed");
  });
});
