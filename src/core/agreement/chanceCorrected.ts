import { tQuantile, tUpper } from "../statistics/distributions.ts";
import { congerChance } from "./congerChance.ts";
import { type Agreed, refuse } from "./fault.ts";
import type { RatingTable } from "./ratings.ts";
import {
  evenlyWeighed,
  product,
  type Tally,
  type TallyOptions,
  tallyRatings,
  total,
  weighed,
} from "./tally.ts";
import type { WeightMatrix } from "./weights.ts";

/** `gwet` is AC1, with weights AC2; `percent` corrects for no chance. */
export type ChanceCorrection = "gwet" | "fleiss" | "krippendorff" | "conger" | "brennan-prediger" | "percent";

export interface ChanceCorrectedOptions extends TallyOptions {
  /** Of the interval, 0–1; 0.95 unless told. */
  readonly confidence?: number;
  /** Subjects in the population that the rated ones were drawn from; endless unless told. */
  readonly population?: number;
}

export interface ChanceCorrected {
  readonly value: number;
  /** Weighted share of agreement seen, and expected by chance. */
  readonly observed: number;
  readonly expected: number;
  readonly weights: WeightMatrix;
  readonly categories: readonly (number | string)[];
  /** Subjects with a rating, and of them those with two or more. */
  readonly subjects: number;
  readonly paired: number;
  /** Over subjects; null with one subject. The interval ends at 1. */
  readonly precision: {
    readonly standardError: number;
    readonly p: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
}

/** What each formula gives: chance agreement, and each subject's part in it for the variance. */
interface Found {
  readonly observed: number;
  readonly expected: number;
  /** One figure a row of the tally whose mean over subjects is the coefficient to the first order. */
  readonly parts: Float64Array;
  /** What the parts lie around. */
  readonly centre: number;
}

/**
 * Coefficients of agreement for two or more raters with missing ratings and weights, with standard errors over subjects.
 * K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), chapters 2–6. Refused: fewer than two raters, no subject
 * with two ratings, one category, ratings that leave no room above chance.
 */
export function chanceCorrected(
  table: RatingTable,
  correction: ChanceCorrection,
  options: ChanceCorrectedOptions = {},
): Agreed<ChanceCorrected> {
  const made = tallyRatings(table, options);
  if (!made.ok) return made;
  const tally = correction === "krippendorff" ? pairedOnly(made.tally) : made.tally;
  const found = correction === "krippendorff" ? krippendorff(tally) : byChance(tally, CHANCE[correction]);
  if (found === undefined) return refuse("one-category");
  const { observed, expected } = found;
  const value = (observed - expected) / (1 - expected);
  return {
    ok: true,
    value,
    observed,
    expected,
    weights: tally.weights,
    categories: tally.categories,
    subjects: made.tally.subjects,
    paired: pairedIn(tally),
    precision: precisionOf(tally, found, value, options),
  };
}

type Chance = (tally: Tally) => { readonly expected: number; readonly parts: Float64Array };

const CHANCE: Readonly<Record<Exclude<ChanceCorrection, "krippendorff">, Chance>> = {
  percent: ({ counts }) => ({ expected: 0, parts: new Float64Array(counts.length) }),
  "brennan-prediger": ({ counts, weights }) => {
    const expected = weightSum(weights) / weights.length ** 2;
    return { expected, parts: new Float64Array(counts.length).fill(expected) };
  },
  gwet: (tally) => {
    const { counts, perSubject, weights } = tally;
    const size = weights.length;
    const shares = categoryShares(tally);
    const others = shares.map((share) => 1 - share);
    const scale = weightSum(weights) / (size * (size - 1));
    return {
      expected: scale * product(shares, others),
      parts: Float64Array.from(counts, (row, i) => (scale * product(row, others)) / (perSubject[i] ?? 1)),
    };
  },
  fleiss: (tally) => {
    const { counts, perSubject, weights } = tally;
    const shares = categoryShares(tally);
    const around = evenlyWeighed(weights, shares);
    return {
      expected: product(shares, weighed(weights, shares)),
      parts: Float64Array.from(counts, (row, i) => product(row, around) / (perSubject[i] ?? 1)),
    };
  },
  conger: congerChance,
};

/** The share of each category: the mean over subjects of the share of their ratings. */
function categoryShares(tally: Tally): Float64Array {
  const { counts, perSubject, categories, subjects } = tally;
  return Float64Array.from(
    categories,
    (_, k) =>
      total(
        tally,
        Float64Array.from(counts, (row, i) => (row[k] ?? 0) / (perSubject[i] ?? 1)),
      ) / subjects,
  );
}

/** Subjects with two ratings or more. */
function pairedIn(tally: Tally): number {
  return total(
    tally,
    tally.perSubject.map((count) => Number(count >= 2)),
  );
}

function weightSum(weights: WeightMatrix): number {
  return weights.reduce((sum, row) => sum + row.reduce((all, weight) => all + weight, 0), 0);
}

/** Weighted pairs of ratings of one subject that agree, of its n(n − 1) ordered pairs. */
function agreeingPairs({ counts, weights }: Tally): Float64Array {
  return Float64Array.from(counts, (row) => {
    const near = weighed(weights, row);
    return row.reduce((sum, count, k) => sum + count * ((near[k] ?? 0) - 1), 0);
  });
}

function byChance(tally: Tally, chance: Chance): Found | undefined {
  const { perSubject } = tally;
  const shares = agreeingPairs(tally).map((pairs, i) => {
    const count = perSubject[i] ?? 0;
    return count >= 2 ? pairs / (count * (count - 1)) : 0;
  });
  const paired = pairedIn(tally);
  const observed = total(tally, shares) / paired;
  const { expected, parts: chances } = chance(tally);
  if (1 - expected < 1e-12) return undefined;
  const value = (observed - expected) / (1 - expected);
  const lift = tally.subjects / paired;
  const parts = shares.map((share, i) => {
    const seen = (perSubject[i] ?? 0) >= 2 ? share - expected : 0;
    return (lift * seen - 2 * (1 - value) * ((chances[i] ?? 0) - expected)) / (1 - expected);
  });
  return { observed, expected, parts, centre: value };
}

function pairedOnly(tally: Tally): Tally {
  const keep = (_: unknown, i: number): boolean => (tally.perSubject[i] ?? 0) >= 2;
  const { coded } = tally;
  return {
    ...tally,
    counts: tally.counts.filter(keep),
    times: tally.times.filter(keep),
    subjects: pairedIn(tally),
    perSubject: tally.perSubject.filter(keep),
    coded: { ...coded, codes: coded.codes.filter(keep) },
  };
}

/** Krippendorff's alpha as Gwet writes it: subjects with two ratings or more, each rating counted alike. */
function krippendorff(tally: Tally): Found | undefined {
  const { counts, perSubject, weights, categories, subjects } = tally;
  const ratings = total(tally, perSubject);
  const usual = ratings / subjects;
  const shares = Float64Array.from(
    categories,
    (_, k) =>
      total(
        tally,
        Float64Array.from(counts, (row) => row[k] ?? 0),
      ) / ratings,
  );
  const pairs = agreeingPairs(tally).map((each, i) => each / (usual * ((perSubject[i] ?? 2) - 1)));
  const small = 1 / ratings;
  const raw = total(tally, pairs) / subjects;
  const observed = (1 - small) * raw + small;
  const expected = product(shares, weighed(weights, shares));
  if (1 - expected < 1e-12) return undefined;
  const centre = (raw - expected) / (1 - expected);
  const around = evenlyWeighed(weights, shares);
  const parts = pairs.map((pair, i) => {
    const excess = ((perSubject[i] ?? usual) - usual) / usual;
    const chance = product(counts[i] ?? new Float64Array(0), around) / usual - expected * excess;
    return (pair - observed * excess - expected - 2 * (1 - centre) * (chance - expected)) / (1 - expected);
  });
  return { observed, expected, parts, centre };
}

function precisionOf(
  tally: Tally,
  { parts, centre }: Found,
  value: number,
  { confidence = 0.95, population = Number.POSITIVE_INFINITY }: ChanceCorrectedOptions,
): ChanceCorrected["precision"] {
  const { subjects } = tally;
  if (subjects < 2) return null;
  const squares = total(
    tally,
    parts.map((part) => (part - centre) ** 2),
  );
  const drawn = 1 - subjects / population;
  const standardError = Math.sqrt((Math.max(0, drawn) * squares) / (subjects * (subjects - 1)));
  const reach = tQuantile((1 + confidence) / 2, subjects - 1) * standardError;
  return {
    standardError,
    p: standardError === 0 ? Number(value === 0) : 2 * tUpper(Math.abs(value / standardError), subjects - 1),
    lower: value - reach,
    upper: Math.min(1, value + reach),
  };
}
