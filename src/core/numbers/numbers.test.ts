import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { coverageProblems } from "./coverage.ts";
import { formatDecimal, formatNumber, formatShare } from "./format.ts";
import { contains, type Interval } from "./interval.ts";
import { roundHalfUp, snap } from "./round.ts";

describe("rounding", () => {
  test.each([
    [85.785, 2, 85.79],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [0.1 + 0.2, 9, 0.3],
    [8.8 - 1e-13, 2, 8.8],
    [84.995, 2, 85],
    [9.1170000001, 2, 9.12],
    [10.536, 2, 10.54],
    [12_345_678.905, 2, 12_345_678.91],
    [0.5, 0, 1],
    [-0.0001, 2, 0],
  ])("%d at %d decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  property.prop([fc.integer({ min: 0, max: 20_000 })])(
    "a number of thousandths rounds as on paper",
    (thousandths) => {
      expect(Math.round(roundHalfUp(thousandths / 1000, 2) * 100)).toBe(Math.floor((thousandths + 5) / 10));
    },
  );

  property.prop([fc.double({ min: -1000, max: 1000, noNaN: true })])(
    "snapping twice changes nothing",
    (value) => {
      expect(snap(snap(value))).toBe(snap(value));
    },
  );
});

describe("writing numbers", () => {
  test("Vietnamese has a decimal comma and points between thousands", () => {
    expect(formatDecimal(85.785, 2, "vi")).toBe("85,79");
    expect(formatDecimal(1234.5, 1, "vi")).toBe("1.234,5");
    expect(formatNumber(1.8, "vi")).toBe("1,8");
    expect(formatShare(0.9, "vi")).toBe("90 %");
    expect(formatDecimal(-0.001, 2, "vi")).toBe("0,00");
  });

  test("English has a decimal point and commas between thousands", () => {
    expect(formatDecimal(85.785, 2, "en")).toBe("85.79");
    expect(formatDecimal(1_234_567, 0, "en")).toBe("1,234,567");
    expect(formatNumber(20, "en")).toBe("20");
    expect(formatShare(0.9117, "en")).toBe("91.17%");
  });
});

describe("coverage of a range", () => {
  test("bands that meet have no problem, in whatever order they stand", () => {
    expect(coverageProblems([{ below: 5 }, { from: 9 }, { from: 5, below: 9 }], 0, 10)).toEqual([]);
  });

  test("a score of exactly 15 that no band takes is shown", () => {
    expect(coverageProblems([{ above: 15 }, { below: 15 }], 0, 20)).toEqual([
      { kind: "gap", index: 0, from: 15, to: 15, exactly: true },
    ]);
  });

  test.each<[string, readonly Interval[], object]>([
    ["a gap in the middle", [{ from: 7 }, { below: 5 }], { kind: "gap", from: 5, to: 7, exactly: false }],
    ["an open bottom", [{ from: 1 }], { kind: "gap", from: 0, to: 1, exactly: false }],
    ["a bottom that misses its own end", [{ above: 0 }], { kind: "gap", from: 0, to: 0, exactly: true }],
    ["an open top", [{ upTo: 8 }], { kind: "gap", from: 8, to: 10, exactly: false }],
    ["a top that misses its own end", [{ below: 10 }], { kind: "gap", from: 10, to: 10, exactly: true }],
    [
      "two bands on one number",
      [{ upTo: 5 }, { from: 5 }],
      { kind: "overlap", from: 5, to: 5, exactly: true },
    ],
    [
      "two bands on a stretch",
      [{ below: 6 }, { from: 5 }],
      { kind: "overlap", from: 5, to: 6, exactly: false },
    ],
    ["a band inside another", [{ from: 0 }, { from: 4, below: 5 }], { kind: "overlap", from: 4, to: 5 }],
    ["a band that holds nothing", [{ from: 5, below: 5 }, {}], { kind: "empty", index: 0 }],
    ["two limits at one end", [{ from: 5, above: 5 }, {}], { kind: "two-limits", index: 0 }],
  ])("%s is found", (_, bands, problem) => {
    expect(coverageProblems(bands, 0, 10)).toContainEqual(expect.objectContaining(problem));
  });

  const limit = fc.integer({ min: -2, max: 12 });
  const interval = fc.record({ from: limit, above: limit, below: limit, upTo: limit }, { requiredKeys: [] });
  property.prop([fc.array(interval, { minLength: 1, maxLength: 5 })])(
    "no problem means every number has exactly one band",
    (bands) => {
      const sound = coverageProblems(bands, 0, 10).length === 0;
      const counts = Array.from(
        { length: 21 },
        (_, half) => bands.filter((band) => contains(band, half / 2)).length,
      );
      const wellFormed = bands.every(
        ({ from, above, below, upTo }) =>
          !(from !== undefined && above !== undefined) && !(below !== undefined && upTo !== undefined),
      );
      if (sound) expect(counts.every((count) => count === 1)).toBe(true);
      else if (
        wellFormed &&
        bands.every((band) =>
          Array.from({ length: 29 }, (_, half) => half / 2 - 2).some((value) => contains(band, value)),
        )
      ) {
        const wide = Array.from({ length: 59 }, (_, half) => half / 2 - 12);
        const outside = wide.some((value) => bands.filter((band) => contains(band, value)).length > 1);
        expect(outside || counts.some((count) => count !== 1)).toBe(true);
      }
    },
  );
});
