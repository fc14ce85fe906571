import type { AnyDesign } from "../design.ts";
import type { SurveyColumn } from "../statistics/column.ts";
import type { QuantileRule } from "./rules.ts";
import type { SortedSample } from "./sortedSample.ts";

/**
 * How the interval of a quantile is made: by inverting the interval of the share at or below it ("mean", "xlogit", "beta",
 * "asin": Woodruff 1952), by the score test (Francisco and Fuller 1991), or from replicate estimates of the quantile
 * ("replicates", only for replicate designs: R's "quantile").
 */
export type QuantileInterval = "mean" | "xlogit" | "beta" | "asin" | "score" | "replicates";

export interface QuantileRequest {
  /** Shares of weight (0–1). */
  readonly shares: readonly number[];
  /** Default "math". */
  readonly rule?: QuantileRule;
  /** Default "mean". */
  readonly interval?: QuantileInterval;
  /** Level of the interval (0–1), default 0.95. */
  readonly level?: number;
  /** Degrees of freedom of the interval; default those of the design, Infinity for the normal one. */
  readonly degrees?: number;
}

/** One quantile of one column, with what is needed for its interval. */
export interface QuantileTask {
  readonly design: AnyDesign;
  readonly column: SurveyColumn;
  readonly sample: SortedSample;
  readonly share: number;
  readonly degrees: number;
  readonly request: QuantileRequest;
}
