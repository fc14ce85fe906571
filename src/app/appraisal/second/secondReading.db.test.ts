import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
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
  type SheetWorld,
} from "../../../../test/support/sheet-world.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { openSheet } from "../../submissions/index.ts";
import {
  appraisalOverview,
  compareReadings,
  criterionAcrossUnits,
  declareConflict,
  drawSample,
  openReading,
  readingList,
  recordReading,
  sendBack,
} from "../index.ts";

let world: SheetWorld;
let reader: Awaited<ReturnType<typeof secondAppraiser>>;
beforeAll(async () => {
  world = await openSheetWorld();
  reader = await secondAppraiser(world, "cham-lai");
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const owner = () => world.as(world.owner);

/** 1.1 of A, B and C judged by the first appraiser, all three drawn for the second. */
async function drawn(): Promise<RoundId> {
  const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, reader));
  await decideAs(judge(), roundId, A, "1.1", change(1.5, "Lý do của lần đầu"));
  await decideAs(judge(), roundId, B, "1.1", agree);
  await decideAs(judge(), roundId, C, "1.1", agree);
  await drawSample(owner(), roundId, { share: 1, seed: "mau-1" });
  return roundId;
}
const at = (roundId: RoundId, unit = A) => ({ roundId, unit, leaf: "1.1" });

describe("the sample", () => {
  test("goes to somebody else than the first appraiser, with its seed on record", async () => {
    const roundId = await drawn();
    const view = await compareReadings(owner(), roundId);
    expect(view.draws).toMatchObject([{ seed: "mau-1", wanted: 3, population: 3, drawn: 3 }]);
    expect(view.rows.map(({ readerName }) => readerName)).toEqual(Array(3).fill("Cán bộ cham-lai"));
    expect(view).toMatchObject({ population: 0, drawn: 3, read: 0, agreement: null });
  });

  test("is refused where nobody else may read, and to anybody but the owner", async () => {
    const roundId = await roundInAppraisal(world);
    await decideAs(judge(), roundId, A, "1.1", agree);
    const refusal = await refusalOf(drawSample(owner(), roundId, { number: 5 }));
    expect(refusal.faults.map(({ path }) => path)).toEqual(["number"]);
    expect(await codeOf(drawSample(judge(), roundId, { number: 1 }))).toBe("not-allowed");
  });

  test("leaves out whoever has a conflict with the unit", async () => {
    const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, reader));
    await decideAs(judge(), roundId, A, "1.1", agree);
    await decideAs(judge(), roundId, B, "1.1", agree);
    await declareConflict(reader.context, roundId, { unit: A, reason: "Người nhà" });
    const view = await drawSample(owner(), roundId, { number: 2 });
    expect(view.rows.map(({ unit }) => unit)).toEqual([B]);
  });
});

describe("the second reader", () => {
  test("sees answers and documents, and nothing of the first decision in any list", async () => {
    const roundId = await drawn();
    expect((await readingList(reader.context, roundId)).map(({ unit, read }) => [unit, read])).toEqual([
      [A, false],
      [B, false],
      [C, false],
    ]);
    const view = await openReading(reader.context, at(roundId));
    expect(view.leaf).toMatchObject({ appraisal: null, firstAppraisal: null, questions: [] });
    expect(view.leaf.answers[0]?.value).toBe("on-time");
    const sheet = await openSheet(reader.context, { roundId, unit: A });
    const everywhere = JSON.stringify([view, sheet, await appraisalOverview(reader.context, roundId)]);
    expect(everywhere).not.toContain("Lý do của lần đầu");
    const desk = await criterionAcrossUnits(reader.context, roundId, "1.1");
    expect(desk.units.filter(({ submitted }) => submitted)).toEqual([]);
    expect(JSON.stringify(desk)).not.toContain("Lý do của lần đầu");
  });

  test("cannot decide the leaf itself, not even by guessing its version", async () => {
    const roundId = await drawn();
    for (const baseVersion of [0, 1])
      expect(
        await codeOf(decideAs(reader.context, roundId, A, "1.1", { decision: "agree", baseVersion })),
      ).toBe("not-allowed");
  });

  test("records points with a reason; the decision in force is not touched", async () => {
    const roundId = await drawn();
    const typed = { points: 3, reason: "", baseVersion: 0 };
    await recordReading(reader.context, at(roundId), typed);
    expect(await codeOf(recordReading(reader.context, at(roundId, B), { ...typed, points: 1 }))).toBe(
      "reason-needed",
    );
    expect(await codeOf(recordReading(reader.context, at(roundId, B), { ...typed, points: 3.5 }))).toBe(
      "above-maximum",
    );
    expect(await codeOf(recordReading(reader.context, at(roundId), typed))).toBe("changed-by-other");
    expect(await codeOf(recordReading(judge(), at(roundId), typed))).toBe("not-allowed");
    const [kept] = await world.store.read((tx) => tx.appraisal.appraisalsOfSheet(at(roundId)));
    expect(kept).toMatchObject({ points: 1.5, version: 1 });
  });
});

describe("the comparison", () => {
  test("shows agreement, mean difference and the differing leaves first; a leaf goes back to the first appraiser", async () => {
    const roundId = await drawn();
    // By hand: second minus first = 3 − 1.5, 1.5 − 1.5, 2 − 3: mean 1/6, mean size 5/6, one of three alike.
    await recordReading(reader.context, at(roundId), { points: 3, reason: "", baseVersion: 0 });
    await recordReading(reader.context, at(roundId, B), { points: 1.5, reason: "", baseVersion: 0 });
    await recordReading(reader.context, at(roundId, C), {
      points: 2,
      reason: "Thiếu trang ký",
      baseVersion: 0,
    });
    const view = await compareReadings(owner(), roundId);
    expect(view.rows.map(({ unit }) => unit)).toEqual([A, C, B]);
    expect(view.agreement).toBe(1 / 3);
    expectWithin(view.meanDifference ?? Number.NaN, 1 / 6, 1e-12);
    expectWithin(view.meanSize ?? Number.NaN, 5 / 6, 1e-12);
    await sendBack(owner(), at(roundId), { word: "Xem lại ngày ký" });
    const shown = async () =>
      (await criterionAcrossUnits(judge(), roundId, "1.1")).units.find(({ unit }) => unit === A)?.leaf
        .sentBack;
    expect(await shown()).toBe("Xem lại ngày ký");
    await decideAs(judge(), roundId, A, "1.1", change(3, "Đã xem lại", 1));
    world.moveTo("2026-07-11");
    await decideAs(judge(), roundId, A, "1.1", change(3, "Đã xem lại trang ký", 2));
    expect(await shown()).toBeNull();
    const after = (await compareReadings(owner(), roundId)).rows.find(({ unit }) => unit === A);
    expect(after).toMatchObject({ first: { points: 1.5 }, now: { points: 3 } });
    expect(await codeOf(compareReadings(reader.context, roundId))).toBe("not-allowed");
  });
});
