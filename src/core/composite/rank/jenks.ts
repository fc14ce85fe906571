/**
 * Natural breaks of Jenks (Fisher's exact method): the `count` groups with the least sum of squares inside them. Gives the
 * lowest value of each group but the worst, best first; undefined where there are fewer different values than groups.
 */
export function jenksBreaks(values: Float64Array, count: number): readonly number[] | undefined {
  const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((left, right) => left - right);
  if (new Set(sorted).size < count) return undefined;
  const size = sorted.length;
  const cost = costsOf(sorted);
  let best = Array.from({ length: size }, (_, last) => cost(0, last));
  const starts: number[][] = [];
  for (let groups = 2; groups <= count; groups++) {
    const previous = best;
    const start: number[] = [];
    best = previous.map((_, last) => {
      let least = Number.POSITIVE_INFINITY;
      start[last] = last;
      for (let first = groups - 1; first <= last; first++) {
        if (sorted[first] === sorted[first - 1]) continue;
        const sum = (previous[first - 1] ?? 0) + cost(first, last);
        if (sum < least) [least, start[last]] = [sum, first];
      }
      return least;
    });
    starts.push(start);
  }
  const lowest: number[] = [];
  let last = size - 1;
  for (const start of starts.reverse()) {
    const first = start[last] ?? 0;
    lowest.push(sorted[first] ?? 0);
    last = first - 1;
  }
  return lowest;
}

/** Sum of squares around the mean of the values from one place to another. */
function costsOf(sorted: readonly number[]): (first: number, last: number) => number {
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, place) => {
    sums.push((sums[place] ?? 0) + value - middle);
    squares.push((squares[place] ?? 0) + (value - middle) ** 2);
  });
  return (first, last) => {
    const sum = (sums[last + 1] ?? 0) - (sums[first] ?? 0);
    const square = (squares[last + 1] ?? 0) - (squares[first] ?? 0);
    return Math.max(0, square - sum ** 2 / (last - first + 1));
  };
}
