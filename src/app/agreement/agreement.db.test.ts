import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import {
  agree,
  appraisersOf,
  change,
  decideAs,
  roundInAppraisal,
  secondAppraiser,
} from "../../../test/support/judging-world.ts";
import { A, B, C, codeOf, openSheetWorld, type SheetWorld } from "../../../test/support/sheet-world.ts";
import type { RoundId } from "../../contract/ids.ts";
import { drawSample, recordReading } from "../appraisal/index.ts";
import { agreementCsv, readAgreement } from "./index.ts";

let world: SheetWorld;
let reader: Awaited<ReturnType<typeof secondAppraiser>>;
beforeAll(async () => {
  world = await openSheetWorld();
  reader = await secondAppraiser(world, "do-thong-nhat");
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const owner = () => world.as(world.owner);

/** 1.1 (maximum 3) of A changed from 3 to 1.5, of B (1.5) and C (3) agreed; all drawn, A and B read again. */
async function judgedTwice(): Promise<RoundId> {
  const roundId = await roundInAppraisal(world, appraisersOf(world.appraiser, reader));
  await decideAs(judge(), roundId, A, "1.1", change(1.5, "Ký sau thời hạn"));
  await decideAs(judge(), roundId, B, "1.1", agree);
  await decideAs(judge(), roundId, C, "1.1", agree);
  await drawSample(owner(), roundId, { share: 1, seed: "mau-1" });
  await recordReading(
    reader.context,
    { roundId, unit: A, leaf: "1.1" },
    { points: 3, reason: "", baseVersion: 0 },
  );
  const same = { points: 1.5, reason: "", baseVersion: 0 };
  await recordReading(reader.context, { roundId, unit: B, leaf: "1.1" }, same);
  return roundId;
}

describe("the owner of a round", () => {
  test("reads how far self scores and decisions agree, as shares of the maximum", async () => {
    const { view } = await readAgreement(owner(), await judgedTwice());
    expect(view).toMatchObject({ scope: "round", withoutSelf: 0, drawn: 3 });
    const all = view.selfAndAppraisal?.all;
    expect(all).toMatchObject({ pairs: 3, strength: null });
    expectWithin(all?.same ?? 0, 2 / 3, 1e-12);
    // One of three lost 1.5 of 3 points: −0.5 / 3.
    expectWithin(all?.meanDifference ?? 0, -0.5 / 3, 1e-9);
    expect(view.selfAndAppraisal?.fields.map(({ code, label }) => [code, label])).toEqual([
      ["1", "Chỉ đạo điều hành"],
    ]);
    expect(view.selfAndAppraisal?.families.map(({ label }) => label)).toEqual(["Cấp xã"]);
    expect(view.selfAndAppraisal?.leaves.map(({ code }) => code)).toEqual(["1.1"]);
  });

  test("reads how far two readings agree, and the leaf on which they do not", async () => {
    const { view } = await readAgreement(owner(), await judgedTwice());
    expect(view.readings?.all).toMatchObject({ pairs: 2, same: 0.5, meanDifference: 0.25 });
    expect(view.disputed).toEqual([
      {
        leaf: "1.1",
        label: "Ban hành kế hoạch",
        max: 3,
        readings: 2,
        differing: 1,
        meanSize: 0.25,
        cases: [{ unit: A, unitName: expect.any(String), first: 1.5, second: 3 }],
      },
    ]);
  });

  test("is told nothing of an appraiser from few cases", async () => {
    const { view } = await readAgreement(owner(), await judgedTwice());
    expect(view.severity).toHaveLength(2);
    for (const { againstReadings } of view.severity)
      expect(againstReadings).toEqual({ cases: 2, verdict: "too-few", mean: null, lower: null, upper: null });
    expect(view.weeks).toMatchObject([{ monday: "2026-07-06", pairs: 3, meanDifference: null }]);
  });

  test("takes the figures away as a file", async () => {
    const { name, content } = await agreementCsv(owner(), await judgedTwice());
    expect(name).toMatch(/^Độ thống nhất thẩm định - .+\.csv$/);
    expect(content).toContain("Hai lần đọc,,Toàn đợt,2,0.5,0.5,0.25,");
    expect(content).toContain("Tuần bắt đầu từ,2026-07-06");
  });

  test("sees an empty page before anything is judged", async () => {
    const { view } = await readAgreement(owner(), await roundInAppraisal(world));
    expect(view).toMatchObject({
      selfAndAppraisal: null,
      readings: null,
      drawn: 0,
      severity: [],
      disputed: [],
    });
  });
});

describe("others", () => {
  test("an appraiser reads only their own decisions and nothing of the second readings", async () => {
    const roundId = await judgedTwice();
    const { view } = await readAgreement(judge(), roundId);
    expect(view).toMatchObject({ scope: "own", readings: null, drawn: 0, disputed: [] });
    expect(view.selfAndAppraisal?.all.pairs).toBe(3);
    expect(view.severity).toMatchObject([{ decided: 3, againstReadings: { cases: 0 } }]);
    const { view: blind } = await readAgreement(reader.context, roundId);
    expect(blind).toMatchObject({ selfAndAppraisal: null, weeks: [] });
    expect(blind.severity).toMatchObject([{ decided: 0 }]);
  });

  test("a unit is refused", async () => {
    expect(await codeOf(readAgreement(world.officerOf(A), await judgedTwice()))).toBe("not-allowed");
  });
});
