import { normalQuantile, normalUpper } from "../statistics/distributions.ts";
import { type CrossTable, crossTable, crossTableOf } from "./crossTable.ts";
import { type Agreed, refuse } from "./fault.ts";
import type { RatingTable } from "./ratings.ts";
import { type AgreementWeights, type WeightMatrix, weightMatrix } from "./weights.ts";

export interface KappaOptions {
  readonly weights?: AgreementWeights;
  /** In order; without it the categories that were used, numbers by size and words by code unit. */
  readonly categories?: readonly (number | string)[];
  /** Of the interval, 0–1; 0.95 unless told. */
  readonly confidence?: number;
}

export interface CohenKappa {
  readonly kappa: number;
  /** Weighted share of agreement seen, and expected by chance; 0–1. */
  readonly observed: number;
  readonly expected: number;
  /** Subjects rated by both. */
  readonly subjects: number;
  /** Large-sample standard error, and the one that holds where the true kappa is 0. */
  readonly standardError: number;
  readonly standardErrorAtZero: number;
  /** kappa / standardErrorAtZero, and its two-sided probability; null where chance leaves no spread at all. */
  readonly test: { readonly z: number; readonly p: number } | null;
  readonly lower: number;
  readonly upper: number;
  readonly categories: readonly (number | string)[];
}

/**
 * Cohen's kappa of two raters, unweighted or weighted by the places of the categories. Cohen (1960, 1968); standard errors
 * of Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969). Refused: not two raters, no subject rated by both, one
 * category, one rater constant on the same category as the other.
 */
export function cohenKappa(table: RatingTable, options: KappaOptions = {}): Agreed<CohenKappa> {
  const made = crossTable(table, options.categories);
  return made.ok ? kappaOf(made.cross, options) : made;
}

/** The same from a counted cross table. */
export function cohenKappaOfTable(
  counts: readonly (readonly number[])[],
  options: KappaOptions = {},
): Agreed<CohenKappa> {
  const made = crossTableOf(counts, options.categories);
  return made.ok ? kappaOf(made.cross, options) : made;
}

function kappaOf(cross: CrossTable, options: KappaOptions): Agreed<CohenKappa> {
  const { categories, total } = cross;
  if (categories.length < 2) return refuse("one-category");
  const weighed = weightMatrix(
    options.weights ?? "unweighted",
    categories.map((_, place) => place),
  );
  if (!weighed.ok) return weighed;
  const shares = sharesOf(cross, weighed.matrix);
  const { observed, expected } = shares;
  if (1 - expected < 1e-12) return refuse("one-category");
  const kappa = (observed - expected) / (1 - expected);
  const standardErrorAtZero =
    Math.sqrt(Math.max(0, shares.squaredAtZero - expected ** 2) / total) / (1 - expected);
  const spread = shares.squared - (observed * expected - 2 * expected + observed) ** 2;
  const standardError = Math.sqrt(Math.max(0, spread) / total) / (1 - expected) ** 2;
  const z = kappa / standardErrorAtZero;
  const reach = normalQuantile((1 + (options.confidence ?? 0.95)) / 2) * standardError;
  return {
    ok: true,
    kappa,
    observed,
    expected,
    subjects: total,
    standardError,
    standardErrorAtZero,
    test: standardErrorAtZero > 0 ? { z, p: 2 * normalUpper(Math.abs(z)) } : null,
    lower: kappa - reach,
    upper: kappa + reach,
    categories,
  };
}

/** Sums over the cells of the table of what the formulas of kappa and its two variances need. */
function sharesOf(cross: CrossTable, weights: WeightMatrix) {
  const { counts, total } = cross;
  const rows = cross.rows.map((count) => count / total);
  const columns = cross.columns.map((count) => count / total);
  const rowMeans = Float64Array.from(rows, (_, i) => dot(weights[i], columns));
  const columnMeans = Float64Array.from(columns, (_, j) =>
    rows.reduce((sum, share, i) => sum + share * (weights[i]?.[j] ?? 0), 0),
  );
  const observed = counts.reduce((sum, row, i) => sum + dot(weights[i], row), 0) / total;
  const expected = dot(rows, rowMeans);
  let squared = 0;
  let squaredAtZero = 0;
  for (const [i, row] of counts.entries()) {
    for (const [j, count] of row.entries()) {
      const weight = weights[i]?.[j] ?? 0;
      const means = (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
      squared += (count / total) * (weight * (1 - expected) - means * (1 - observed)) ** 2;
      squaredAtZero += (rows[i] ?? 0) * (columns[j] ?? 0) * (weight - means) ** 2;
    }
  }
  return { observed, expected, squared, squaredAtZero };
}

function dot(one: Float64Array | undefined, other: Float64Array): number {
  return other.reduce((sum, value, place) => sum + value * (one?.[place] ?? 0), 0);
}
