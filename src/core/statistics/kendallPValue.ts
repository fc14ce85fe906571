import { bothPresent, correlation } from "./correlation.ts";
import { normalUpper } from "./distributions.ts";

/** From this many units on, or with ties, the normal approximation is taken. */
const EXACT_BELOW = 50;

/**
 * Two-sided p-value of Kendall's tau against none, as R `cor.test(method = "kendall")`: exact below fifty units without ties,
 * otherwise normal with the variance for ties. NaN below two units or where one side has no spread.
 */
export function kendallPValue(left: Float64Array, right: Float64Array): number {
  const { value, count } = correlation(left, right, "kendall");
  if (Number.isNaN(value)) return Number.NaN;
  const [x, y] = bothPresent(left, right).map(tiesOf);
  if (x === undefined || y === undefined) return Number.NaN;
  const pairs = (count * (count - 1)) / 2;
  if (x.size === 0 && y.size === 0 && count < EXACT_BELOW)
    return exact(Math.round(((value + 1) * pairs) / 2), count);
  const score = value * Math.sqrt(pairs - x.pairs / 2) * Math.sqrt(pairs - y.pairs / 2);
  const variance =
    (count * (count - 1) * (2 * count + 5) - x.weighted - y.weighted) / 18 +
    (x.pairs * y.pairs) / (2 * count * (count - 1)) +
    (count > 2 ? (x.triples * y.triples) / (9 * count * (count - 1) * (count - 2)) : 0);
  return 2 * normalUpper(Math.abs(score) / Math.sqrt(variance));
}

/** Runs of equal values: how many, and sums over them of t(t − 1), t(t − 1)(t − 2) and t(t − 1)(2t + 5). */
function tiesOf(values: Float64Array) {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sums = { size: 0, pairs: 0, triples: 0, weighted: 0 };
  for (const t of counts.values()) {
    if (t < 2) continue;
    sums.size += 1;
    sums.pairs += t * (t - 1);
    sums.triples += t * (t - 1) * (t - 2);
    sums.weighted += t * (t - 1) * (2 * t + 5);
  }
  return sums;
}

/** Twice the smaller tail of the number of concordant pairs, all orders being equally likely. */
function exact(concordant: number, count: number): number {
  let shares = Float64Array.of(1);
  for (let size = 2; size <= count; size++) {
    const next = new Float64Array(shares.length + size - 1);
    shares.forEach((share, at) => {
      for (let more = 0; more < size; more++) next[at + more] = (next[at + more] ?? 0) + share / size;
    });
    shares = next;
  }
  const sum = (part: Float64Array): number => part.reduce((total, share) => total + share, 0);
  const [below, above] = [sum(shares.subarray(0, concordant + 1)), sum(shares.subarray(concordant))];
  return Math.min(1, 2 * Math.min(below, above));
}
