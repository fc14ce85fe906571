import type { Residuals } from "../design.ts";
import { fittedRows, fittedSizes } from "./auxiliaries.ts";
import type { CalibrationUnits } from "./calibrationUnits.ts";
import { baseSolver } from "./linearRatios.ts";

/** Residuals smaller than this share of their terms are noise of the normal equations: the total is fixed. */
const NOISE = 1e-11;

/**
 * Influences less their regression on the auxiliaries, weighted with the old weights (and the inverse variance of the model,
 * under the linear distance only, as R survey does).
 */
export function regressionResiduals(
  units: CalibrationUnits,
  ratios: Float64Array,
  before: Float64Array,
  linear: boolean,
): Residuals {
  const { sigma2: modelVariance, ...equal } = units;
  const used: CalibrationUnits = linear && modelVariance !== undefined ? units : equal;
  const solver = baseSolver(used);
  const { table, unitOf, sigma2 } = used;
  return (linearised) =>
    linearised.map((values) => {
      const perUnit = new Float64Array(table.rows);
      for (let row = 0; row < values.length; row++) {
        const unit = unitOf?.[row] ?? row;
        const ratio = ratios[unit] ?? 0;
        if (ratio !== 0)
          perUnit[unit] = (perUnit[unit] ?? 0) + (values[row] ?? 0) / (ratio * (sigma2?.[unit] ?? 1));
      }
      const effects = solver.solve(rightSide(table, perUnit));
      const fitted = fittedRows(table, effects);
      const sizes = fittedSizes(table, effects);
      const rest = new Float64Array(values.length);
      for (let row = 0; row < values.length; row++) {
        const unit = unitOf?.[row] ?? row;
        const weight = (before[row] ?? 0) * (ratios[unit] ?? 0);
        const value = values[row] ?? 0;
        const left = value - weight * (fitted[unit] ?? 0);
        const noise = NOISE * (Math.abs(value) + Math.abs(weight) * (sizes[unit] ?? 0));
        rest[row] = Math.abs(left) <= noise ? 0 : left;
      }
      return rest;
    });
}

/** Σ row × value. */
function rightSide(table: CalibrationUnits["table"], values: Float64Array): Float64Array {
  const sums = new Float64Array(table.names.length);
  for (let unit = 0; unit < table.rows; unit++) {
    const value = values[unit] ?? 0;
    if (value === 0) continue;
    for (let cell = unit * table.width; cell < (unit + 1) * table.width; cell++) {
      const place = table.places[cell] ?? 0;
      sums[place] = (sums[place] ?? 0) + value * (table.values[cell] ?? 0);
    }
  }
  return sums;
}
