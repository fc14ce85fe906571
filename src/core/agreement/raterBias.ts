import { chiSquareUpper } from "../statistics/distributions.ts";
import { type CrossTable, crossTable, crossTableOf } from "./crossTable.ts";
import { type Agreed, refuse } from "./fault.ts";
import type { RatingTable } from "./ratings.ts";

export interface RaterBias {
  /** Of the subjects on which they differ, the share that the second rater put higher; 0.5 is no bias. */
  readonly ratio: number;
  /** McNemar's statistic, one degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
  readonly subjects: number;
  readonly differing: number;
}

/**
 * Does one of two raters lean higher, over ordered categories? Bishop, Fienberg and Holland, Discrete Multivariate Analysis
 * (1975), 8.2. Refused: not two raters, no subject rated by both, no disagreement.
 */
export function raterBias(table: RatingTable, categories?: readonly (number | string)[]): Agreed<RaterBias> {
  const made = crossTable(table, categories);
  return made.ok ? biasOf(made.cross) : made;
}

/** The same from a counted cross table. */
export function raterBiasOfTable(counts: readonly (readonly number[])[]): Agreed<RaterBias> {
  const made = crossTableOf(counts);
  return made.ok ? biasOf(made.cross) : made;
}

function biasOf({ counts, total }: CrossTable): Agreed<RaterBias> {
  let higher = 0;
  let lower = 0;
  for (const [i, row] of counts.entries()) {
    for (const [j, count] of row.entries()) {
      if (j > i) higher += count;
      if (j < i) lower += count;
    }
  }
  const differing = higher + lower;
  if (differing === 0) return refuse("no-disagreement");
  const chiSquare = (higher - lower) ** 2 / differing;
  return {
    ok: true,
    ratio: higher / differing,
    chiSquare,
    p: chiSquareUpper(chiSquare, 1),
    subjects: total,
    differing,
  };
}
