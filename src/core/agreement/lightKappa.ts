import { cohenKappa, type KappaOptions } from "./cohenKappa.ts";
import { type Agreed, refuse } from "./fault.ts";
import { codeRatings, type RatingTable } from "./ratings.ts";

/**
 * Light's kappa (1971): the mean of Cohen's kappa over all pairs of raters, on subjects that all of them rated. A pair
 * whose kappa cannot be given refuses the whole.
 */
export function lightKappa(
  table: RatingTable,
  options: KappaOptions = {},
): Agreed<{ readonly kappa: number; readonly pairs: readonly number[]; readonly subjects: number }> {
  const read = codeRatings(table);
  if (!read.ok) return read;
  const whole = table.filter((row) => row.every((rating) => rating !== null));
  const complete = codeRatings(whole, options.categories);
  if (!complete.ok) return refuse("no-pair");
  const { categories, raters } = complete.coded;
  const pairs: number[] = [];
  for (let one = 0; one < raters; one++) {
    for (let other = one + 1; other < raters; other++) {
      const pair = whole.map((row) => [row[one] ?? null, row[other] ?? null]);
      const found = cohenKappa(pair, { ...options, categories });
      if (!found.ok) return found;
      pairs.push(found.kappa);
    }
  }
  const kappa = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
  return { ok: true, kappa, pairs, subjects: whole.length };
}
