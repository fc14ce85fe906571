import type { RankTies } from "../composite/schema/normalisation.ts";
import { roundHalfUp } from "../numbers/round.ts";

/**
 * Writes the ranks of a row of scores (1 is best, 0 where a score is missing) into `ranks` from `start`. Units of the same block
 * are ranked among themselves.
 */
export type Ranker = (scores: ArrayLike<number>, ranks: Float32Array, start: number) => void;

/** Ranks many rows of scores of the same units, compared at `decimals`, without making objects per unit. */
export function rankerOf(
  blocks: readonly string[],
  { decimals, ties }: { readonly decimals: number; readonly ties: RankTies },
): Ranker {
  const places = new Map<string, number[]>();
  blocks.forEach((block, unit) => {
    const listed = places.get(block);
    if (listed === undefined) places.set(block, [unit]);
    else listed.push(unit);
  });
  const groups = [...places.values()].map((units) => ({
    units: Int32Array.from(units),
    clean: new Float64Array(units.length),
    sorted: new Float64Array(units.length),
  }));
  return (scores, ranks, start) => {
    for (const { units, clean, sorted } of groups) {
      let count = 0;
      for (let at = 0; at < units.length; at += 1) {
        // Best first in rising order; a missing score stays NaN.
        const value = -roundHalfUp(scores[units[at] ?? 0] ?? Number.NaN, decimals);
        clean[at] = value;
        if (!Number.isNaN(value)) sorted[count++] = value;
      }
      const order = sorted.subarray(0, count).sort();
      for (let at = 0; at < units.length; at += 1)
        ranks[start + (units[at] ?? 0)] = rankIn(order, clean, at, ties);
    }
  };
}

function rankIn(order: Float64Array, clean: Float64Array, at: number, ties: RankTies): number {
  const value = clean[at] ?? Number.NaN;
  if (Number.isNaN(value)) return 0;
  const better = below(order, value, false);
  switch (ties) {
    case "competition":
      return better + 1;
    case "max":
      return below(order, value, true);
    case "average":
      return (better + 1 + below(order, value, true)) / 2;
    case "dense":
      return 1 + distinct(order, better);
    case "first":
      return better + 1 + clean.subarray(0, at).filter((other) => other === value).length;
  }
}

/** How many of the rising values are below this one, or with `equal` not above it. */
function below(order: Float64Array, value: number, equal: boolean): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle] ?? 0;
    if (other < value || (equal && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distinct(order: Float64Array, before: number): number {
  let count = 0;
  for (let at = 0; at < before; at += 1) if (at === 0 || order[at] !== order[at - 1]) count += 1;
  return count;
}
