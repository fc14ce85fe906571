import { tQuantile, tUpper } from "../statistics/distributions.ts";
import { type Agreed, refuse } from "./fault.ts";
import { isTooLarge } from "./ratings.ts";

export interface MeanDifference {
  readonly mean: number;
  readonly count: number;
  readonly standardError: number;
  /** Student's interval. */
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, against no difference; 1 where every difference is zero, 0 where all are the same and not zero. */
  readonly p: number;
}

/**
 * Mean of paired differences with its interval: how much higher one reading lies than the other. Refused: fewer than two
 * differences, one that is not finite.
 */
export function meanDifference(differences: readonly number[], confidence = 0.95): Agreed<MeanDifference> {
  const count = differences.length;
  if (differences.some((each) => !Number.isFinite(each))) return refuse("not-finite");
  if (differences.some(isTooLarge)) return refuse("too-large");
  if (count < 2) return refuse("too-few-subjects");
  const mean = differences.reduce((sum, each) => sum + each, 0) / count;
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  const reach = tQuantile((1 + confidence) / 2, count - 1) * standardError;
  const p =
    standardError > 0
      ? 2 * tUpper(Math.abs(mean / standardError), count - 1)
      : Number(Math.abs(mean) < 1e-12);
  return { ok: true, mean, count, standardError, lower: mean - reach, upper: mean + reach, p };
}
