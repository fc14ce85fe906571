import { present } from "../../statistics/moments.ts";
import { type RankTies, rankColumn } from "../../statistics/ranks.ts";

/**
 * Rank of every value among the values of a reference column, 1 for the smallest. Where the reference is the column itself
 * these are plain ranks; a value that the reference lacks stands where it would be put in.
 */
export function rankAmong(values: Float64Array, reference: Float64Array, ties: RankTies): Float64Array {
  if (values === reference) return rankColumn(values, ties);
  const sorted = present(reference).sort();
  const distinct = sorted.filter((value, place) => place === 0 || value !== sorted[place - 1]);
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const below = countBelow(sorted, value, false);
    const upTo = Math.max(below + 1, countBelow(sorted, value, true));
    switch (ties) {
      case "competition":
      case "first":
        return below + 1;
      case "max":
        return upTo;
      case "average":
        return (below + 1 + upTo) / 2;
      case "dense":
        return countBelow(distinct, value, false) + 1;
    }
  });
}

/** How many of the sorted values are below `value`, or not above it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle] ?? 0;
    if (there < value || (orEqual && there === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
