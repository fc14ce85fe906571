import { countPresent, extent, mean, standardDeviation } from "../../statistics/moments.ts";
import { type RankTies, rankAmong } from "../../statistics/ranks.ts";
import type { KernelFault } from "./fault.ts";

/** How a column of raw values becomes comparable with the others. Higher is better afterwards. */
export type Normalisation =
  /** Worst to `to[0]`, best to `to[1]`. */
  | { readonly kind: "min-max"; readonly to: readonly [number, number] }
  /** As min-max, between the theoretical ends of the leaf instead of the ends seen; `clamp` holds values between them. */
  | { readonly kind: "bounds"; readonly to: readonly [number, number]; readonly clamp?: boolean }
  /** Mean and standard deviation (n − 1) given. */
  | { readonly kind: "z-score"; readonly mean: number; readonly sd: number }
  /** The worst has rank 1. */
  | { readonly kind: "rank"; readonly ties: RankTies }
  /** (rank − 1) / (units − 1), 0–1. */
  | { readonly kind: "percentile-rank"; readonly ties?: RankTies }
  /** Rank − 1. */
  | { readonly kind: "borda"; readonly ties: RankTies }
  /** 1 − (best − value) / (best − worst). */
  | { readonly kind: "distance-to-max" }
  /** 1 − (reference unit − value) / (reference unit − worst); `cap` holds what is better at 1. */
  | { readonly kind: "distance-to-reference"; readonly cap: boolean }
  /** The same with the target of the leaf. */
  | { readonly kind: "distance-to-target"; readonly cap: boolean }
  /** (value − lower post) / (upper − lower) × scale; `truncate` holds values between the posts. */
  | { readonly kind: "goalposts"; readonly scale: number; readonly truncate: boolean }
  /** value / best. Has no meaning for a column whose direction is −1; kept as the field's tools compute it. */
  | { readonly kind: "share-of-max" }
  /** Values as they are, turned round where the direction is −1. */
  | { readonly kind: "none" };

/** What a leaf brings along. Ends, posts and target are raw values, before the direction is applied. */
export interface NormalisationExtra {
  readonly target?: number | undefined;
  readonly goalposts?: readonly [number, number] | undefined;
  readonly bounds?: readonly [number, number] | undefined;
  /** Row of the reference unit in `column`. */
  readonly referenceUnit?: number | undefined;
}

/**
 * Normalised values of a column; missing cells stay missing. The column is multiplied by its direction first, as COINr does.
 * `reference` is the column whose worst, best, mean or ranks count (several years, a block); without it, the column itself.
 */
export function normalise(
  column: Float64Array,
  how: Normalisation,
  direction: 1 | -1,
  reference?: Float64Array,
  extra: NormalisationExtra = {},
): Float64Array | KernelFault {
  const values = directed(column, direction);
  const against = reference === undefined ? values : directed(reference, direction);
  if (how.kind === "none") return values.slice();
  if (countPresent(against) === 0) return { fault: "all-missing" };
  switch (how.kind) {
    case "min-max":
      return stretch(values, extent(against), how.to) ?? flat(against);
    case "bounds":
      return betweenBounds(values, how.to, how.clamp ?? false, direction, extra.bounds);
    case "z-score":
      return zScore(values, against, how.mean, how.sd) ?? flat(against);
    case "rank":
      return rankAmong(values, against, how.ties);
    case "borda":
      return rankAmong(values, against, how.ties).map((rank) => rank - 1);
    case "percentile-rank":
      return percentileRank(values, against, how.ties ?? "competition");
    case "distance-to-max":
      return towards(values, extent(against)[1], against, false) ?? flat(against);
    case "distance-to-reference":
      return towardsUnit(values, against, how.cap, extra.referenceUnit);
    case "distance-to-target":
      return towardsTarget(values, against, how.cap, direction, extra.target);
    case "goalposts":
      return betweenPosts(values, how.scale, how.truncate, direction, extra.goalposts);
    case "share-of-max":
      return shareOfMaximum(values, extent(against)[1]);
  }
}

function directed(column: Float64Array, direction: 1 | -1): Float64Array {
  return direction === 1 ? column : column.map((value) => -value);
}

/** Which fault a column without range is: nothing there, one value, or equal ones. */
function flat(column: Float64Array): KernelFault {
  const count = countPresent(column);
  return { fault: count === 0 ? "all-missing" : count === 1 ? "one-unit" : "no-range" };
}

/** How far apart two ends are; null where that is nothing, or no more than the noise of the float. */
function rangeOf(worst: number, best: number): number | null {
  const range = best - worst;
  const noise = 1e-13 * Math.max(Math.abs(worst), Math.abs(best));
  return range > noise && Number.isFinite(range) ? range : null;
}

function stretch(
  values: Float64Array,
  [worst, best]: readonly [number, number],
  [low, high]: readonly [number, number],
): Float64Array | null {
  const range = rangeOf(worst, best);
  return range === null ? null : values.map((value) => ((value - worst) / range) * (high - low) + low);
}

/** The ends of a leaf after its direction: worst first. */
function directedEnds([low, high]: readonly [number, number], direction: 1 | -1): readonly [number, number] {
  return direction === 1 ? [low, high] : [-high, -low];
}

function betweenBounds(
  values: Float64Array,
  to: readonly [number, number],
  clamp: boolean,
  direction: 1 | -1,
  bounds: readonly [number, number] | undefined,
): Float64Array | KernelFault {
  if (bounds === undefined) return { fault: "parameter-missing" };
  const ends = directedEnds(bounds, direction);
  const inside = clamp ? values.map((value) => Math.min(ends[1], Math.max(ends[0], value))) : values;
  return stretch(inside, ends, to) ?? { fault: "bounds-reversed" };
}

function betweenPosts(
  values: Float64Array,
  scale: number,
  truncate: boolean,
  direction: 1 | -1,
  posts: readonly [number, number] | undefined,
): Float64Array | KernelFault {
  if (posts === undefined) return { fault: "parameter-missing" };
  const shares = stretch(values, directedEnds(posts, direction), [0, 1]);
  if (shares === null) return { fault: "bounds-reversed" };
  return shares.map((share) => (truncate ? Math.min(1, Math.max(0, share)) : share) * scale);
}

function zScore(values: Float64Array, against: Float64Array, to: number, sd: number): Float64Array | null {
  const spread = standardDeviation(against);
  if (rangeOf(...extent(against)) === null || !(spread > 0)) return null;
  const middle = mean(against);
  return values.map((value) => ((value - middle) / spread) * sd + to);
}

function percentileRank(
  values: Float64Array,
  against: Float64Array,
  ties: RankTies,
): Float64Array | KernelFault {
  const count = countPresent(against);
  if (count < 2) return { fault: "one-unit" };
  return rankAmong(values, against, ties).map((rank) => (rank - 1) / (count - 1));
}

/** 1 at `goal`, 0 at the worst value; null where the goal is no better than the worst. */
function towards(
  values: Float64Array,
  goal: number,
  against: Float64Array,
  cap: boolean,
): Float64Array | null {
  const range = rangeOf(extent(against)[0], goal);
  if (range === null) return null;
  return values.map((value) => {
    const share = 1 - (goal - value) / range;
    return cap && share > 1 ? 1 : share;
  });
}

function towardsUnit(
  values: Float64Array,
  against: Float64Array,
  cap: boolean,
  unit: number | undefined,
): Float64Array | KernelFault {
  if (unit === undefined) return { fault: "parameter-missing" };
  const goal = values[unit] ?? Number.NaN;
  return towards(values, goal, against, cap) ?? { fault: "no-reference", row: unit };
}

function towardsTarget(
  values: Float64Array,
  against: Float64Array,
  cap: boolean,
  direction: 1 | -1,
  target: number | undefined,
): Float64Array | KernelFault {
  if (target === undefined) return { fault: "parameter-missing" };
  return towards(values, target * direction, against, cap) ?? { fault: "target-out-of-reach" };
}

function shareOfMaximum(values: Float64Array, best: number): Float64Array | KernelFault {
  if (best === 0) return { fault: "maximum-not-positive" };
  return values.map((value) => value / best);
}
