import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { readDesign } from "../reading/readDesign.ts";
import { brentRoot } from "./brentRoot.ts";
import { runningSums } from "./extendedSum.ts";
import { quantilesUnder } from "./quantiles.ts";
import { QUANTILE_RULES, type QuantileRule, quantileBy } from "./rules.ts";
import { sortedSample } from "./sortedSample.ts";
import type { QuantileInterval } from "./task.ts";

function quantile(rule: QuantileRule, values: readonly number[], share: number, weights?: readonly number[]) {
  const own = Float64Array.from(weights ?? values.map(() => 1));
  return quantileBy(rule, sortedSample(Float64Array.from(values), own, undefined), share);
}

describe("quantile rules", () => {
  // Hyndman and Fan (1996), types 1 to 9 of 1, 2, 4, 8 at 0.4, worked by hand: n p = 1.6.
  test.each<[QuantileRule, number]>([
    ["math", 2],
    ["hf1", 2],
    ["school", 2],
    ["hf2", 2],
    ["hf3", 2],
    ["shahvaish", 2], // stands at k/5, and takes the value there or before
    ["hf4", 1 + 0.6 * 1], // stands at k/4: 0.4 is 0.6 of the way from 1/4 to 2/4
    ["hf5", 2 + 0.1 * 2], // stands at (k − ½)/4: 0.4 is 0.1 of the way from 3/8 to 5/8
    ["hf6", 2], // stands at k/5
    ["hf7", 2 + 0.2 * 2], // stands at (k − 1)/3: 0.4 is 0.2 of the way from 1/3 to 2/3
    ["hf8", 2 + (0.4 - 5 / 13) * (13 / 3) * 2], // stands at (k − ⅓)/(4 + ⅓)
    ["hf9", 2 + (0.4 - 1.625 / 4.25) * 4.25 * 2], // stands at (k − ⅜)/(4 + ¼)
  ])("%s", (rule, expected) => {
    expectWithin(quantile(rule, [4, 1, 8, 2], 0.4), expected, 1e-12);
  });

  test("exactly half the weight below: the lower value, the middle, the lower even one", () => {
    expect(quantile("math", [1, 2, 4, 8], 0.5)).toBe(2);
    expect(quantile("school", [1, 2, 4, 8], 0.5)).toBe(3);
    expect(quantile("hf3", [1, 2, 4, 8], 0.5)).toBe(2);
    expect(quantile("hf3", [1, 2, 4, 8], 0.25)).toBe(2);
  });

  test("a heavy answer pulls the median to itself", () => {
    expect(quantile("math", [1, 2, 3], 0.5, [1, 1, 5])).toBe(3);
  });

  test.each(QUANTILE_RULES)("%s gives the first value at 0, the last at 1, the only one of one", (rule) => {
    expect(quantile(rule, [7, 5, 9], 0)).toBe(5);
    expect(quantile(rule, [7, 5, 9], 1)).toBe(9);
    expect(quantile(rule, [6], 0.3)).toBe(6);
    expect(quantile(rule, [], 0.3)).toBeNaN();
  });

  test("values are sorted whatever their size, sign and crowding", () => {
    const values = Array.from({ length: 500 }, (_, at) =>
      at % 7 === 0 ? 1e12 + at : ((at * 37) % 101) - 50,
    );
    const { values: sorted } = sortedSample(
      Float64Array.from(values),
      new Float64Array(500).fill(1),
      undefined,
    );
    expect(Array.from(sorted)).toEqual([...values].sort((one, other) => one - other));
  });
});

test("running sums are rounded from 64 bits, so that 100 of 200 equal weights are half of them", () => {
  for (const weight of [30.97, 0.1, 1 / 3, 33.84699630737305, 7e-9]) {
    const sums = runningSums(new Float64Array(200).fill(weight));
    expect(sums[99]).toBe((sums[199] ?? 0) / 2);
    expectWithin((sums[199] ?? 0) / (200 * weight), 1, 1e-15);
  }
});

test("a root is found between ends of opposite signs, and none between equal ones", () => {
  expectWithin(
    brentRoot((at) => at ** 3 - 2, 0, 2, 1e-12),
    Math.cbrt(2),
    1e-11,
  );
  expect(brentRoot((at) => at * at + 1, -1, 1, 1e-9)).toBeNaN();
  expect(brentRoot((at) => at, 0, 1, 1e-9)).toBe(0);
});

describe("intervals of a quantile", () => {
  const rows = 99;
  const column = { name: "y", values: Float64Array.from({ length: rows }, (_, at) => at + 1) };
  const read = readDesign(
    { columns: [{ name: "y", cells: Array.from(column.values) }], rowNumbers: [], decimalComma: false },
    {},
  );
  if (!read.ok) throw new Error("the design was refused");

  test.each<QuantileInterval>(["mean", "xlogit", "beta", "asin", "score"])(
    "%s: about 10 either side of the median of 1 to 99 (2 × √(¼ / 99) of 99 ranks)",
    (interval) => {
      const outcome = quantilesUnder(read.design, [column], { shares: [0.5], interval });
      if (!outcome.ok) throw new Error("the median was refused");
      const [median] = outcome.quantiles;
      if (median?.low.kind !== "number" || median.high.kind !== "number") throw new Error("no interval");
      expectWithin(median.low.value, 40, 2);
      expectWithin(median.high.value, 60, 2);
    },
  );

  test("an end beyond the sample is missing, and replicates are needed for their interval", () => {
    const outcome = quantilesUnder(read.design, [column], { shares: [0.001, 1] });
    expect(outcome.ok ? outcome.quantiles[0]?.low : outcome).toEqual({
      kind: "missing",
      reason: "outside-the-range",
    });
    const refused = quantilesUnder(read.design, [column], { shares: [0.5], interval: "replicates" });
    expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual(["request-unsupported"]);
  });

  test("replicates spread the quantile itself", () => {
    const weights = new Float64Array(rows).fill(1);
    const heavier = (from: number): Float64Array => weights.map((_, row) => (row >= from ? 2 : 1));
    const outcome = quantilesUnder(
      {
        kind: "replicate",
        weights,
        replicateWeights: [heavier(rows), heavier(0)],
        scale: 1,
        rscales: Float64Array.of(1, 1),
        mse: true,
        degf: 1,
      },
      [column],
      { shares: [0.5], interval: "replicates" },
    );
    expect(outcome.ok ? outcome.quantiles[0]?.low : outcome).toEqual({ kind: "number", value: 50 });
  });
});
