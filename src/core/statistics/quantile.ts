import { present } from "./moments.ts";

/**
 * Quantile of type 7 (Hyndman and Fan 1996; the default of R and of a spreadsheet's PERCENTILE.INC) of the values that are
 * there. `share` is 0–1. NaN where nothing is there.
 */
export function quantile(column: Float64Array, share: number): number {
  return quantileOfSorted(present(column).sort(), share);
}

/** The same of values already sorted upwards and without missing cells. */
export function quantileOfSorted(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = Math.floor(place + 4 * Number.EPSILON);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  const part = place - below;
  return part <= 4 * Number.EPSILON ? low : low + part * (high - low);
}

/** Middle value, or the mean of the two in the middle. */
export function median(column: Float64Array): number {
  return quantile(column, 0.5);
}
