/** How the ratio of new to old weight grows with u = row · effects; 1 at u = 0. */
export type Distance = "linear" | "raking" | "logit" | "sinh";

/** Least and most allowed ratio of new to old weight of a row. */
export interface RatioBounds {
  readonly lower: number;
  readonly upper: number;
}

export interface DistanceFunction {
  ratio(u: number, bounds: RatioBounds): number;
  /** Slope of the ratio. */
  slope(u: number, bounds: RatioBounds): number;
}

const clipped = (value: number, { lower, upper }: RatioBounds): number =>
  Math.min(Math.max(value, lower), upper);
const inside = (value: number, { lower, upper }: RatioBounds): boolean => value > lower && value < upper;

/**
 * The distances of Deville and Särndal (1992): their cases 1 (linear; with bounds case 7, truncated), 2 (raking), 6 (logit) and
 * the hyperbolic sine of R survey's `cal.sinh` with alpha 1.
 */
export const DISTANCES: Record<Distance, DistanceFunction> = {
  linear: {
    ratio: (u, bounds) => clipped(1 + u, bounds),
    slope: (u, bounds) => (inside(1 + u, bounds) ? 1 : 0),
  },
  raking: {
    ratio: (u, bounds) => clipped(Math.exp(u), bounds),
    slope: (u, bounds) => (inside(Math.exp(u), bounds) ? Math.exp(u) : 0),
  },
  logit: {
    ratio: (u, bounds) => {
      const { grown, low, high } = logitParts(u, bounds);
      return (bounds.lower * low + bounds.upper * high * grown) / (low + high * grown);
    },
    slope: (u, bounds) => {
      const { grown, low, high, rate } = logitParts(u, bounds);
      const divisor = low + high * grown;
      return ((bounds.upper - bounds.lower) * low * high * grown * rate) / (divisor * divisor);
    },
  },
  sinh: {
    ratio: (u, bounds) => clipped(sinhRatio(u), bounds),
    slope: (u, bounds) => {
      if (!inside(sinhRatio(u), bounds)) return 0;
      const p = Math.asinh(2 * u);
      return (1 + p / Math.sqrt(p * p + 4)) / Math.sqrt(1 + 4 * u * u);
    },
  },
};

function logitParts(u: number, { lower, upper }: RatioBounds) {
  const rate = (upper - lower) / ((upper - 1) * (1 - lower));
  // Beyond this the ratio equals its bound to the last digit; the exponential itself would overflow.
  const grown = Math.exp(Math.min(rate * u, 500));
  return { rate, grown, low: upper - 1, high: 1 - lower };
}

function sinhRatio(u: number): number {
  const p = Math.asinh(2 * u);
  return (p + Math.sqrt(p * p + 4)) / 2;
}
