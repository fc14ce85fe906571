import { type Agreed, type AgreementFault, fault } from "./fault.ts";

/** A score, a word for a category, or null where the rater did not rate the subject. */
export type Rating = number | string | null;

/** One row a subject, one column a rater. */
export type RatingTable = readonly (readonly Rating[])[];

/** Fourth powers of larger numbers do not fit a double. */
const LARGEST = 1e60;

/** Is a number too large to square and multiply? */
export function isTooLarge(value: Rating): boolean {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) > LARGEST;
}

/** Ratings as the places of their categories: `codes[subject][rater]` from 0, −1 where not rated. */
export interface CodedRatings {
  /** In order: numbers by size, words by code unit, unless the caller gave the order. */
  readonly categories: readonly (number | string)[];
  readonly codes: readonly Int32Array[];
  readonly raters: number;
}

/** Reads ratings into categories. Faults of every row are told at once; the raters must be at least two. */
export function codeRatings(
  table: RatingTable,
  given?: readonly (number | string)[],
): Agreed<{ readonly coded: CodedRatings }> {
  const raters = table[0]?.length ?? 0;
  const faults: AgreementFault[] = [];
  if (table.length > 0 && raters < 2) faults.push(fault("one-rater"));
  const categories = (given ?? categoriesIn(table)).filter(
    (category) => typeof category === "string" || Number.isFinite(category),
  );
  const places = new Map(categories.map((category, place) => [category, place]));
  const codes = table.map((row, index) => {
    if (row.length !== raters) faults.push(fault("ragged-rows", index + 1));
    const coded = new Int32Array(raters).fill(-1);
    for (let rater = 0; rater < raters; rater++) {
      const rating = row[rater] ?? null;
      if (rating === null) continue;
      if (isTooLarge(rating)) faults.push(fault("too-large", index + 1));
      const place = places.get(rating);
      if (place !== undefined) coded[rater] = place;
      else if (typeof rating === "number" && !Number.isFinite(rating))
        faults.push(fault("not-finite", index + 1));
      else faults.push(fault("unknown-category", index + 1));
    }
    return coded;
  });
  if (faults.length === 0 && !codes.some((row) => row.some((code) => code >= 0)))
    faults.push(fault("no-rating"));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, coded: { categories, codes, raters } };
}

/** More categories than this make tables of pairs that do not fit memory. */
export const MOST_CATEGORIES = 3000;

/** Whether `times` says for every row how many subjects it stands for; left out, each row is one. */
export function saysTimes(table: RatingTable, times: readonly number[] | undefined): boolean {
  return (
    times === undefined ||
    (times.length === table.length && times.every((each) => Number.isSafeInteger(each) && each > 0))
  );
}

/** Rows that are the same, once, with how many subjects each of them stands for. */
export function patternsOf(
  codes: readonly Int32Array[],
  given?: readonly number[],
): { readonly codes: readonly Int32Array[]; readonly times: Float64Array } {
  const places = new Map<string, number>();
  const kept: Int32Array[] = [];
  const times: number[] = [];
  for (const [i, row] of codes.entries()) {
    const key = row.join(" ");
    const more = given?.[i] ?? 1;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, kept.length);
      kept.push(row);
      times.push(more);
    } else {
      times[place] = (times[place] ?? 0) + more;
    }
  }
  return { codes: kept, times: Float64Array.from(times) };
}

function categoriesIn(table: RatingTable): readonly (number | string)[] {
  const seen = new Set(table.flat().filter((rating) => rating !== null));
  return [...seen].sort((one, other) => {
    if (typeof one === "number" && typeof other === "number") return one - other;
    const [a, b] = [String(one), String(other)];
    return a < b ? -1 : Number(a > b);
  });
}

/**
 * Subjects that every rater rated, as numbers. Refused where a word stands, a number is not finite, or there are fewer than
 * two raters or fewer than `atLeast` whole rows.
 */
export function completeNumbers(
  table: RatingTable,
  atLeast = 2,
): Agreed<{ readonly rows: readonly Float64Array[]; readonly raters: number }> {
  const raters = table[0]?.length ?? 0;
  const faults: AgreementFault[] = [];
  if (table.length > 0 && raters < 2) faults.push(fault("one-rater"));
  const rows: Float64Array[] = [];
  for (const [index, row] of table.entries()) {
    if (row.length !== raters) faults.push(fault("ragged-rows", index + 1));
    if (row.some((rating) => typeof rating === "string")) faults.push(fault("not-numeric", index + 1));
    const numbers = row.filter((rating) => typeof rating === "number");
    if (numbers.some((rating) => !Number.isFinite(rating))) faults.push(fault("not-finite", index + 1));
    if (numbers.some(isTooLarge)) faults.push(fault("too-large", index + 1));
    if (numbers.length === raters && raters > 0) rows.push(Float64Array.from(numbers));
  }
  if (faults.length === 0 && rows.length < atLeast) faults.push(fault("too-few-subjects"));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows, raters };
}
