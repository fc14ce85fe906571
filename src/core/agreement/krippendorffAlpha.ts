import { type Agreed, refuse } from "./fault.ts";
import { codeRatings, MOST_CATEGORIES, patternsOf, type RatingTable, saysTimes } from "./ratings.ts";

/** What the numbers of the ratings mean: names, an order, a scale with distances, a scale with a zero. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

export interface KrippendorffOptions {
  readonly level: MeasurementLevel;
  readonly categories?: readonly (number | string)[];
  /** How many subjects each row stands for, from 1; each is one where left out. */
  readonly times?: readonly number[];
  /**
   * `units`: each subject weighs as many values as it can pair, as Krippendorff writes it. `pairs`: where no rating is
   * missing every pair of raters counts as two values, as the R package irr does; the same for two raters, else apart from
   * the former by a small-sample term that fades with the number of subjects.
   */
  readonly count?: "units" | "pairs";
}

export interface KrippendorffAlpha {
  readonly alpha: number;
  /** Observed and expected disagreement, in squared distances of the level. */
  readonly observed: number;
  readonly expected: number;
  /** Values that could be paired. */
  readonly pairable: number;
  readonly categories: readonly (number | string)[];
}

/**
 * Krippendorff's alpha from the matrix of coincidences; missing ratings allowed, subjects with one rating carry nothing.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Refused: one rater, no pair, one category, words on a
 * scale of interval or ratio, numbers below zero on a ratio scale.
 */
export function krippendorffAlpha(
  table: RatingTable,
  options: KrippendorffOptions,
): Agreed<KrippendorffAlpha> {
  const read = codeRatings(table, options.categories);
  if (!read.ok) return read;
  if (!saysTimes(table, options.times)) return refuse("bad-times");
  const { categories, codes, raters } = read.coded;
  if (categories.length > MOST_CATEGORIES) return refuse("too-many-categories");
  const numbers = categories.filter((category) => typeof category === "number");
  const measured = options.level === "interval" || options.level === "ratio";
  if (measured && numbers.length < categories.length) return refuse("not-numeric");
  if (options.level === "ratio" && numbers.some((value) => value < 0)) return refuse("negative-ratio");
  const whole = codes.every((row) => row.every((code) => code >= 0));
  const matrix = coincidences(
    patternsOf(codes, options.times),
    categories.length,
    options.count === "pairs" && whole ? raters - 1 : 1,
  );
  const totals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const pairable = totals.reduce((sum, count) => sum + count, 0);
  if (pairable === 0) return refuse("no-pair");
  const distance = distances(options.level, numbers, totals);
  let seen = 0;
  let chance = 0;
  for (let one = 0; one < totals.length; one++) {
    for (let other = one + 1; other < totals.length; other++) {
      const far = distance(one, other);
      seen += 2 * (matrix[one]?.[other] ?? 0) * far;
      chance += 2 * (totals[one] ?? 0) * (totals[other] ?? 0) * far;
    }
  }
  const observed = seen / pairable;
  const expected = chance / (pairable * (pairable - 1));
  if (chance === 0) return refuse("one-category");
  return { ok: true, alpha: 1 - observed / expected, observed, expected, pairable, categories };
}

/** How often two values stand together in one subject; each subject adds as many values as it has, times `factor`. */
function coincidences(
  { codes, times }: ReturnType<typeof patternsOf>,
  size: number,
  factor: number,
): readonly Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const [i, row] of codes.entries()) {
    const values = row.filter((code) => code >= 0);
    if (values.length < 2) continue;
    for (const [place, one] of values.entries()) {
      for (const [second, other] of values.entries()) {
        const line = matrix[one];
        if (place === second || line === undefined) continue;
        line[other] = (line[other] ?? 0) + ((times[i] ?? 0) * factor) / (values.length - 1);
      }
    }
  }
  return matrix;
}

/** Squared distance of two categories by their places. */
function distances(
  level: MeasurementLevel,
  numbers: readonly number[],
  totals: readonly number[],
): (one: number, other: number) => number {
  const at = (list: readonly number[], place: number): number => list[place] ?? 0;
  switch (level) {
    case "nominal":
      return () => 1;
    case "interval":
      return (one, other) => (at(numbers, one) - at(numbers, other)) ** 2;
    case "ratio":
      return (one, other) =>
        ((at(numbers, one) - at(numbers, other)) / (at(numbers, one) + at(numbers, other))) ** 2;
    case "ordinal":
      return (one, other) => {
        const between = totals.slice(one, other + 1).reduce((sum, count) => sum + count, 0);
        return (between - (at(totals, one) + at(totals, other)) / 2) ** 2;
      };
  }
}
