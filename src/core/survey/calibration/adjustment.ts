import type { Residuals } from "../design.ts";
import type { SurveyRefusal } from "../statistic.ts";

/** Weights brought to known totals. */
export interface Adjusted {
  readonly ok: true;
  readonly weights: Float64Array;
  /** Takes out of linearised values what the totals fix; absent where weights were only trimmed. */
  readonly residuals?: Residuals;
  /** Sweeps or steps that were needed; 0 where the answer is direct. */
  readonly sweeps: number;
  /** Categories with a population that the sample lacks and that were left out on request. */
  readonly leftOut: number;
}

export type Adjustment = Adjusted | SurveyRefusal;

/** Below this share of what went in, a residual is the noise of doubles: the total is fixed and its variance exactly 0. */
const NOISE = 1e-12;

/** What is left of `value` after `fitted` was taken out, without the noise of subtraction. */
export function leftOver(value: number, fitted: number): number {
  const rest = value - fitted;
  return Math.abs(rest) <= NOISE * (Math.abs(value) + Math.abs(fitted)) ? 0 : rest;
}
