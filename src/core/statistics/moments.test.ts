import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { correlation } from "./correlation.ts";
import { describeColumn } from "./describe.ts";
import { kurtosis, mean, skewness, standardDeviation } from "./moments.ts";

const column = [2, 4, 4, 4, 5, 5, 7, 9];
const of = (factor: number) => Float64Array.from(column, (value) => value * factor);

describe("values whose squares a double cannot hold have the moments of any others", () => {
  // Mean 5, sum of squares 32: sd √(32/7). Against its reverse: −12 − 2 − 2 − 12 = −28.
  test.each([1, 1e300, 1e-300, 1e160, 1e-160])("times %s", (factor) => {
    const values = of(factor);
    expectWithin(mean(values), 5 * factor, 1e-14 * factor);
    expectWithin(standardDeviation(values), Math.sqrt(32 / 7) * factor, 1e-14 * factor);
    expectWithin(skewness(values), skewness(of(1)), 1e-12);
    expectWithin(kurtosis(values), kurtosis(of(1)), 1e-12);
    expectWithin(correlation(values, values.toReversed(), "pearson").value, -28 / 32, 1e-12);
  });

  test("a sum beyond the largest number still has a mean", () => {
    expect(mean(Float64Array.of(1.7e308, 1.7e308, Number.NaN))).toBe(1.7e308);
  });

  test("equal values have no spread, however large", () => {
    expect(standardDeviation(Float64Array.of(1e300, 1e300))).toBe(0);
    expect(skewness(Float64Array.of(3, 3, 3, 3))).toBeNaN();
  });
});

test("a column of half a million different values is described", () => {
  const many = Float64Array.from({ length: 500_000 }, (_, at) => at);
  expect(describeColumn(many)).toMatchObject({ distinct: 500_000, same: 1, median: 249_999.5 });
});
