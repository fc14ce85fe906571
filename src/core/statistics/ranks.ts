import { present } from "./moments.ts";

/**
 * What tied values get: the least of their places (R `min`: 1, 2, 2, 4), the greatest, the mean, their places in the order
 * given, or places without gaps (1, 2, 2, 3).
 */
export type RankTies = "competition" | "max" | "average" | "first" | "dense";

/**
 * Ranks of a column from 1, as R `rank`: `ascending` gives 1 to the smallest value, `descending` to the largest. Missing
 * cells (NaN) stay missing and are not counted. Values are compared as they are: snap them before, where noise matters.
 */
export function rankColumn(
  column: Float64Array,
  ties: RankTies = "average",
  order: "ascending" | "descending" = "ascending",
): Float64Array {
  if (ties === "first") return inOrderGiven(column, order === "ascending" ? 1 : -1);
  const sorted = present(column).sort();
  const distinct = ties === "dense" ? withoutTies(sorted) : sorted;
  return column.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const below = countBelow(distinct, value);
    const upTo = distinct[below + 1] === value ? countUpTo(distinct, value) : below + 1;
    return order === "ascending"
      ? tied(ties, below + 1, upTo)
      : tied(ties, distinct.length - upTo + 1, distinct.length - below);
  });
}

/**
 * Rank of every value among the values of a reference column, 1 for the smallest. Where the reference is the column itself
 * these are plain ranks; a value that the reference lacks stands where it would be put in.
 */
export function rankAmong(values: Float64Array, reference: Float64Array, ties: RankTies): Float64Array {
  if (values === reference) return rankColumn(values, ties);
  const all = present(reference).sort();
  const sorted = ties === "dense" ? withoutTies(all) : all;
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const first = countBelow(sorted, value) + 1;
    return tied(ties, first, Math.max(first, countUpTo(sorted, value)));
  });
}

/** Rank of values that share the places from `first` to `last`. */
function tied(ties: RankTies, first: number, last: number): number {
  switch (ties) {
    case "competition":
    case "dense":
    case "first":
      return first;
    case "max":
      return last;
    case "average":
      return (first + last) / 2;
  }
}

function inOrderGiven(column: Float64Array, sign: 1 | -1): Float64Array {
  const places: number[] = [];
  column.forEach((value, place) => {
    if (!Number.isNaN(value)) places.push(place);
  });
  places.sort((left, right) => sign * ((column[left] ?? 0) - (column[right] ?? 0)) || left - right);
  const ranks = new Float64Array(column.length).fill(Number.NaN);
  places.forEach((place, at) => {
    ranks[place] = at + 1;
  });
  return ranks;
}

function withoutTies(sorted: Float64Array): Float64Array {
  return sorted.filter((value, place) => place === 0 || value !== sorted[place - 1]);
}

/** How many of the sorted values are below `value`. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted values are not above `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
