import { crossTable } from "./crossTable.ts";
import { type Agreed, refuse } from "./fault.ts";
import type { RatingTable } from "./ratings.ts";

/**
 * Maxwell's random error coefficient of two raters who say yes or no: twice the share of agreement less 1, from −1 to 1.
 * Maxwell, British Journal of Psychiatry 130 (1977); R irr 0.84.1 `maxwell`. Refused: not two raters, no subject rated by both,
 * more than two categories.
 */
export function maxwellRe(table: RatingTable): Agreed<{ readonly value: number; readonly subjects: number }> {
  const made = crossTable(table);
  if (!made.ok) return made;
  const { categories, counts, total } = made.cross;
  if (categories.length > 2) return refuse("not-binary");
  const agreed = counts.reduce((sum, row, place) => sum + (row[place] ?? 0), 0);
  return { ok: true, value: (2 * agreed) / total - 1, subjects: total };
}
