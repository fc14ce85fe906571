import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { sound } from "../../../../test/support/schools.ts";
import { intercept } from "./auxiliaries.ts";
import { calibrate } from "./calibrate.ts";
import type { CalibrateRequest } from "./calibrateRequest.ts";
import { countsOf, type Margin } from "./margin.ts";
import { postStratify } from "./postStratify.ts";
import { rake } from "./rake.ts";

/** Rows with every combination of two margins at least once, and weights. */
const samples = fc
  .array(
    fc.record({
      first: fc.integer({ min: 0, max: 2 }),
      second: fc.integer({ min: 0, max: 1 }),
      weight: fc.double({ min: 0.5, max: 20, noNaN: true }),
      x: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    { maxLength: 30 },
  )
  .map((rows) => [
    ...[0, 1, 2].flatMap((first) =>
      [0, 1].map((second) => ({ first, second, weight: 1 + first, x: 1 + second })),
    ),
    ...rows,
  ]);

const shares = fc.tuple(
  fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 3, maxLength: 3 }),
  fc.integer({ min: 20, max: 80 }),
);

type Sample = readonly {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
  readonly x: number;
}[];

const weightsOf = (rows: Sample): Float64Array => Float64Array.from(rows, ({ weight }) => weight);

function marginsOf(rows: Sample, [first, second]: readonly [readonly number[], number]): [Margin, Margin] {
  const all = first.reduce((sum, one) => sum + one, 0);
  return [
    {
      name: "first",
      categories: ["a", "b", "c"],
      codes: Int32Array.from(rows, (row) => row.first),
      population: Float64Array.from(first, (one) => (1000 * one) / all),
    },
    {
      name: "second",
      categories: ["d", "e"],
      codes: Int32Array.from(rows, (row) => row.second),
      population: Float64Array.of(10 * second, 1000 - 10 * second),
    },
  ];
}

test.prop([samples, shares])("raking meets every margin", (rows, population) => {
  const margins = marginsOf(rows, population);
  const { weights } = sound(rake(weightsOf(rows), { margins }));
  for (const margin of margins)
    countsOf(margin, weights).forEach((count, code) => {
      expectWithin(count, margin.population[code] ?? 0, 1e-7);
    });
});

test.prop([samples, shares, fc.double({ min: 0.01, max: 100, noNaN: true })])(
  "weights times a constant change nothing once they are raked",
  (rows, population, factor) => {
    const margins = marginsOf(rows, population);
    const one = sound(rake(weightsOf(rows), { margins })).weights;
    const other = sound(
      rake(
        weightsOf(rows).map((weight) => weight * factor),
        { margins },
      ),
    ).weights;
    one.forEach((weight, row) => {
      expectWithin(other[row] ?? 0, weight, 1e-7 * (1 + weight));
    });
  },
);

test.prop([samples, shares])(
  "raking and calibration with the raking distance give the same weights and the same residuals",
  (rows, population) => {
    const margins = marginsOf(rows, population);
    const raked = sound(rake(weightsOf(rows), { margins }));
    const auxiliaries = margins.map((margin) => ({ kind: "margin", margin }) as const);
    const calibrated = sound(calibrate(weightsOf(rows), { auxiliaries, distance: "raking" }));
    const linearised = raked.weights.map((weight, row) => weight * (rows[row]?.x ?? 0));
    const [one] = raked.residuals?.([linearised]) ?? [];
    const [other] = calibrated.residuals?.([linearised]) ?? [];
    raked.weights.forEach((weight, row) => {
      expectWithin(calibrated.weights[row] ?? 0, weight, 1e-6 * (1 + weight));
      expectWithin(other?.[row] ?? Number.NaN, one?.[row] ?? 0, 1e-5 * (1 + weight));
    });
  },
);

test.prop([samples, shares])(
  "linear calibration to one margin is post-stratification",
  (rows, population) => {
    const [margin] = marginsOf(rows, population);
    const stratified = sound(postStratify(weightsOf(rows), margin));
    const calibrated = sound(calibrate(weightsOf(rows), { auxiliaries: [{ kind: "margin", margin }] }));
    const influences = rows.map(({ x }) => x);
    const linearised = Float64Array.from(influences, (x, row) => x * (stratified.weights[row] ?? 0));
    const [one] = stratified.residuals?.([linearised]) ?? [];
    const [other] = calibrated.residuals?.([linearised]) ?? [];
    stratified.weights.forEach((weight, row) => {
      expectWithin(calibrated.weights[row] ?? 0, weight, 1e-8 * weight);
      expectWithin(other?.[row] ?? Number.NaN, one?.[row] ?? 0, 1e-6);
    });
  },
);

const distances = fc.constantFrom<Pick<CalibrateRequest, "distance" | "bounds">>(
  {},
  { distance: "raking" },
  { distance: "sinh" },
  { distance: "linear", bounds: { lower: 0.2, upper: 5, on: "ratio" } },
  { distance: "logit", bounds: { lower: 0.2, upper: 5, on: "ratio" } },
  { distance: "raking", bounds: { lower: 0.2, upper: 5, on: "ratio" } },
);

test.prop([
  samples,
  distances,
  fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  fc.double({ min: 0.95, max: 1.05, noNaN: true }),
])(
  "calibration reproduces the totals and leaves no error in them, or says why it cannot",
  (rows, how, size, slope) => {
    const weights = weightsOf(rows);
    const values = Float64Array.from(rows, ({ x }) => x);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const sumX = weights.reduce((total, weight, row) => total + weight * (values[row] ?? 0), 0);
    const auxiliaries = [
      intercept(rows.length, sum * size),
      { kind: "number", name: "x", values, total: sumX * size * slope } as const,
    ];
    const outcome = calibrate(weights, { auxiliaries, ...how });
    if (!outcome.ok) {
      expect(["bounds", "not-converged"]).toContain(outcome.faults[0]?.code);
      return;
    }
    for (const { values: column, total } of auxiliaries) {
      const reached = outcome.weights.reduce((all, weight, row) => all + weight * (column[row] ?? 0), 0);
      expectWithin(reached, total, 1e-7 * (1 + Math.abs(total)));
      const linearised = outcome.weights.map((weight, row) => weight * (column[row] ?? 0));
      const [rest] = outcome.residuals?.([linearised]) ?? [];
      for (const value of rest ?? []) expectWithin(value, 0, 1e-6);
    }
    if (how.bounds !== undefined)
      outcome.weights.forEach((weight, row) => {
        const ratio = weight / (weights[row] ?? 1);
        expect(ratio).toBeGreaterThanOrEqual(0.2 - 1e-9);
        expect(ratio).toBeLessThanOrEqual(5 + 1e-9);
      });
  },
);
