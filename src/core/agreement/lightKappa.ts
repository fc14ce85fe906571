import { normalUpper } from "../statistics/distributions.ts";
import { cohenKappa, type KappaOptions } from "./cohenKappa.ts";
import { type Agreed, refuse } from "./fault.ts";
import { codeRatings, type RatingTable } from "./ratings.ts";

export interface LightKappa {
  readonly kappa: number;
  /** Cohen's kappa of each pair: first with second, first with third, … */
  readonly pairs: readonly number[];
  readonly subjects: number;
  /**
   * Against no agreement beyond chance, as R irr 0.84.1 `kappam.light` for unweighted kappa; null where its variance is not
   * positive (it often is not with three to five raters; the tool prints NaN) and for weighted kappa.
   */
  readonly test: { readonly z: number; readonly p: number } | null;
}

/**
 * Light's kappa (1971): the mean of Cohen's kappa over all pairs of raters, on subjects that all of them rated. A pair
 * whose kappa cannot be given refuses the whole.
 */
export function lightKappa(table: RatingTable, options: KappaOptions = {}): Agreed<LightKappa> {
  const read = codeRatings(table);
  if (!read.ok) return read;
  const whole = table.filter((row) => row.every((rating) => rating !== null));
  const complete = codeRatings(whole, options.categories);
  if (!complete.ok) return refuse("no-pair");
  const { categories, raters } = complete.coded;
  const pairs: number[] = [];
  let apart = 1;
  for (let one = 0; one < raters; one++) {
    for (let other = one + 1; other < raters; other++) {
      const pair = whole.map((row) => [row[one] ?? null, row[other] ?? null]);
      const found = cohenKappa(pair, { ...options, categories });
      if (!found.ok) return found;
      pairs.push(found.kappa);
      apart *= 1 - found.expected;
    }
  }
  const kappa = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
  const plain = (options.weights ?? "unweighted") === "unweighted";
  const test = plain ? tested(kappa, 1 - pairs.length * apart, whole.length) : null;
  return { ok: true, kappa, pairs, subjects: whole.length, test };
}

function tested(kappa: number, chance: number, subjects: number): LightKappa["test"] {
  const variance = chance / (subjects * (1 - chance));
  if (!(variance > 0 && Number.isFinite(variance))) return null;
  const z = kappa / Math.sqrt(variance);
  return { z, p: 2 * normalUpper(Math.abs(z)) };
}
