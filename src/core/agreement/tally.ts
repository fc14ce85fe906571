import { type Agreed, refuse } from "./fault.ts";
import {
  type CodedRatings,
  codeRatings,
  MOST_CATEGORIES,
  patternsOf,
  type RatingTable,
  saysTimes,
} from "./ratings.ts";
import { type AgreementWeights, scoresOf, type WeightMatrix, weightMatrix } from "./weights.ts";

/**
 * How often each subject was put in each category: `counts[row][category]`, one row for all subjects rated alike. Subjects
 * without a rating are left out.
 */
export interface Tally {
  readonly categories: readonly (number | string)[];
  readonly counts: readonly Float64Array[];
  /** Subjects that each row stands for, and all of them. */
  readonly times: Float64Array;
  readonly subjects: number;
  /** Ratings of each subject of a row, 1 or more. */
  readonly perSubject: Float64Array;
  readonly weights: WeightMatrix;
  /** The ratings themselves, of the same rows. */
  readonly coded: CodedRatings;
}

export interface TallyOptions {
  readonly weights?: AgreementWeights;
  readonly categories?: readonly (number | string)[];
  /** How many subjects each row stands for, from 1; each is one where left out. */
  readonly times?: readonly number[];
}

/** Refused: fewer than two raters, no subject with two ratings, one category. */
export function tallyRatings(table: RatingTable, options: TallyOptions): Agreed<{ readonly tally: Tally }> {
  const read = codeRatings(table, options.categories);
  if (!read.ok) return read;
  const { categories, raters } = read.coded;
  if (categories.length > MOST_CATEGORIES) return refuse("too-many-categories");
  if (!saysTimes(table, options.times)) return refuse("bad-times");
  const all = patternsOf(read.coded.codes, options.times);
  const isRated = (row: Int32Array | undefined): boolean => row?.some((code) => code >= 0) ?? false;
  const codes = all.codes.filter(isRated);
  const times = all.times.filter((_, i) => isRated(all.codes[i]));
  const counts = codes.map((row) => countsOf(row, categories.length));
  const perSubject = Float64Array.from(counts, (row) => row.reduce((sum, count) => sum + count, 0));
  if (!perSubject.some((count) => count >= 2)) return refuse("no-pair");
  if (categories.length < 2) return refuse("one-category");
  const weighed = weightMatrix(options.weights ?? "unweighted", scoresOf(categories));
  if (!weighed.ok) return weighed;
  const coded = { categories, codes, raters };
  const { matrix: weights } = weighed;
  const subjects = times.reduce((sum, each) => sum + each, 0);
  return { ok: true, tally: { categories, counts, times, subjects, perSubject, weights, coded } };
}

function countsOf(codes: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Σ over a row of `one[k] · other[k]`. */
export function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}

/** weights · vector. */
export function weighed(weights: WeightMatrix, vector: Float64Array): Float64Array {
  return Float64Array.from(weights, (row) => product(row, vector));
}

/** The mean of a weight matrix and its mirror, times a vector; the same as `weighed` where weights are symmetric. */
export function evenlyWeighed(weights: WeightMatrix, vector: Float64Array): Float64Array {
  const forth = weighed(weights, vector);
  return forth.map((value, k) => {
    const back = weights.reduce((sum, row, l) => sum + (row[k] ?? 0) * (vector[l] ?? 0), 0);
    return (value + back) / 2;
  });
}

/** Σ over the subjects. */
export function total({ times }: Pick<Tally, "times">, values: Float64Array): number {
  return product(times, values);
}
