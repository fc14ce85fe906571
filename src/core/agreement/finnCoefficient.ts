import { fUpper } from "../statistics/distributions.ts";
import { meanSquares } from "./anova.ts";
import { type Agreed, refuse } from "./fault.ts";
import { completeNumbers, type RatingTable } from "./ratings.ts";

export interface FinnCoefficient {
  /** 1 where raters never differ, 0 where they scatter as if by chance, below 0 where they scatter more. */
  readonly value: number;
  /** Chance variance over the one seen, with infinitely many and `df` degrees of freedom; null where raters never differ. */
  readonly test: { readonly f: number; readonly df: number; readonly p: number } | null;
  readonly subjects: number;
  readonly raters: number;
}

/**
 * Finn's coefficient: how much less raters scatter about each subject than ratings drawn evenly from `levels` steps would,
 * whose variance is (levels² − 1) / 12. "twoway" takes each rater's own level out first. It needs no spread between subjects,
 * so it serves where all subjects are alike. Finn (1970); Asendorpf and Wallbott (1979); the test as R irr 0.84.1 `finn`.
 * Refused: one rater, fewer than two whole rows, words, fewer than two levels.
 */
export function finnCoefficient(
  table: RatingTable,
  levels: number,
  model: "oneway" | "twoway" = "oneway",
): Agreed<FinnCoefficient> {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  if (!(Number.isInteger(levels) && levels >= 2)) return refuse("bad-levels");
  const { within, residual, subjects, raters } = meanSquares(read.rows, read.raters);
  const seen = model === "oneway" ? within : residual;
  const chance = (levels ** 2 - 1) / 12;
  const value = 1 - seen / chance;
  const df = subjects * (raters - 1);
  if (!(seen > 1e-12 * chance)) return { ok: true, value, test: null, subjects, raters };
  const f = chance / seen;
  return { ok: true, value, test: { f, df, p: fUpper(f, Number.POSITIVE_INFINITY, df) }, subjects, raters };
}
