import { tUpper } from "./distributions.ts";
import { lostDigits, mean, nearOne } from "./moments.ts";
import { rankColumn } from "./ranks.ts";

/** Pearson's product-moment, Spearman's rank, Kendall's tau-b. */
export type CorrelationKind = "pearson" | "spearman" | "kendall";

/** A correlation over the units that have both values; `value` is NaN where one side has no spread. */
export interface Correlation {
  /** −1 to 1. */
  readonly value: number;
  /** Units that have both values. */
  readonly count: number;
}

/** Correlation of two columns over the rows where both are there, as R `cor(use = "pairwise.complete.obs")`. */
export function correlation(left: Float64Array, right: Float64Array, kind: CorrelationKind): Correlation {
  const [x, y] = bothPresent(left, right);
  switch (kind) {
    case "pearson":
      return { value: pearson(x, y), count: x.length };
    case "spearman":
      return { value: pearson(rankColumn(x), rankColumn(y)), count: x.length };
    case "kendall":
      return { value: kendall(x, y), count: x.length };
  }
}

/**
 * Two-sided p-value of a Pearson correlation against none (t with n − 2 degrees of freedom, as R `cor.test`). NaN below
 * three units.
 */
export function correlationPValue({ value, count }: Correlation): number {
  if (count < 3 || Number.isNaN(value)) return Number.NaN;
  const left = 1 - value * value;
  if (left <= 0) return 0;
  const t = value * Math.sqrt((count - 2) / left);
  return 2 * tUpper(Math.abs(t), count - 2);
}

/** Covariance (n − 1) over the rows where both are there. */
export function covariance(left: Float64Array, right: Float64Array): number {
  const [x, y] = bothPresent(left, right);
  return x.length < 2 ? Number.NaN : products(x, y) / (x.length - 1);
}

/** The two columns without the rows where either is missing. */
export function bothPresent(left: Float64Array, right: Float64Array): readonly [Float64Array, Float64Array] {
  const keep = left.map((value, row) =>
    Number.isNaN(value) || Number.isNaN(right[row] ?? Number.NaN) ? 0 : 1,
  );
  return [left.filter((_, row) => keep[row] === 1), right.filter((_, row) => keep[row] === 1)];
}

function products(x: Float64Array, y: Float64Array): number {
  const middleX = mean(x);
  const middleY = mean(y);
  let sum = 0;
  for (let row = 0; row < x.length; row++) sum += ((x[row] ?? 0) - middleX) * ((y[row] ?? 0) - middleY);
  return sum;
}

function pearson(x: Float64Array, y: Float64Array): number {
  if (x.length < 2) return Number.NaN;
  const [squaresX, squaresY] = [products(x, x), products(y, y)];
  if (!lostDigits(squaresX) && !lostDigits(squaresY)) return ratio(products(x, y), squaresX, squaresY);
  const [left, right] = [nearOne(x).values, nearOne(y).values];
  return ratio(products(left, right), products(left, left), products(right, right));
}

function ratio(together: number, squaresX: number, squaresY: number): number {
  const spread = Math.sqrt(squaresX) * Math.sqrt(squaresY);
  return spread > 0 ? Math.max(-1, Math.min(1, together / spread)) : Number.NaN;
}

/** Tau-b by sorting and merging (Knight, JASA 61, 1966): n log n. */
function kendall(x: Float64Array, y: Float64Array): number {
  const count = x.length;
  if (count < 2) return Number.NaN;
  const rows = Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0),
  );
  const byX = Float64Array.from(rows, (row) => x[row] ?? 0);
  const byY = Float64Array.from(rows, (row) => y[row] ?? 0);
  const pairs = (count * (count - 1)) / 2;
  const tiedX = tiedPairs(byX, () => true);
  const tiedBoth = tiedPairs(byX, (row) => byY[row] === byY[row - 1]);
  const swaps = sortCountingSwaps(byY);
  const tiedY = tiedPairs(byY, () => true);
  const concordantLess = pairs - tiedX - tiedY + tiedBoth - 2 * swaps;
  const spread = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
  return spread > 0 ? concordantLess / spread : Number.NaN;
}

/** Pairs of equal neighbours in a sorted column, of those runs in which `also` holds. */
function tiedPairs(sorted: Float64Array, also: (row: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let row = 1; row < sorted.length; row++) {
    run = sorted[row] === sorted[row - 1] && also(row) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts in place and says how many exchanges of neighbours that took. */
function sortCountingSwaps(values: Float64Array): number {
  let swaps = 0;
  let from = values.slice();
  let to = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) swaps += merge(from, to, start, width);
    [from, to] = [to, from];
  }
  values.set(from);
  return swaps;
}

function merge(from: Float64Array, to: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  let swaps = 0;
  for (let at = start; at < end; at++) {
    const fromRight = right < end && (left >= middle || (from[right] ?? 0) < (from[left] ?? 0));
    if (fromRight) swaps += middle - left;
    to[at] = from[fromRight ? right++ : left++] ?? 0;
  }
  return swaps;
}
