import type { SurveyFault } from "./fault.ts";

/**
 * Something to estimate from a sample: one or more numbers, each a smooth function of weighted sums.
 * A component that cannot be told (an empty domain, a denominator of zero) is NaN in `estimate` and all NaN or 0 in `influence`;
 * `absence` names why.
 */
export interface Statistic {
  /** One name per component. */
  readonly names: readonly string[];
  /** How many rows the statistic reads; the design must have as many. */
  readonly rows: number;
  /** 1 for a row that is looked at, 0 for one left out because a value is missing; absent where every row is looked at. */
  readonly used?: Uint8Array;
  /** The components under these weights (one per row, 0 = not looked at). */
  estimate(weights: Float64Array): Float64Array;
  /**
   * Influence of each row on each component, at these weights: Var(component) = Var(Σ weight × influence). Rows of weight 0
   * must have influence 0. Absent for what is not smooth (quantiles): such a statistic needs a replicate design.
   */
  influence?(weights: Float64Array): Float64Array[];
  /**
   * The same summed at once: Σ weight × influence of the rows of each cluster, one array per component `from` to before `to`.
   * Optional and only for speed; where it is missing the influences are summed.
   */
  clusterTotals?(
    weights: Float64Array,
    clusters: Int32Array,
    count: number,
    from: number,
    to: number,
  ): Float64Array[];
  /** How the influences spread among the rows of each component, for the design effect; absent: taken from the influences. */
  spread?(weights: Float64Array): Spread;
  /** Why a component cannot be told under these weights; undefined where it can. */
  absence?(weights: Float64Array): readonly (AbsenceCode | undefined)[];
}

/** Per component: rows of positive weight, the sum of their weights, and the variance (n − 1) of their influences. */
export interface Spread {
  readonly rows: Float64Array;
  readonly weight: Float64Array;
  readonly variance: Float64Array;
}

/** Why there is no number. */
export type AbsenceCode =
  | "empty-domain"
  | "zero-denominator"
  | "one-observation"
  | "zero-variance"
  | "zero-estimate"
  | "no-degrees-of-freedom"
  | "outside-the-range"
  | "lonely-psu"
  | "negative-variance"
  | "not-estimable";

/** A number, or the name of the reason for which there is none. */
export type Figure =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing"; readonly reason: AbsenceCode };

export interface EstimateOptions {
  /** "none" leaves the covariances between components out (only standard errors), for thousands of domains. */
  readonly covariance?: "full" | "none";
}

/** Components with their covariance. Arrays are for kernels: NaN means missing and `absences` names the reason. */
export interface Estimated {
  readonly ok: true;
  readonly names: readonly string[];
  readonly estimates: Float64Array;
  /** Row-major, names × names; empty where only standard errors were asked for. */
  readonly covariance: Float64Array;
  /** Standard errors, the roots of the diagonal. */
  readonly se: Float64Array;
  /** Degrees of freedom: clusters less strata of the first stage that have a row of positive weight, or those of the replicates. */
  readonly degf: number;
  /** Why a component, or its standard error alone, cannot be told. */
  readonly absences: readonly (AbsenceCode | undefined)[];
  /** Estimates under each replicate, where the design has replicates. */
  readonly replicates?: readonly Float64Array[];
}

/** A design or a request that cannot be worked with: every fault at once. */
export interface SurveyRefusal {
  readonly ok: false;
  readonly faults: readonly SurveyFault[];
}

export type EstimateOutcome = Estimated | SurveyRefusal;
