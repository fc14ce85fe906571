import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../../test/support/expectWithin.ts";
import { isKernelFault, type KernelFault } from "../fault.ts";
import { benefitOfDoubt } from "./benefitOfDoubt.ts";
import { aroundReference, mazziottaPareto } from "./mazziottaPareto.ts";
import { atLeast, moreThan, orderedWeightedAverage } from "./orderedWeights.ts";
import { topsis } from "./topsis.ts";
import { wroclawTaxonomy } from "./wroclawTaxonomy.ts";

const column = (...values: number[]) => Float64Array.from(values);
const missing = Number.NaN;

function expectAll(found: Float64Array | KernelFault, wanted: readonly number[], tolerance = 1e-12): void {
  if (isKernelFault(found)) throw new Error(found.fault);
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, row) => {
    if (Number.isNaN(value)) expect(found[row]).toBeNaN();
    else expectWithin(found[row] ?? missing, value, tolerance);
  });
}

describe("Mazziotta–Pareto index", () => {
  // unit 1 is balanced: no penalty; unit 2 has mean 100, spread 10 (n) or √200 (n − 1): penalty 1 or 2
  const columns = [column(100, 90, missing), column(100, 110, 100)];
  test.each([
    ["downward", false, [100, 99, missing]],
    ["upward", false, [100, 101, missing]],
    ["downward", true, [100, 98, missing]],
  ] as const)("penalty %s, n − 1: %s", (penalty, sample, wanted) => {
    expectAll(mazziottaPareto(columns, penalty, sample), wanted);
  });

  test("the reference of the adjusted index is 100, half the range 30 points either way", () => {
    expectAll(aroundReference(column(10, 20, 15, missing), 15, 1) ?? column(), [70, 130, 100, missing]);
    expectAll(aroundReference(column(10, 20, 15), 15, -1) ?? column(), [130, 70, 100]);
    expect(aroundReference(column(5, 5), 5, 1)).toBeNull();
  });
});

test("ordered weights belong to places: the two best, the two worst", () => {
  const columns = [column(1, 9), column(5, missing), column(3, 7)];
  expectAll(orderedWeightedAverage(columns, atLeast(2, 3)), [4, missing]);
  expectAll(orderedWeightedAverage(columns, moreThan(2, 3)), [2, missing]);
  expect(orderedWeightedAverage(columns, [1])).toEqual({ fault: "wrong-shape" });
  expect(orderedWeightedAverage(columns, [0, 0, 0])).toEqual({ fault: "no-weight" });
});

test("the ideal unit has distance 0 in the Wroclaw measure", () => {
  // distances 0, 1 and 2: mean 1, deviation 1, so over 3
  expectAll(wroclawTaxonomy([column(5, 4, 3), column(2, 2, 2)]), [0, 1 / 3, 2 / 3]);
  expect(wroclawTaxonomy([column(1, 1)])).toEqual({ fault: "too-few" });
});

test("TOPSIS gives the best unit 1, the worst 0", () => {
  expectAll(topsis([column(3, 4), column(1, 2)], column(0.5, 0.5), [1, 1]), [0, 1]);
  expectAll(topsis([column(3, 4), column(1, 2)], column(0.5, 0.5), [-1, -1]), [1, 0]);
  expect(topsis([column(0, 0)], column(1), [1])).toEqual({ fault: "no-range", column: 0 });
});

describe("benefit of the doubt", () => {
  // a and b are best in one column each; c has 2/4 and 2/4: on the line between them it scores 1/2 + 1/2 of 4/4 … 0.8 by
  // w1 = w2 = 0.2 under 4 w1 + w2 ≤ 1 and w1 + 4 w2 ≤ 1
  const columns = [column(4, 1, 2), column(1, 4, 2)];

  test("a unit that is best somewhere scores 1, others against the line between the best", () => {
    expectAll(benefitOfDoubt(columns), [1, 1, 0.8], 1e-9);
  });

  test("with equal shares forced, all columns count alike", () => {
    // shares of exactly one half: w1 y1 = w2 y2 in the unit's own score
    const found = benefitOfDoubt(columns, { shares: [0.5, 0.5] });
    // a: w1·4 = w2·1, rivals b: w1 + 4 w2 ≤ 1 → w2 (1/4 + 4) ≤ 1 → score 2 w2 = 8/17
    expectAll(found, [8 / 17, 8 / 17, 0.8], 1e-9);
  });

  test("a unit with a gap is left out, a negative value refused", () => {
    expectAll(benefitOfDoubt([column(4, missing, 2), column(1, 4, 2)]), [1, missing, 1], 1e-9);
    expect(benefitOfDoubt([column(1, -1)])).toEqual({ fault: "not-positive", column: 0 });
  });

  const table = fc.integer({ min: 2, max: 8 }).chain((units) =>
    fc.array(
      fc
        .array(fc.integer({ min: 1, max: 100 }), { minLength: units, maxLength: units })
        .map((values) => Float64Array.from(values)),
      { minLength: 2, maxLength: 4 },
    ),
  );

  property.prop([table])(
    "scores lie within 0–1, somebody has 1, and units of measure do not matter",
    (data) => {
      const found = benefitOfDoubt(data);
      const scaled = benefitOfDoubt(data.map((values, place) => values.map((value) => value * 10 ** place)));
      if (isKernelFault(found) || isKernelFault(scaled)) throw new Error("refused");
      expectWithin(Math.max(...found), 1, 1e-6);
      found.forEach((score, row) => {
        expect(score).toBeGreaterThan(0);
        expectWithin(scaled[row] ?? missing, score, 1e-6);
      });
    },
  );
});
