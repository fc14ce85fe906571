import { betaQuantile, tQuantile } from "../../statistics/distributions.ts";
import { type Interval, intervalAbout } from "../interval.ts";

/** How an interval of a share is made. "xlogit" and "logit" are one here; R reaches the second by a fitted model. */
export const SHARE_METHODS = ["mean", "logit", "xlogit", "asin", "beta", "likelihood", "wilson"] as const;
export type ShareMethod = (typeof SHARE_METHODS)[number];

export interface ShareFacts {
  readonly share: number;
  readonly se: number;
  /** Rows of the design. */
  readonly rows: number;
  /** Degrees of freedom of the design. */
  readonly degf: number;
  /** Degrees of freedom of the interval; Infinity for the normal one. */
  readonly degrees: number;
  /** 0–1. */
  readonly level: number;
}

const NONE: Interval = { low: Number.NaN, high: Number.NaN };

/**
 * Low and high end of the interval of a share (0–1); NaN where the method has none (a share of 0 or 1 has no spread to speak
 * from). Sources: Korn and Graubard (1998) for "beta"; Wilson (1927) at the effective sample size; Rao and Scott (1984) for
 * "likelihood"; R survey 4.5, svyciprop.
 */
export function shareInterval(method: ShareMethod, facts: ShareFacts): Interval {
  const { share, se } = facts;
  if (method === "mean") return intervalAbout(share, se, facts.level, facts.degrees);
  if (!(share > 0 && share < 1) || Number.isNaN(se) || !(facts.degrees > 0)) return NONE;
  if (se === 0) return { low: share, high: share };
  switch (method) {
    case "logit":
    case "xlogit":
      return onLogitScale(facts);
    case "asin":
      return onArcSineScale(facts);
    case "beta":
      return byBeta(facts);
    case "likelihood":
      return byLikelihood(facts);
    case "wilson":
      return byWilson(facts);
  }
}

function onLogitScale({ share, se, level, degrees }: ShareFacts): Interval {
  const { low, high } = intervalAbout(
    Math.log(share / (1 - share)),
    se / (share * (1 - share)),
    level,
    degrees,
  );
  return { low: expit(low), high: expit(high) };
}

function onArcSineScale({ share, se, level, degrees }: ShareFacts): Interval {
  const spread = se / (2 * Math.sqrt(share * (1 - share)));
  const { low, high } = intervalAbout(Math.asin(Math.sqrt(share)), spread, level, degrees);
  return { low: Math.sin(low) ** 2, high: Math.sin(high) ** 2 };
}

function byBeta(facts: ShareFacts): Interval {
  const { share, level } = facts;
  const size = effectiveSize(facts);
  if (!(size > 0)) return NONE;
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, size * share, size * (1 - share) + 1),
    high: betaQuantile(1 - tail, size * share + 1, size * (1 - share)),
  };
}

/** p(1 − p) over the variance, widened for the degrees of freedom of the design. */
function effectiveSize({ share, se, rows, degf, level }: ShareFacts): number {
  if (!(degf > 0) || rows < 2) return Number.NaN;
  const tail = (1 - level) / 2;
  return ((share * (1 - share)) / (se * se)) * (tQuantile(tail, rows - 1) / tQuantile(tail, degf)) ** 2;
}

function byWilson({ share, se, level, degrees }: ShareFacts): Interval {
  const size = (share * (1 - share)) / (se * se);
  const t = tQuantile(1 - (1 - level) / 2, degrees);
  const middle = share + (t * t) / (2 * size);
  const half = t * Math.sqrt((share * (1 - share)) / size + ((t / size) * t) / (4 * size));
  const scale = 1 + (t * t) / size;
  return { low: (middle - half) / scale, high: (middle + half) / scale };
}

/**
 * Shares at which twice the drop of the weighted log-likelihood (weights summing to the rows) reaches t² times the ratio of the
 * design's variance to that of a simple sample.
 */
function byLikelihood(facts: ShareFacts): Interval {
  const { share, se, rows, level, degrees } = facts;
  const t = tQuantile(1 - (1 - level) / 2, degrees);
  const effect = (rows * se * se) / (share * (1 - share));
  const limit = t * t * effect * (rows / (rows - 1));
  const drop = (at: number): number =>
    2 * rows * (share * Math.log(share / at) + (1 - share) * Math.log((1 - share) / (1 - at))) - limit;
  return { low: crossing(drop, share, 0), high: crossing(drop, share, 1) };
}

/** Where a function that rises from the share towards the end crosses 0, by halving. */
function crossing(drop: (at: number) => number, share: number, end: number): number {
  let [inside, outside] = [share, end];
  for (let turn = 0; turn < 200; turn++) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (drop(middle) < 0) inside = middle;
    else outside = middle;
  }
  return inside;
}

function expit(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
