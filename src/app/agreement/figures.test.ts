import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { SHEET_METHOD } from "../../../test/support/sheet-world.ts";
import { AccountId, UnitKey } from "../../contract/ids.ts";
import { loadMethod } from "../../core/index.ts";
import { sheetPlan } from "../submissions/index.ts";
import { coefficients, pairFigures } from "./figures.ts";
import type { JudgedPair } from "./judgedPairs.ts";
import { lean, severity } from "./severity.ts";
import { weeksOf } from "./weeks.ts";

const same = (count: number, share: number) =>
  Array.from({ length: count }, () => ({ first: share, second: share }));

describe("figures of pairs", () => {
  test("18 equal pairs and 2 that fall from full to half marks", () => {
    const pairs = [...same(9, 1), ...same(9, 0.5), { first: 1, second: 0.5 }, { first: 1, second: 0.5 }];
    const figures = pairFigures(pairs);
    expect(figures).toMatchObject({ pairs: 20, same: 0.9, near: 0.9, strength: "high" });
    expectWithin(figures.meanDifference, -0.05, 1e-12);
    // Steps 0.5 and 1 of eleven, half each; seen 1 − 0.1 × 0.25; chance (Σw = 121 − 2420/100 = 96.8) × 0.5 / 110.
    const chance = (96.8 * 0.5) / 110;
    expectWithin(figures.ac2 ?? 0, (0.975 - chance) / (1 - chance), 1e-9);
  });

  test("nine pairs carry no word on strength, one pair no interval", () => {
    expect(pairFigures(same(9, 1))).toMatchObject({ ac2: 1, strength: null });
    expect(pairFigures(same(1, 1))).toMatchObject({ pairs: 1, lower: null, upper: null });
  });

  test("a coefficient that cannot be given says why", () => {
    const all = coefficients(same(12, 1));
    expect(all.map(({ id, value }) => [id, value])).toEqual([
      ["ac2", 1],
      ["kappa", null],
      ["alpha", null],
      ["icc", null],
    ]);
    expect(all[1]?.reason?.vi).toContain("cùng một mức");
  });
});

const loaded = loadMethod(SHEET_METHOD);
const [line] = sheetPlan(loaded, "commune", "vi").lines;
const [strict, mild] = [
  AccountId.parse("01999999-0000-7000-8000-000000000001"),
  AccountId.parse("01999999-0000-7000-8000-000000000002"),
];

function pair(by: AccountId, second: number, at = "2026-07-08T03:00:00Z"): JudgedPair {
  if (!line) throw new RangeError("the method has no line");
  const unit = UnitKey.parse("xa-an-hoa");
  return {
    unit,
    unitName: "Xã An Hòa",
    family: "commune",
    line,
    first: 1,
    second,
    by,
    byName: "",
    at: new Date(at),
  };
}

describe("severity", () => {
  test("who always takes off more than others at the same leaf is stricter, the other milder", () => {
    const pairs = [
      ...Array.from({ length: 12 }, (_, place) => pair(strict, 0.5 + (place % 2) / 100)),
      ...Array.from({ length: 12 }, (_, place) => pair(mild, 0.9 + (place % 2) / 100)),
    ];
    const people = [
      { account: strict, name: "Nghiêm" },
      { account: mild, name: "Nới" },
    ];
    const [first, second] = severity(people, pairs, []);
    expect(first?.againstOthers).toMatchObject({ cases: 12, verdict: "stricter" });
    expectWithin(first?.againstOthers.mean ?? 0, -0.4, 1e-9);
    expect(second?.againstOthers).toMatchObject({ cases: 12, verdict: "milder" });
    expect(first?.againstReadings.verdict).toBe("too-few");
  });

  test("readings count from both sides, each against the other", () => {
    const readings = Array.from({ length: 10 }, (_, place) => ({
      ...pair(strict, 0),
      first: 0.4 + (place % 2) / 100,
      second: 0.6,
      firstBy: strict,
      secondBy: mild,
    }));
    const [first, second] = severity(
      [
        { account: strict, name: "" },
        { account: mild, name: "" },
      ],
      [],
      readings,
    );
    expectWithin(first?.againstReadings.mean ?? 0, -0.195, 1e-9);
    expectWithin(second?.againstReadings.mean ?? 0, 0.195, 1e-9);
  });

  test("alone at a leaf there is nothing to compare with; differences around zero say nothing", () => {
    const alone = Array.from({ length: 12 }, () => pair(strict, 0.5));
    const [only] = severity([{ account: strict, name: "" }], alone, []);
    expect(only?.againstOthers.cases).toBe(0);
    expect(lean([-1, 1, -1, 1, -1, 1, -1, 1, -1, 1]).verdict).toBe("no-clear-difference");
  });
});

describe("weeks", () => {
  test("begin on Monday in Việt Nam's time", () => {
    // Sunday 12/7/2026 23:59 and Monday 13/7/2026 00:00 in Việt Nam.
    const weeks = weeksOf([pair(strict, 1, "2026-07-12T16:59:00Z"), pair(strict, 0, "2026-07-12T17:00:00Z")]);
    expect(weeks).toEqual([
      { monday: "2026-07-06", pairs: 1, same: 1, meanDifference: null },
      { monday: "2026-07-13", pairs: 1, same: 0, meanDifference: null },
    ]);
  });
});
