import type { CompositeMethod } from "./schema/composite.ts";
import type { IndexTable } from "./table.ts";

/** The rows of one period alone, unless the recipe looks at other periods too (a window of years). */
export function tableOfPeriod(
  table: IndexTable,
  period: string | undefined,
  { recipe }: Pick<CompositeMethod, "recipe">,
): IndexTable {
  const wide = recipe.some((step) => "window" in step && step.window !== undefined);
  const keep = table.rows.flatMap((row, at) => (row.period === period ? [at] : []));
  if (period === undefined || wide || keep.length === table.rows.length) return table;
  const picked = (column: Float64Array): Float64Array =>
    Float64Array.from(keep, (at) => column[at] ?? Number.NaN);
  const all = (columns: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> =>
    new Map([...columns].map(([code, column]) => [code, picked(column)]));
  return {
    rows: keep.flatMap((at) => table.rows[at] ?? []),
    columns: all(table.columns),
    notApplicable: new Map(
      [...table.notApplicable].map(([code, marks]) => [code, Uint8Array.from(keep, (at) => marks[at] ?? 0)]),
    ),
    ...(table.bases ? { bases: all(table.bases) } : {}),
    ...(table.errors ? { errors: all(table.errors) } : {}),
    ...(table.replicates
      ? { replicates: new Map([...table.replicates].map(([code, each]) => [code, each.map(picked)])) }
      : {}),
  };
}

/** The periods of a table, earliest first. */
export function periodsOf({ rows }: Pick<IndexTable, "rows">): readonly string[] {
  return [...new Set(rows.map(({ period }) => period))].sort();
}
