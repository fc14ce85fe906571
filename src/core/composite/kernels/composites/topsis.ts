import { extent } from "../../../statistics/moments.ts";
import type { KernelFault } from "../fault.ts";
import { unitRow } from "./unitRow.ts";

/**
 * TOPSIS (Hwang and Yoon 1981): columns over their Euclidean length, times weights; closeness is the distance from the worst
 * over the distances from worst and best, 0–1, higher is better. NaN for a unit with a missing value; refused where a column
 * is all zero or all units are alike.
 */
export function topsis(
  columns: readonly Float64Array[],
  weights: Float64Array,
  directions: readonly (1 | -1)[],
): Float64Array | KernelFault {
  if (weights.length !== columns.length) return { fault: "wrong-shape" };
  const scaled: Float64Array[] = [];
  for (const [place, column] of columns.entries()) {
    const length = Math.sqrt(
      column.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value * value), 0),
    );
    if (!(length > 0)) return { fault: "no-range", column: place };
    const factor = ((weights[place] ?? 0) * (directions[place] ?? 1)) / length;
    scaled.push(column.map((value) => value * factor));
  }
  const ends = scaled.map(extent);
  if (ends.every(([worst, best]) => worst === best)) return { fault: "no-range" };
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const values = unitRow(scaled, row);
    if (values === null) return Number.NaN;
    const far = Math.hypot(...values.map((value, place) => value - (ends[place]?.[0] ?? 0)));
    const short = Math.hypot(...values.map((value, place) => value - (ends[place]?.[1] ?? 0)));
    return far / (far + short);
  });
}
