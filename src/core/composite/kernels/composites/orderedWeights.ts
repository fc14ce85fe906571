import type { KernelFault } from "../fault.ts";
import { unitRow } from "./unitRow.ts";

/**
 * Ordered weighted average (Yager 1988): weights belong to places, not to columns: `weights[0]` to a unit's best value. They
 * are brought to sum 1. NaN for a unit with a missing value.
 */
export function orderedWeightedAverage(
  columns: readonly Float64Array[],
  weights: readonly number[],
): Float64Array | KernelFault {
  if (weights.length !== columns.length) return { fault: "wrong-shape" };
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) return { fault: "no-weight" };
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const values = unitRow(columns, row)?.sort().reverse();
    return (
      values?.reduce((total, value, place) => total + value * ((weights[place] ?? 0) / sum), 0) ?? Number.NaN
    );
  });
}

/** Weights of "at least `many`": the mean of a unit's best values, as Compind `ci_owa`. */
export function atLeast(many: number, columns: number): number[] {
  return Array.from({ length: columns }, (_, place) => (place < many ? 1 / many : 0));
}

/** Weights of "more than the others": the mean of a unit's `many` worst values, as Compind `ci_owa`. */
export function moreThan(many: number, columns: number): number[] {
  return Array.from({ length: columns }, (_, place) => (place >= columns - many ? 1 / many : 0));
}
