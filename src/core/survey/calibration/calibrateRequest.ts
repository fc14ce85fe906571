import type { Auxiliary, AuxiliaryTable } from "./auxiliaries.ts";
import type { Distance } from "./distances.ts";

/** Limits of the ratio of new to old weight, or of the new weight itself. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
  readonly on: "ratio" | "weight";
}

/**
 * How the variance of the assumed regression grows: as a sum of auxiliaries (one coefficient per auxiliary; the ratio estimator
 * has one auxiliary without intercept) or as given by row.
 */
export type ModelVariance =
  | { readonly kind: "coefficients"; readonly coefficients: readonly number[] }
  | { readonly kind: "rows"; readonly values: Float64Array };

/** Rows that share one ratio: the clusters of a stage. */
export interface SharedRatios {
  readonly codes: Int32Array;
  readonly count: number;
}

export interface CalibrateRequest {
  readonly auxiliaries: readonly Auxiliary[];
  /** "linear" where absent: the general regression estimator. */
  readonly distance?: Distance;
  readonly bounds?: Bounds;
  readonly variance?: ModelVariance;
  readonly clusters?: SharedRatios;
  /** Ratios beyond these are cut and what was cut is shared by the others; the totals then hold only nearly. */
  readonly trimRatios?: { readonly lower: number; readonly upper: number };
  /** Allowed gap of a total, as a share of 1 + the total. 10⁻¹⁰ where absent. */
  readonly epsilon?: number;
  readonly maxSteps?: number;
}

/** A request whose auxiliaries were checked and gathered once, for use with many sets of weights. */
export interface PreparedCalibration {
  readonly request: CalibrateRequest;
  readonly table: AuxiliaryTable;
  /** Variance of the model by row; absent where it is 1 everywhere. */
  readonly sigma2?: Float64Array;
}
