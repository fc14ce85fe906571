import { type Agreed, fault, refuse } from "./fault.ts";
import { codeRatings, MOST_CATEGORIES, type RatingTable } from "./ratings.ts";

/** Counts of subjects: `counts[i][j]` were put in category i by the first rater and in j by the second. */
export interface CrossTable {
  readonly categories: readonly (number | string)[];
  readonly counts: readonly Float64Array[];
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

/** The cross table of exactly two raters; subjects that one of them did not rate are left out. */
export function crossTable(
  table: RatingTable,
  given?: readonly (number | string)[],
): Agreed<{ readonly cross: CrossTable }> {
  const whole = codeRatings(table, given);
  if (!whole.ok) return whole;
  if (whole.coded.raters !== 2) return refuse("not-two-raters");
  const read = codeRatings(
    table.filter((row) => row.every((rating) => rating !== null)),
    given,
  );
  if (!read.ok) return refuse("no-pair");
  const { categories, codes } = read.coded;
  if (categories.length > MOST_CATEGORIES) return refuse("too-many-categories");
  const counts = categories.map(() => new Float64Array(categories.length));
  for (const row of codes) {
    const [first = -1, second = -1] = row;
    const line = counts[first];
    if (line !== undefined && second >= 0) line[second] = (line[second] ?? 0) + 1;
  }
  return measured(categories, counts);
}

/** A cross table that is already counted; categories are numbered from 1 unless named. */
export function crossTableOf(
  counts: readonly (readonly number[])[],
  categories: readonly (number | string)[] = counts.map((_, place) => place + 1),
): Agreed<{ readonly cross: CrossTable }> {
  const square =
    counts.length === categories.length &&
    counts.every(
      (row) => row.length === counts.length && row.every((count) => Number.isFinite(count) && count >= 0),
    );
  if (!square) return refuse("not-square");
  return measured(
    categories,
    counts.map((row) => Float64Array.from(row)),
  );
}

function measured(
  categories: readonly (number | string)[],
  counts: readonly Float64Array[],
): Agreed<{ readonly cross: CrossTable }> {
  const rows = Float64Array.from(counts, (row) => row.reduce((sum, count) => sum + count, 0));
  const columns = Float64Array.from(categories, (_, place) =>
    counts.reduce((sum, row) => sum + (row[place] ?? 0), 0),
  );
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { ok: false, faults: [fault("no-pair")] };
  return { ok: true, cross: { categories, counts, rows, columns, total } };
}
