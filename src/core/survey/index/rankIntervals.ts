import { normalCdf } from "../../statistics/distributions.ts";
import { randomStream } from "../../uncertainty/randomStream.ts";
import { choleskyRows } from "./choleskyRows.ts";

/** Where a unit may stand: 1 is best. */
export interface RankInterval {
  /** Rank of the estimate; ties share the best; undefined for a unit without a value. */
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** Mean rank over the draws. */
  readonly mean: number;
}

export interface RankRequest {
  /** NaN for a unit without a value: it is not ranked. */
  readonly estimates: Float64Array;
  /** Covariance of the estimates, row-major. */
  readonly covariance: Float64Array;
  readonly seed: number;
  /** 2,000 where absent. */
  readonly draws?: number;
  /** 0.95 where absent. */
  readonly level?: number;
}

/**
 * Intervals of ranks from the sampling error of the estimates: ranks of normal draws with their covariance, cut at equal tails.
 * Undefined for a unit without a value.
 */
export function rankIntervals(request: RankRequest): (RankInterval | undefined)[] {
  const { estimates, covariance, seed, draws = 2000, level = 0.95 } = request;
  const ranked = Array.from(estimates, (_, unit) => unit).filter((unit) => !Number.isNaN(estimates[unit]));
  const size = estimates.length;
  const root = choleskyRows(
    Float64Array.from(ranked.flatMap((row) => ranked.map((column) => covariance[row * size + column] ?? 0))),
    ranked.length,
  );
  const counts = ranked.map(() => new Int32Array(ranked.length + 1));
  const centre = Float64Array.from(ranked, (unit) => estimates[unit] ?? 0);
  for (let draw = 0; draw < draws; draw++) {
    const { normal } = randomStream([seed, draw]);
    const drawn = moved(centre, root, normal);
    ranksOf(drawn).forEach((rank, at) => {
      const own = counts[at];
      if (own !== undefined) own[rank] = (own[rank] ?? 0) + 1;
    });
  }
  const ranks = ranksOf(centre);
  return Array.from(estimates, (_, unit) => {
    const at = ranked.indexOf(unit);
    const own = counts[at];
    return own === undefined ? undefined : intervalOf(own, draws, level, ranks[at] ?? 0);
  });
}

/** P(the first unit is truly above the second). 0.5 where they have no error and are equal. */
export function chanceOfHigher(
  first: number,
  second: number,
  { estimates, covariance }: Pick<RankRequest, "estimates" | "covariance">,
): number {
  const size = estimates.length;
  const entry = (row: number, column: number): number => covariance[row * size + column] ?? 0;
  const variance = entry(first, first) + entry(second, second) - 2 * entry(first, second);
  const difference = (estimates[first] ?? 0) - (estimates[second] ?? 0);
  if (!(variance > 0)) return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
  return normalCdf(difference / Math.sqrt(variance));
}

function moved(centre: Float64Array, root: Float64Array, normal: () => number): Float64Array {
  const size = centre.length;
  const draws = centre.map(() => normal());
  return centre.map((value, row) => {
    let sum = value;
    for (let column = 0; column <= row; column++)
      sum += (root[row * size + column] ?? 0) * (draws[column] ?? 0);
    return sum;
  });
}

/** 1 for the highest; equals share the best rank. */
function ranksOf(values: Float64Array): Int32Array {
  const order = Array.from(values, (_, at) => at).sort(
    (left, right) => (values[right] ?? 0) - (values[left] ?? 0),
  );
  const ranks = new Int32Array(values.length);
  order.forEach((at, place) => {
    const before = order[place - 1];
    ranks[at] = before !== undefined && values[before] === values[at] ? (ranks[before] ?? 0) : place + 1;
  });
  return ranks;
}

function intervalOf(counts: Int32Array, draws: number, level: number, rank: number): RankInterval {
  const tail = (draws * (1 - level)) / 2;
  const at = (share: number): number => {
    let sum = 0;
    for (let place = 1; place < counts.length; place++) {
      sum += counts[place] ?? 0;
      if (sum > share) return place;
    }
    return counts.length - 1;
  };
  const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / draws;
  return { rank, low: Math.min(at(tail), rank), high: Math.max(at(draws - tail - 1e-9), rank), mean };
}
