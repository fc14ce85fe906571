import { ExtendedSum } from "./extendedSum.ts";

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
  const rows = new Int32Array(column.length);
  let count = 0;
  const total = new ExtendedSum();
  for (let row = 0; row < column.length; row++) {
    const weight = weights[row] ?? 0;
    const value = column[row] ?? Number.NaN;
    if (weight === 0 || used?.[row] === 0 || value !== value) continue;
    rows[count++] = row;
    total.add(weight);
  }
  const order = sortedRows(column, rows.subarray(0, count));
  const values = new Float64Array(count);
  const sorted = new Float64Array(count);
  const running = new Float64Array(count);
  const sum = new ExtendedSum();
  for (let at = 0; at < count; at++) {
    const row = order[at] ?? 0;
    values[at] = column[row] ?? 0;
    const weight = weights[row] ?? 0;
    sorted[at] = weight;
    sum.add(weight);
    running[at] = sum.value();
  }
  return { values, weights: sorted, running, total: total.value() };
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Rows in the order of their values, by radix sort on the bits of the doubles: stable, and linear in the rows. */
function sortedRows(column: Float64Array, rows: Int32Array): Int32Array {
  const count = rows.length;
  const { low, high } = sortableBits(column, rows);
  let from = Int32Array.from(rows, (_, at) => at);
  let to = new Int32Array(count);
  for (let pass = 0; pass < 6; pass++) {
    const counts = new Int32Array(BUCKETS + 1);
    const shift = (pass % 3) * DIGIT;
    const words = pass < 3 ? low : high;
    for (let at = 0; at < count; at++) {
      const bucket = ((words[at] ?? 0) >>> shift) & (BUCKETS - 1);
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
    }
    if (counts.includes(count)) continue;
    for (let b = 0; b < BUCKETS; b++) counts[b + 1] = (counts[b + 1] ?? 0) + (counts[b] ?? 0);
    for (let at = 0; at < count; at++) {
      const item = from[at] ?? 0;
      const bucket = ((words[item] ?? 0) >>> shift) & (BUCKETS - 1);
      const place = counts[bucket] ?? 0;
      to[place] = item;
      counts[bucket] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from.map((at) => rows[at] ?? 0);
}

/** The doubles as two words of unsigned numbers that sort as the doubles do. */
function sortableBits(column: Float64Array, rows: Int32Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  const top = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
  for (let at = 0; at < rows.length; at++) {
    one[0] = (column[rows[at] ?? 0] ?? 0) + 0;
    const upper = words[top] ?? 0;
    const lower = words[1 - top] ?? 0;
    const negative = upper >>> 31 === 1;
    high[at] = negative ? ~upper : upper ^ 0x80000000;
    low[at] = negative ? ~lower : lower;
  }
  return { low, high };
}
