import { normalUpper } from "../statistics/distributions.ts";
import { type Agreed, refuse } from "./fault.ts";
import { codeRatings, type RatingTable } from "./ratings.ts";

export interface FleissCategory {
  readonly category: number | string;
  /** Share of all ratings that are this category, 0–1. */
  readonly share: number;
  readonly kappa: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
}

export interface FleissKappa {
  readonly kappa: number;
  readonly observed: number;
  readonly expected: number;
  readonly subjects: number;
  readonly raters: number;
  /** Against no agreement beyond chance: Fleiss, Nee and Landis, Psychological Bulletin 86 (1979). */
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  /** Kappa of each category against the rest. */
  readonly perCategory: readonly FleissCategory[];
}

interface Counted {
  readonly subjects: number;
  readonly raters: number;
  /** Share of each category, and per category the sum over subjects of squared counts. */
  readonly shares: readonly number[];
  readonly squares: readonly number[];
  readonly categories: readonly (number | string)[];
}

/**
 * Fleiss' kappa for subjects that every rater rated; others are left out. Fleiss, Psychological Bulletin 76 (1971). For
 * missing ratings, weights and a standard error that holds away from zero see `chanceCorrected`; its "conger" is what some tools
 * call the exact form. Refused: one rater, no
 * whole subject, one category.
 */
export function fleissKappa(table: RatingTable): Agreed<FleissKappa> {
  const read = codeRatings(table);
  if (!read.ok) return read;
  const whole = codeRatings(table.filter((row) => row.every((rating) => rating !== null)));
  if (!whole.ok) return refuse("no-pair");
  const { categories, codes, raters } = whole.coded;
  if (categories.length < 2) return refuse("one-category");
  const shares = categories.map(() => 0);
  const squares = categories.map(() => 0);
  for (const row of codes) {
    const counts = categories.map(() => 0);
    for (const code of row) counts[code] = (counts[code] ?? 0) + 1;
    for (const [k, count] of counts.entries()) {
      shares[k] = (shares[k] ?? 0) + count / (codes.length * raters);
      squares[k] = (squares[k] ?? 0) + count ** 2;
    }
  }
  return { ok: true, ...kappaOf({ subjects: codes.length, raters, shares, squares, categories }) };
}

function kappaOf(counted: Counted): FleissKappa {
  const { subjects, raters, shares, squares } = counted;
  const pairs = subjects * raters * (raters - 1);
  const observed = (sum(squares) - subjects * raters) / pairs;
  const expected = sum(shares.map((share) => share ** 2));
  const kappa = (observed - expected) / (1 - expected);
  const mixed = 1 - expected;
  const skewed = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const standardError = Math.sqrt((2 * (mixed ** 2 - skewed)) / pairs) / mixed;
  const z = kappa / standardError;
  return {
    kappa,
    observed,
    expected,
    subjects,
    raters,
    standardError,
    z,
    p: 2 * normalUpper(Math.abs(z)),
    perCategory: counted.categories.map((category, k) => ofCategory(counted, category, k)),
  };
}

/** One category against all others; its standard error against zero depends on the numbers of subjects and raters alone. */
function ofCategory(
  { subjects, raters, shares, squares }: Counted,
  category: number | string,
  k: number,
): FleissCategory {
  const share = shares[k] ?? 0;
  const agreeing =
    ((squares[k] ?? 0) - subjects * raters * share) / (subjects * raters * (raters - 1) * share);
  const kappa = (agreeing - share) / (1 - share);
  const standardError = Math.sqrt(2 / (subjects * raters * (raters - 1)));
  const z = kappa / standardError;
  return { category, share, kappa, standardError, z, p: 2 * normalUpper(Math.abs(z)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
