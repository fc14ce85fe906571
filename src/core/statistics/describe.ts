import { countPresent, extent, kurtosis, mean, skewness, standardDeviation } from "./moments.ts";
import { median } from "./quantile.ts";

/** What a column looks like. Numbers that are not defined are NaN (inside the core only). */
export interface ColumnStatistics {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  readonly median: number;
  /** With n − 1. */
  readonly standardDeviation: number;
  /** As Excel SKEW and KURT. */
  readonly skewness: number;
  readonly kurtosis: number;
  readonly rows: number;
  /** Cells that have a value, are not zero, hold a value of their own, and share the commonest value. */
  readonly available: number;
  readonly nonZero: number;
  readonly distinct: number;
  readonly same: number;
}

/** Statistics of a column, as COINr `get_stats`. */
export function describeColumn(column: Float64Array): ColumnStatistics {
  const counts = new Map<number, number>();
  for (const value of column) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [least, most] = extent(column);
  const available = countPresent(column);
  return {
    least,
    most,
    mean: mean(column),
    median: median(column),
    standardDeviation: standardDeviation(column),
    skewness: skewness(column),
    kurtosis: kurtosis(column),
    rows: column.length,
    available,
    nonZero: available - (counts.get(0) ?? 0),
    distinct: counts.size,
    same: commonest(counts),
  };
}

/** A loop, since a call takes no more than some ten thousand arguments. */
function commonest(counts: ReadonlyMap<number, number>): number {
  let most = 0;
  for (const count of counts.values()) if (count > most) most = count;
  return most;
}
