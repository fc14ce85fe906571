import { meanSquares } from "./anova.ts";
import { type Agreed, refuse } from "./fault.ts";
import { completeNumbers, type RatingTable } from "./ratings.ts";

/**
 * Robinson's A: of the variation that is left once each rater's own level is taken out, the share that lies between subjects;
 * 0 to 1, over subjects that every rater rated. Robinson, American Sociological Review 22 (1957). Refused: one rater, fewer than two whole rows, words, nothing left to vary.
 */
export function robinsonA(
  table: RatingTable,
): Agreed<{ readonly a: number; readonly subjects: number; readonly raters: number }> {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  const { between, residual, subjects, raters } = meanSquares(read.rows, read.raters);
  const whole = between + (raters - 1) * residual;
  return whole > 0 ? { ok: true, a: between / whole, subjects, raters } : refuse("no-variation");
}
