import { extent, mean } from "../../statistics/moments.ts";
import { median } from "../../statistics/quantile.ts";

/**
 * How missing cells are filled from other units (by column) or from other leaves under the same parent (by row). By row, the
 * columns are first brought to 0–1 by min–max after their direction and taken back afterwards, as COINr does.
 */
export type Imputation =
  | { readonly kind: "mean" }
  | { readonly kind: "median" }
  | { readonly kind: "group-mean" }
  | { readonly kind: "group-median" }
  | { readonly kind: "within-parent"; readonly of: "mean" | "median" }
  /** One value for all, such as 0. */
  | { readonly kind: "constant"; readonly value: number };

/** What kinds by group and within a parent need to know. */
export interface ImputationExtra {
  /** Group of every row; a row without a group (undefined) is not filled by group. */
  readonly groups?: readonly (string | number | undefined)[] | undefined;
  /** Parent of every column: the node whose other leaves stand in; one for all where not given. */
  readonly parents?: readonly (string | number)[] | undefined;
  /** Direction of every column; 1 where not given. */
  readonly directions?: readonly (1 | -1)[] | undefined;
}

/** The columns with their missing cells filled as far as there is something to fill from; what remains stays NaN. */
export function impute(
  columns: readonly Float64Array[],
  how: Imputation,
  extra: ImputationExtra = {},
): Float64Array[] {
  switch (how.kind) {
    case "mean":
      return columns.map((column) => filled(column, mean(column)));
    case "median":
      return columns.map((column) => filled(column, median(column)));
    case "constant":
      return columns.map((column) => filled(column, how.value));
    case "group-mean":
      return columns.map((column) => byGroup(column, mean, extra.groups));
    case "group-median":
      return columns.map((column) => byGroup(column, median, extra.groups));
    case "within-parent":
      return byParent(columns, how.of === "mean" ? mean : median, extra);
  }
}

type Centre = (values: Float64Array) => number;

function filled(column: Float64Array, value: number): Float64Array {
  return column.map((cell) => (Number.isNaN(cell) ? value : cell));
}

/** Without groups the whole column is one group. */
function byGroup(
  column: Float64Array,
  centre: Centre,
  groups: readonly (string | number | undefined)[] | undefined,
): Float64Array {
  if (groups === undefined) return filled(column, centre(column));
  const centres = new Map<string | number, number>();
  for (const group of new Set(groups))
    if (group !== undefined) centres.set(group, centre(column.filter((_, row) => groups[row] === group)));
  return column.map((cell, row) => {
    const group = groups[row];
    return Number.isNaN(cell) && group !== undefined ? (centres.get(group) ?? Number.NaN) : cell;
  });
}

function byParent(columns: readonly Float64Array[], centre: Centre, extra: ImputationExtra): Float64Array[] {
  const results = columns.map((column) => column.slice());
  const parents = extra.parents ?? columns.map(() => 0);
  const ends = columns.map((column, place) => directedEnds(column, extra.directions?.[place] ?? 1));
  for (const parent of new Set(parents)) {
    const members = parents.flatMap((other, place) => (other === parent ? [place] : []));
    const rows = columns[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) fillRow(columns, results, members, ends, row, centre);
  }
  return results;
}

interface Ends {
  readonly direction: 1 | -1;
  readonly worst: number;
  readonly range: number;
}

function directedEnds(column: Float64Array, direction: 1 | -1): Ends {
  const [least, most] = extent(column);
  return { direction, worst: direction === 1 ? least : -most, range: most - least };
}

/** Fills the missing cells of one unit under one parent. */
function fillRow(
  columns: readonly Float64Array[],
  results: readonly Float64Array[],
  members: readonly number[],
  ends: readonly Ends[],
  row: number,
  centre: Centre,
): void {
  const shares = Float64Array.from(members, (place) => {
    const end = ends[place];
    const cell = columns[place]?.[row] ?? Number.NaN;
    return end === undefined || !(end.range > 0)
      ? Number.NaN
      : (cell * end.direction - end.worst) / end.range;
  });
  if (shares.every((share) => !Number.isNaN(share))) return;
  const share = centre(shares);
  for (const place of members) {
    const end = ends[place];
    const result = results[place];
    if (end === undefined || result === undefined || !Number.isNaN(result[row] ?? 0)) continue;
    result[row] = (share * end.range + end.worst) * end.direction;
  }
}
