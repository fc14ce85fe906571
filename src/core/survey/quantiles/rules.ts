import type { SortedSample } from "./sortedSample.ts";

/**
 * How a weighted quantile is read from a sample. "math" (= "hf1"): the first value up to which at least the share of weight
 * lies. "school" (= "hf2"): the mean of two values where the share falls exactly between them. "hf3" to "hf9": the weighted
 * forms of Hyndman and Fan (1996). "shahvaish": Shah and Vaish (2006). As in R survey 4.5 (qrule) but where said.
 */
export const QUANTILE_RULES = [
  "math",
  "school",
  "shahvaish",
  "hf1",
  "hf2",
  "hf3",
  "hf4",
  "hf5",
  "hf6",
  "hf7",
  "hf8",
  "hf9",
] as const;
export type QuantileRule = (typeof QUANTILE_RULES)[number];

/** The quantile at a share (0–1) of weight; NaN for an empty sample. */
export function quantileBy(rule: QuantileRule, sample: SortedSample, share: number): number {
  const count = sample.values.length;
  if (count === 0) return Number.NaN;
  switch (rule) {
    case "math":
    case "hf1":
    case "school":
    case "hf2":
      return stepped(sample, share, rule === "school" || rule === "hf2");
    case "hf3":
      return nearestEven(distinct(sample), share);
    case "hf4":
      return between(sample, share);
    case "shahvaish":
    case "hf5":
    case "hf6":
    case "hf7":
    case "hf8":
    case "hf9":
      return count === 1 ? (sample.values[0] ?? 0) : interpolated(rule, sample, share);
  }
}

interface Neighbours {
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
  /** The share less the share of weight up to the lower value. */
  readonly over: number;
  /** The share of weight up to the upper value less the share. */
  readonly under: number;
}

/** The last value up to which at most the share of weight lies, and the one after it; the first twice below its weight. */
function neighbours({ values, running, total }: SortedSample, share: number): Neighbours {
  const up = countUpTo(running, share * total);
  const at = Math.max(0, up - 1);
  const next = up === 0 ? 0 : Math.min(values.length - 1, at + 1);
  return {
    at,
    lower: values[at] ?? 0,
    upper: values[next] ?? 0,
    over: share - (running[at] ?? 0) / total,
    under: (running[next] ?? 0) / total - share,
  };
}

function stepped(sample: SortedSample, share: number, halfway: boolean): number {
  const { lower, upper, over } = neighbours(sample, share);
  if (over !== 0) return upper;
  return halfway ? (lower + upper) / 2 : lower;
}

function nearestEven(sample: SortedSample, share: number): number {
  const { at, lower, upper, over } = neighbours(sample, share);
  return over === 0 && (at + 1) % 2 === 0 ? lower : upper;
}

function between(sample: SortedSample, share: number): number {
  const { lower, upper, over, under } = neighbours(sample, share);
  if (lower === upper) return lower;
  const weight = over / (under + over);
  return lower * (1 - weight) + upper * weight;
}

type Interpolated = Exclude<QuantileRule, "math" | "hf1" | "school" | "hf2" | "hf3" | "hf4">;

function interpolated(rule: Interpolated, sample: SortedSample, share: number): number {
  const positions = positionsBy(rule, sample);
  return rule === "shahvaish"
    ? stepAt(positions, sample.values, share)
    : lineAt(positions, sample.values, share);
}

/** The share of weight at which each value stands. */
function positionsBy(rule: Interpolated, sample: SortedSample): Float64Array {
  const { running, weights } = sample;
  const count = running.length;
  const all = running[count - 1] ?? 0;
  const last = weights[count - 1] ?? 0;
  const before = (at: number): number => (at === 0 ? 0 : (running[at - 1] ?? 0));
  switch (rule) {
    case "hf5":
      return running.map((sum, at) => (sum - (weights[at] ?? 0) / 2) / all);
    case "hf6":
      return running.map((sum) => sum / (all + last));
    case "hf7":
      return running.map((_, at) => before(at) / (running[count - 2] ?? 0));
    case "hf8":
      return running.map((sum, at) => ((before(at) * 1) / 3 + (sum * 2) / 3) / (all + last / 3));
    case "hf9":
      return running.map((sum, at) => ((before(at) * 3) / 8 + (sum * 5) / 8) / (all + last / 4));
    case "shahvaish":
      return shahVaish(sample);
  }
}

/**
 * (S + ½ − w/2) / (n + 1), w scaled to a mean of 1 and S their running sum, so that equal weights stand at k / (n + 1). R survey
 * leaves the w of the middle term unscaled, which moves all quantiles when weights grow; that is not followed.
 */
function shahVaish({ weights, total }: SortedSample): Float64Array {
  const count = weights.length;
  const mean = total / count;
  let sum = 0;
  return weights.map((weight) => {
    const own = weight / mean;
    sum += own;
    return (sum + 0.5 - own / 2) / (count + 1);
  });
}

/** Straight lines between values; ties in position stand for their mean, as R's approx does; flat beyond the ends. */
function lineAt(positions: Float64Array, values: Float64Array, share: number): number {
  const count = positions.length;
  if (share <= (positions[0] ?? 0)) return meanAt(positions, values, 0);
  if (share >= (positions[count - 1] ?? 0)) return meanAt(positions, values, count - 1);
  const upper = countUpTo(positions, share);
  const lower = upper - 1;
  const [from, to] = [positions[lower] ?? 0, positions[upper] ?? 0];
  const start = meanAt(positions, values, lower);
  if (share === from) return start;
  const end = meanAt(positions, values, upper);
  return start + (end - start) * ((share - from) / (to - from));
}

function stepAt(positions: Float64Array, values: Float64Array, share: number): number {
  return meanAt(positions, values, Math.max(0, countUpTo(positions, share) - 1));
}

/** The mean of the values that stand at one position. */
function meanAt(positions: Float64Array, values: Float64Array, at: number): number {
  const position = positions[at] ?? 0;
  let [from, to] = [at, at];
  while (from > 0 && positions[from - 1] === position) from -= 1;
  while (to < positions.length - 1 && positions[to + 1] === position) to += 1;
  if (from === to) return values[at] ?? 0;
  let sum = 0;
  for (let place = from; place <= to; place++) sum += values[place] ?? 0;
  return sum / (to - from + 1);
}

/** How many of ascending numbers are at most a limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Distinct values with the weights of ties added. */
function distinct({ values, weights, total }: SortedSample): SortedSample {
  const kept: number[] = [];
  const sums: number[] = [];
  values.forEach((value, at) => {
    const own = weights[at] ?? 0;
    if (kept.length > 0 && kept[kept.length - 1] === value) sums[sums.length - 1] = (sums.at(-1) ?? 0) + own;
    else {
      kept.push(value);
      sums.push(own);
    }
  });
  let running = 0;
  return {
    values: Float64Array.from(kept),
    weights: Float64Array.from(sums),
    running: Float64Array.from(sums, (own) => {
      running += own;
      return running;
    }),
    total,
  };
}
