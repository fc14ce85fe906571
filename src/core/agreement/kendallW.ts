import { chiSquareUpper } from "../statistics/distributions.ts";
import { rankColumn } from "../statistics/ranks.ts";
import { type Agreed, refuse } from "./fault.ts";
import { completeNumbers, type RatingTable } from "./ratings.ts";

export interface KendallW {
  /** 0 (no concordance) to 1. */
  readonly w: number;
  readonly subjects: number;
  readonly raters: number;
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Kendall's coefficient of concordance over subjects that every rater rated, with the correction for ties or without.
 * Kendall and Babington Smith (1939); Siegel and Castellan, Nonparametric Statistics (1988), 9.6. Refused: one rater, fewer
 * than two whole rows, words, every rating tied.
 */
export function kendallW(table: RatingTable, { correct = true } = {}): Agreed<KendallW> {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  const { rows, raters } = read;
  const subjects = rows.length;
  const sums = new Float64Array(subjects);
  let tied = 0;
  for (let rater = 0; rater < raters; rater++) {
    const ranks = rankColumn(Float64Array.from(rows, (row) => row[rater] ?? 0));
    for (const [i, rank] of ranks.entries()) sums[i] = (sums[i] ?? 0) + rank;
    tied += tiesIn(ranks);
  }
  const middle = (raters * (subjects + 1)) / 2;
  const spread = sums.reduce((total, sum) => total + (sum - middle) ** 2, 0);
  const most = raters ** 2 * (subjects ** 3 - subjects) - (correct ? raters * tied : 0);
  if (!(most > 0)) return refuse("no-variation");
  const w = (12 * spread) / most;
  const chiSquare = raters * (subjects - 1) * w;
  const df = subjects - 1;
  return { ok: true, w, subjects, raters, chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

function tiesIn(ranks: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}
