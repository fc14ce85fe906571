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
  const sign = order === "ascending" ? 1 : -1;
  const places = sortedPlaces(column, sign);
  const ranks = new Float64Array(column.length).fill(Number.NaN);
  let distinct = 0;
  for (let from = 0; from < places.length; ) {
    const value = column[places[from] ?? 0];
    let to = from + 1;
    while (to < places.length && column[places[to] ?? 0] === value) to++;
    distinct++;
    for (let at = from; at < to; at++) ranks[places[at] ?? 0] = tied(ties, from, to, at, distinct);
    from = to;
  }
  return ranks;
}

/** Rank of the place `at` among the tied places from `from` up to before `to`. */
function tied(ties: RankTies, from: number, to: number, at: number, distinct: number): number {
  switch (ties) {
    case "competition":
      return from + 1;
    case "max":
      return to;
    case "average":
      return (from + 1 + to) / 2;
    case "first":
      return at + 1;
    case "dense":
      return distinct;
  }
}

/** Places of the values that are there, sorted by value; ties keep the order given. */
function sortedPlaces(column: Float64Array, sign: 1 | -1): Int32Array {
  const places: number[] = [];
  column.forEach((value, place) => {
    if (!Number.isNaN(value)) places.push(place);
  });
  return Int32Array.from(
    places.sort((left, right) => sign * ((column[left] ?? 0) - (column[right] ?? 0)) || left - right),
  );
}
