import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { sound } from "../../../../test/support/schools.ts";
import type { SurveyFault } from "../fault.ts";
import { type Auxiliary, intercept } from "./auxiliaries.ts";
import { calibrate } from "./calibrate.ts";
import { fitTable } from "./fitTable.ts";
import { type Margin, marginOf } from "./margin.ts";
import { postStratify } from "./postStratify.ts";
import { rake } from "./rake.ts";
import { trimWeights } from "./trimWeights.ts";

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

function margin(name: string, codes: readonly number[], population: readonly number[]): Margin {
  const categories = population.map((_, code) => `${name}${code + 1}`);
  return { name, categories, codes: Int32Array.from(codes), population: Float64Array.from(population) };
}

function refusal(
  outcome: { readonly ok: true } | { readonly ok: false; readonly faults: readonly SurveyFault[] },
) {
  return outcome.ok ? [] : outcome.faults.map(({ code, column }) => `${code} ${column ?? ""}`.trim());
}

function near(actual: Float64Array, expected: readonly number[], tolerance = 1e-9): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expectWithin(actual[at] ?? Number.NaN, value, tolerance);
  });
}

const number = (name: string, values: readonly number[], total: number): Auxiliary => ({
  kind: "number",
  name,
  values: Float64Array.from(values),
  total,
});

describe("post-stratification", () => {
  // Women 2 + 3 = 5 stand for 10, so × 2; men 4 + 1 = 5 stand for 20, so × 4.
  test("brings each group to its population", () => {
    const { weights } = sound(postStratify(numbers(2, 3, 4, 1), margin("sex", [0, 0, 1, 1], [10, 20])));
    near(weights, [4, 6, 16, 4]);
  });

  test("takes the weighted mean of each group out of the influences", () => {
    const { residuals } = sound(postStratify(numbers(2, 3, 4, 1), margin("sex", [0, 0, 1, 1], [10, 20])));
    // Influences 1, 6 | 5, 5 have the means (2·1 + 3·6)/5 = 4 and 5; left: −3, 2 | 0, 0 times the new weights 4, 6, 16, 4.
    const [rest] = residuals?.([numbers(4 * 1, 6 * 6, 16 * 5, 4 * 5)]) ?? [];
    near(rest ?? numbers(), [-12, 12, 0, 0]);
  });

  test("names a group of the population that nobody of the sample is in", () => {
    const cells = margin("sex", [0, 0, 0, 0], [10, 20]);
    expect(refusal(postStratify(numbers(1, 1, 1, 1), cells))).toEqual(["empty-cell sex"]);
    expect(sound(postStratify(numbers(1, 1, 1, 1), cells, "leave-out")).leftOut).toBe(1);
  });

  test("names a group of the sample without population", () => {
    const cells = margin("sex", [0, 0, 1, 1], [10, 0]);
    expect(refusal(postStratify(numbers(1, 1, 1, 1), cells))).toEqual(["population-not-positive sex"]);
  });

  test("names labels that the population does not know, that are missing, and counts that are none", () => {
    const outcome = marginOf(
      [{ name: "sex", labels: ["f", "x", "x", ""] }],
      [
        { labels: ["f"], count: 10 },
        { labels: ["m"], count: Number.NaN },
      ],
    );
    expect(refusal(outcome)).toEqual([
      "population-not-positive sex",
      "margin-unknown sex",
      "margin-missing sex",
    ]);
    expect(outcome.ok ? [] : outcome.faults.map(({ row }) => row)).toEqual([undefined, 2, 4]);
  });
});

describe("raking", () => {
  const rows = margin("row", [0, 0, 1, 1], [30, 70]);
  const columns = margin("column", [0, 1, 0, 1], [40, 60]);

  // Equal cells stay independent: 0.3·0.4, 0.3·0.6, 0.7·0.4, 0.7·0.6 of 100.
  test("meets both margins", () => {
    const { weights } = sound(rake(numbers(1, 1, 1, 1), { margins: [rows, columns] }));
    near(weights, [12, 18, 28, 42]);
  });

  test("stops as R does when a sweep changes no cell by more than epsilon", () => {
    const margins = [margin("row", [0, 0, 1, 1], [30, 70]), margin("column", [0, 1, 0, 1], [40, 60])];
    const loose = sound(rake(numbers(5, 1, 1, 1), { margins, rule: { kind: "survey" } }));
    const exact = sound(rake(numbers(5, 1, 1, 1), { margins }));
    expect(loose.sweeps).toBeLessThan(exact.sweeps);
  });

  test("refuses margins whose sums disagree, with both sums", () => {
    const other = margin("column", [0, 1, 0, 1], [40, 61]);
    const outcome = rake(numbers(1, 1, 1, 1), { margins: [rows, other] });
    expect(refusal(outcome)).toEqual(["margins-differ row, column"]);
    expect(outcome.ok ? "" : outcome.faults[0]?.words.vi).toContain("101 / 100");
  });

  test("refuses what cannot converge: zeros in the sample forbid the margins", () => {
    // Everybody of row 1 is in column 1, so column 1 cannot be smaller than row 1.
    const outcome = rake(numbers(1, 1, 1), {
      margins: [margin("row", [0, 1, 1], [70, 30]), margin("column", [0, 0, 1], [40, 60])],
      rule: { kind: "exact", maxSweeps: 200 },
    });
    expect(refusal(outcome)[0]).toContain("not-converged");
  });

  test("lets margins differ by rounding: they are brought to the sum of the first", () => {
    const rounded = margin("column", [0, 1, 0, 1], [40.00001, 60]);
    const { weights } = sound(rake(numbers(1, 1, 1, 1), { margins: [rows, rounded] }));
    near(numbers(weights.reduce((sum, weight) => sum + weight, 0)), [100]);
  });

  test("names a margin of another number of rows", () => {
    expect(refusal(rake(numbers(1, 1), { margins: [rows] }))).toEqual(["rows-differ row"]);
  });
});

describe("calibration", () => {
  const weights = numbers(10, 10, 10);
  const x = [1, 2, 3];

  // One auxiliary with variance in proportion: every weight times total / Σ w x = 90 / 60.
  test("is the ratio estimator with one auxiliary whose variance grows with it", () => {
    const outcome = calibrate(weights, {
      auxiliaries: [number("x", x, 90)],
      variance: { kind: "coefficients", coefficients: [1] },
    });
    near(sound(outcome).weights, [15, 15, 15]);
  });

  // Normal equations (30, 60; 60, 140) · (a, b) = (0, 6): b = 6/20 = 0.3, a = −0.6; ratios 0.7, 1, 1.3.
  test("is the regression estimator with an intercept", () => {
    const outcome = calibrate(weights, { auxiliaries: [intercept(3, 30), number("x", x, 66)] });
    near(sound(outcome).weights, [7, 10, 13]);
  });

  test("keeps ratios within bounds and says so where that cannot be", () => {
    const auxiliaries = [intercept(3, 30), number("x", x, 66)];
    const bounds = { lower: 0.8, upper: 1.5, on: "ratio" } as const;
    const outcome = sound(calibrate(weights, { auxiliaries, distance: "linear", bounds }));
    // The first weight stops at 8; the others keep Σ = 30, Σx = 66: 9 − 1 = 8 … 22 = b + c, 58 = 2b + 3c.
    near(outcome.weights, [8, 8, 14], 1e-6);
    const narrow = { lower: 0.9, upper: 1.1, on: "ratio" } as const;
    for (const distance of ["linear", "raking", "logit", "sinh"] as const)
      expect(refusal(calibrate(weights, { auxiliaries, distance, bounds: narrow }))[0]).toContain("bounds");
  });

  test("keeps weights themselves within bounds", () => {
    const auxiliaries = [intercept(3, 30), number("x", x, 66)];
    const bounds = { lower: 8, upper: 15, on: "weight" } as const;
    near(sound(calibrate(weights, { auxiliaries, distance: "linear", bounds })).weights, [8, 8, 14], 1e-6);
  });

  test("refuses a logit distance without bounds and bounds that do not hold 1", () => {
    const auxiliaries = [intercept(3, 30)];
    expect(refusal(calibrate(weights, { auxiliaries, distance: "logit" }))).toEqual(["bounds logit"]);
    const bounds = { lower: 1.2, upper: 2, on: "ratio" } as const;
    expect(refusal(calibrate(weights, { auxiliaries, bounds }))).toEqual(["bounds linear"]);
  });

  test("names the total that contradicts the others", () => {
    const auxiliaries = [intercept(3, 30), number("x", x, 66), number("2x", [2, 4, 6], 140)];
    for (const distance of ["linear", "raking"] as const)
      expect(refusal(calibrate(weights, { auxiliaries, distance }))).toEqual(["totals-contradict 2x"]);
    const agreeing = [intercept(3, 30), number("x", x, 66), number("2x", [2, 4, 6], 132)];
    near(sound(calibrate(weights, { auxiliaries: agreeing })).weights, [7, 10, 13]);
  });

  test("names empty cells, totals that are no numbers, columns of another length and a variance of zero", () => {
    expect(
      refusal(
        calibrate(weights, {
          auxiliaries: [
            number("a", [1, Number.NaN, 1], 3),
            number("b", [1, 1, 1], Number.POSITIVE_INFINITY),
            number("c", [1, 1], 3),
            { kind: "margin", margin: { ...margin("d", [0, 0, 0], [3]), categories: ["d1", "d2"] } },
          ],
        }),
      ),
    ).toEqual(["value-not-finite a", "value-not-finite b", "rows-differ c", "totals-differ-in-number d"]);
    const zero = calibrate(weights, {
      auxiliaries: [number("x", [0, 1, 2], 5)],
      variance: { kind: "coefficients", coefficients: [1] },
    });
    expect(refusal(zero)).toEqual(["variance-not-positive x"]);
  });

  test("refuses raking to a total of the wrong sign, which no positive weights reach", () => {
    const outcome = calibrate(weights, { auxiliaries: [number("x", x, -5)], distance: "raking" });
    expect(refusal(outcome)).toEqual(["not-converged x"]);
  });
});

describe("trimming", () => {
  // 10 is cut to 6; its 4 are shared by the other two.
  test("keeps the sum", () => {
    near(sound(trimWeights(numbers(10, 2, 4), { upper: 6 })).weights, [6, 4, 6]);
  });

  // Once: 6, 7.5, 4.5 (3 shared by two); strictly: 7.5 is cut to 6 and its 1.5 go to the last.
  test("goes on until no weight is beyond a limit when asked", () => {
    near(sound(trimWeights(numbers(9, 6, 3), { upper: 6 })).weights, [6, 7.5, 4.5]);
    near(sound(trimWeights(numbers(9, 6, 3), { upper: 6, strict: true })).weights, [6, 6, 6]);
  });

  test("leaves weights of zero alone and refuses limits that do not allow the sum", () => {
    near(sound(trimWeights(numbers(0, 1, 5), { lower: 2, strict: true })).weights, [0, 2, 4]);
    expect(refusal(trimWeights(numbers(9, 9), { upper: 6, strict: true }))).toEqual([
      "trim-impossible -Infinity–6",
    ]);
  });
});

describe("tables", () => {
  const cells = numbers(1, 1, 1, 1);
  const across = { axes: [1], totals: numbers(40, 60) };

  test("are fitted to margins", () => {
    const outcome = fitTable({
      lengths: [2, 2],
      cells,
      margins: [{ axes: [0], totals: numbers(30, 70) }, across],
    });
    near(sound(outcome).cells, [12, 18, 28, 42]);
  });

  test("refuse margins that do not fit them or one another", () => {
    const fit = (lengths: number[], ...margins: { axes: number[]; totals: Float64Array }[]) =>
      refusal(fitTable({ lengths, cells, margins }));
    expect(fit([2, 3])).toEqual(["table-shape"]);
    expect(fit([2, 2], { axes: [2], totals: numbers(1, 2) })).toEqual(["table-shape [2]"]);
    expect(fit([2, 2], { axes: [0], totals: numbers(1, -2) })).toEqual(["value-not-finite [0]"]);
    expect(fit([2, 2], { axes: [0], totals: numbers(30, 71) }, across)).toEqual(["margins-differ [0], [1]"]);
    const both = { axes: [0, 1], totals: numbers(10, 20, 30, 40) };
    expect(fit([2, 2], both, { axes: [0], totals: numbers(31, 69) })).toEqual(["margins-differ [0, 1], [0]"]);
  });

  test("refuse a sum of cells that are all zero and margins that zeros forbid", () => {
    const margins = [{ axes: [0], totals: numbers(30, 70) }, across];
    expect(refusal(fitTable({ lengths: [2, 2], cells: numbers(0, 0, 1, 1), margins }))[0]).toContain(
      "not-converged",
    );
    const forbidden = fitTable({ lengths: [2, 2], cells: numbers(1, 1, 0, 1), margins, maxSweeps: 300 });
    expect(refusal(forbidden)[0]).toContain("not-converged");
  });
});
