import { runningSums } from "./extendedSum.ts";

/** Values looked at in ascending order (ties in the order of the table) with their weights and running sums of weights. */
export interface SortedSample {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly running: Float64Array;
  /** The sum of the weights, added in the order of the table. */
  readonly total: number;
}

/** Rows of positive weight with a value, sorted. Empty where nothing is looked at. */
export function sortedSample(
  column: Float64Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
): SortedSample {
  const { values, kept } = lookedAt(column, weights, used);
  const sorted = sortedPairs(values, kept);
  const sums = runningSums(kept);
  return { ...sorted, running: runningSums(sorted.weights), total: sums[sums.length - 1] ?? 0 };
}

function lookedAt(
  column: Float64Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
): { values: Float64Array; kept: Float64Array } {
  const values = new Float64Array(column.length);
  const kept = new Float64Array(column.length);
  let count = 0;
  for (let row = 0; row < column.length; row++) {
    const weight = weights[row] ?? 0;
    const value = column[row] ?? Number.NaN;
    if (weight === 0 || value - value !== 0 || (used !== undefined && used[row] === 0)) continue;
    values[count] = value;
    kept[count] = weight;
    count += 1;
  }
  return { values: values.subarray(0, count), kept: kept.subarray(0, count) };
}

interface SortedPairs {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** A bucket for every so many values; small buckets are put in order by insertion. */
const PER_BUCKET = 4;
const SMALL = 64;

/** Values with their weights in ascending order, stable: spread over buckets by size, then each bucket by itself. */
function sortedPairs(values: Float64Array, weights: Float64Array): SortedPairs {
  const count = values.length;
  const { least, most } = ends(values);
  if (!(most > least)) return { values, weights };
  const buckets = Math.max(1, Math.ceil(count / PER_BUCKET));
  const scale = (buckets - 1) / (most - least);
  const starts = new Int32Array(buckets + 1);
  for (let at = 0; at < count; at++) {
    const bucket = Math.floor(((values[at] ?? 0) - least) * scale);
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] ?? 0) + (starts[b] ?? 0);
  const next = starts.slice(0, buckets);
  const sorted = { values: new Float64Array(count), weights: new Float64Array(count) };
  for (let at = 0; at < count; at++) {
    const value = values[at] ?? 0;
    const bucket = Math.floor((value - least) * scale);
    const place = next[bucket] ?? 0;
    next[bucket] = place + 1;
    sorted.values[place] = value;
    sorted.weights[place] = weights[at] ?? 0;
  }
  for (let b = 0; b < buckets; b++) sortBetween(sorted, starts[b] ?? 0, starts[b + 1] ?? 0);
  return sorted;
}

function ends(values: Float64Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function sortBetween({ values, weights }: SortedPairs, from: number, to: number): void {
  if (to - from > SMALL && !isSorted(values, from, to)) {
    sortMany({ values, weights }, from, to);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const value = values[at] ?? 0;
    const weight = weights[at] ?? 0;
    let place = at;
    while (place > from && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      weights[place] = weights[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
    weights[place] = weight;
  }
}

function isSorted(values: Float64Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((values[at - 1] ?? 0) > (values[at] ?? 0)) return false;
  return true;
}

/** A bucket into which skewed data fell in numbers. */
function sortMany({ values, weights }: SortedPairs, from: number, to: number): void {
  const before = values.slice(from, to);
  const own = weights.slice(from, to);
  const order = Array.from(before.keys()).sort(
    (one, other) => (before[one] ?? 0) - (before[other] ?? 0) || one - other,
  );
  order.forEach((place, at) => {
    values[from + at] = before[place] ?? 0;
    weights[from + at] = own[place] ?? 0;
  });
}
