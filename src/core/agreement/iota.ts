import { type Agreed, refuse } from "./fault.ts";
import { codeRatings, completeNumbers, type Rating, type RatingTable } from "./ratings.ts";

export interface Iota {
  /** 1 where raters never differ, 0 where they agree as by chance. */
  readonly value: number;
  readonly subjects: number;
  readonly raters: number;
}

export interface IotaOptions {
  /** "nominal" takes ratings as names, whatever they are. */
  readonly scale?: "quantitative" | "nominal";
  /** Every variable is first brought to standard deviation 1, so that large units do not outweigh small ones. */
  readonly standardise?: boolean;
}

/**
 * Iota: agreement of raters who judge several things about each subject at once, `variables[k]` being the ratings of the k-th
 * thing (same subjects, same raters). Over subjects without a gap in any of them. For one nominal variable it is Conger's
 * kappa. Janson and Olsson, Educational and Psychological Measurement 61 (2001); R irr 0.84.1 `iota`.
 * Refused: no variable, tables of different shape, one rater, fewer than two whole subjects, words on a quantitative scale, no
 * variation.
 */
export function iota(variables: readonly RatingTable[], options: IotaOptions = {}): Agreed<Iota> {
  const subjects = variables[0]?.length ?? 0;
  if (subjects === 0) return refuse("no-rating");
  if (variables.some((table) => table.length !== subjects || table[0]?.length !== variables[0]?.[0]?.length))
    return refuse("ragged-rows");
  const whole = variables.map((table) =>
    table.filter((_, row) => variables.every((other) => hasAll(other[row] ?? []))),
  );
  const columns: (readonly Float64Array[])[] = [];
  for (const table of whole) {
    const read = options.scale === "nominal" ? flags(table) : numbers(table, options.standardise ?? false);
    if (!read.ok) return read;
    columns.push(...read.tables);
  }
  return measured(columns);
}

function hasAll(row: readonly Rating[]): boolean {
  return row.every((rating) => rating !== null);
}

type Read = Agreed<{ readonly tables: readonly (readonly Float64Array[])[] }>;

/** One table of 0 and 1 for each category. */
function flags(table: RatingTable): Read {
  if (table.length < 2) return refuse("too-few-subjects");
  const read = codeRatings(table);
  if (!read.ok) return read;
  const { categories, codes } = read.coded;
  return {
    ok: true,
    tables: categories.map((_, category) =>
      codes.map((row) => Float64Array.from(row, (code) => (code === category ? 1 : 0))),
    ),
  };
}

function numbers(table: RatingTable, standardise: boolean): Read {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  if (!standardise) return { ok: true, tables: [read.rows] };
  const all = read.rows.flatMap((row) => [...row]);
  const middle = mean(all);
  const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (all.length - 1));
  if (!(spread > 0)) return refuse("no-variation");
  return { ok: true, tables: [read.rows.map((row) => row.map((value) => (value - middle) / spread))] };
}

function measured(tables: readonly (readonly Float64Array[])[]): Agreed<Iota> {
  let seen = 0;
  let chance = 0;
  const subjects = tables[0]?.length ?? 0;
  const raters = tables[0]?.[0]?.length ?? 0;
  for (const rows of tables) {
    const grand = mean(rows.flatMap((row) => [...row]));
    for (const row of rows) {
      const own = mean(row);
      for (const value of row) {
        seen += (value - own) ** 2;
        chance += (raters - 1) * (value - grand) ** 2;
      }
    }
    for (let rater = 0; rater < raters; rater++)
      chance += subjects * (mean(rows.map((row) => row[rater] ?? 0)) - grand) ** 2;
  }
  const value = 1 - (raters * seen) / chance;
  return chance > 0 && Number.isFinite(value)
    ? { ok: true, value, subjects, raters }
    : refuse("no-variation");
}

function mean(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
