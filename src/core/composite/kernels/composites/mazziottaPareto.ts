import { mean, populationDeviation, standardDeviation } from "../../../statistics/moments.ts";
import { unitRow } from "./unitRow.ts";

/**
 * Mazziotta–Pareto index: the mean of a unit's standardised values less (`downward`, where more is better) or plus
 * (`upward`) the penalty for unbalance, spread² / mean. Without `sample` the spread divides by n as in the papers
 * (Mazziotta and Pareto, Rivista di Statistica Ufficiale 2016); with it by n − 1 as Compind `ci_mpi`. NaN where a value is
 * missing or the mean is zero. Columns are normalised to mean 100 and deviation 10 (MPI) or by `aroundReference` (AMPI).
 */
export function mazziottaPareto(
  columns: readonly Float64Array[],
  penalty: "downward" | "upward",
  sample = false,
): Float64Array {
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const values = unitRow(columns, row);
    if (values === null) return Number.NaN;
    const middle = mean(values);
    const spread = sample ? standardDeviation(values) : populationDeviation(values);
    if (middle === 0) return Number.NaN;
    return middle + ((penalty === "upward" ? 1 : -1) * (spread * spread)) / middle;
  });
}

/**
 * Values set around a reference, as the adjusted index (AMPI) wants them: the reference becomes 100, half the range of all
 * years 30 points. `column` may hold several years. Null where the column has no range.
 */
export function aroundReference(
  column: Float64Array,
  reference: number,
  direction: 1 | -1,
): Float64Array | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const half = (most - least) / 2;
  if (!(half > 0)) return null;
  return column.map((value) => ((direction * (value - reference) + half) / (2 * half)) * 60 + 70);
}
