import type { Aggregation } from "../schema/aggregation.ts";

/** A weighted mean of the kind f⁻¹(Σ w·f(x) / Σ w): what is summed, and what is made of the mean. */
export interface MeanKind {
  readonly into: (value: number) => number;
  readonly back: (mean: number) => number;
  /** Negative values have no such mean; zero has one only where this is true. */
  readonly zeroAllowed: boolean;
}

const GEOMETRIC: MeanKind = { into: Math.log, back: Math.exp, zeroAllowed: false };
const HARMONIC: MeanKind = {
  into: (x) => 1 / x,
  back: (mean) => 1 / mean,

  zeroAllowed: false,
};

/** The mean that an aggregation stands for; undefined for the plain sum of weight × value and for those that are no such mean. */
export function meanKind(how: Aggregation): MeanKind | undefined {
  switch (how.kind) {
    case "geometric":
      return GEOMETRIC;
    case "harmonic":
      return HARMONIC;
    case "power":
      return powerMean(how.p);
    case "arithmetic":
    case "sum":
    case "pooled":
    case "median":
    case "copeland":
      return undefined;
  }
}

function powerMean(p: number): MeanKind | undefined {
  if (p === 1) return undefined;
  if (p === 0) return GEOMETRIC;
  if (p === -1) return HARMONIC;
  return { into: (x) => x ** p, back: (mean) => mean ** (1 / p), zeroAllowed: p > 0 };
}
