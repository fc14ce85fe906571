import type { Residuals } from "../design.ts";
import { type Adjustment, leftOver } from "./adjustment.ts";
import { countsOf, type Margin, marginFaults } from "./margin.ts";

/** What to do with a category of the population of which the sample has nobody. */
export type EmptyCells = "refuse" | "leave-out";

/**
 * Post-stratification: within each category weights times one factor, so that they sum to its population. Two and more ways are
 * one margin of crossed categories. Refuses "empty-cell" (unless left out) and "population-not-positive".
 * Source: Holt and Smith (1979); R survey 4.5 `postStratify`.
 */
export function postStratify(
  weights: Float64Array,
  cells: Margin,
  emptyCells: EmptyCells = "refuse",
): Adjustment {
  const sums = countsOf(cells, weights);
  const faults = marginFaults(cells, sums);
  const empty = faults.filter((fault) => fault.code === "empty-cell").length;
  if (faults.length > (emptyCells === "leave-out" ? empty : 0)) return { ok: false, faults };
  const factors = sums.map((sum, code) => (sum > 0 ? (cells.population[code] ?? 0) / sum : 1));
  const adjusted = scaledBy(weights, cells.codes, factors);
  return {
    ok: true,
    weights: adjusted,
    residuals: cellResiduals(cells.codes, sums, weights, adjusted),
    sweeps: 0,
    leftOut: empty,
  };
}

/** Each weight times the factor of its category. */
export function scaledBy(weights: Float64Array, codes: Int32Array, factors: Float64Array): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row++)
    scaled[row] = (weights[row] ?? 0) * (factors[codes[row] ?? 0] ?? 1);
  return scaled;
}

/** Influences less their mean within each category, the mean weighted with the weights before the adjustment. */
function cellResiduals(
  codes: Int32Array,
  sums: Float64Array,
  before: Float64Array,
  after: Float64Array,
): Residuals {
  return (linearised) =>
    linearised.map((values) => {
      const means = new Float64Array(sums.length);
      for (let row = 0; row < values.length; row++) {
        const weight = after[row] ?? 0;
        if (weight === 0) continue;
        const code = codes[row] ?? 0;
        means[code] = (means[code] ?? 0) + ((values[row] ?? 0) / weight) * (before[row] ?? 0);
      }
      for (let code = 0; code < means.length; code++) means[code] = (means[code] ?? 0) / (sums[code] || 1);
      const rest = new Float64Array(values.length);
      for (let row = 0; row < values.length; row++)
        rest[row] = leftOver(values[row] ?? 0, (after[row] ?? 0) * (means[codes[row] ?? 0] ?? 0));
      return rest;
    });
}
