/** One unit in one period: a row of the table of an index. */
export interface TableRow {
  /** Stable key of the unit. */
  readonly unit: string;
  readonly label?: string;
  /** Family (*khối*); the first one of the method where the table has no such column. */
  readonly family: string;
  /** Year or other period as text: "2024", "2024-Q1"; empty where the table has none. */
  readonly period: string;
  /** Grouping (region, income class) → the group of this unit. */
  readonly groups: Readonly<Record<string, string>>;
}

/**
 * The data of an index: rows (unit × period) by columns (leaves and denominators). Inside the core NaN stands for a missing
 * cell; no column holds an infinite value. Made by `readIndexTable`, or by hand for tests and simulations.
 */
export interface IndexTable {
  readonly rows: readonly TableRow[];
  /** Leaf or denominator → its values in the order of `rows`. A leaf without column is missing everywhere. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Leaf → 1 where the leaf does not apply to the row. */
  readonly notApplicable: ReadonlyMap<string, Uint8Array>;
  /** Leaf → number of cases behind each value (valid answers, dossiers), for pooled counts. */
  readonly bases?: ReadonlyMap<string, Float64Array>;
  /** Leaf → standard error of each value, for sampling error. */
  readonly errors?: ReadonlyMap<string, Float64Array>;
  /** Leaf → one column per replicate weight, for sampling error carried through the tree. */
  readonly replicates?: ReadonlyMap<string, readonly Float64Array[]>;
}

/** The year of a period ("2024", "2024-Q1"); undefined where it does not begin with one. */
export function yearOf(period: string): number | undefined {
  const [, year] = /^(\d{4})(?!\d)/.exec(period) ?? [];
  return year === undefined ? undefined : Number(year);
}
