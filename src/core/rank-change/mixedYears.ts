import { type IndexTable, type TableRow, yearOf } from "../composite/table.ts";
import { columnsRead, type IndexChangeQuestion, type IndexYear, rowsOf } from "./indexYears.ts";
import type { Side } from "./pool.ts";

/** One state between two years: what is as before (0) and what as after (1). */
export interface MixedState {
  readonly rules: Side;
  readonly others: Side;
  readonly units: Side;
  /** Year of the unit's own value in a column. */
  readonly own: (column: string) => Side;
}

/** Where a row of a mixed table comes from. */
interface Source {
  readonly row: TableRow;
  /** Place in the table of each year; undefined where the unit was not there. */
  readonly places: readonly [number | undefined, number | undefined];
  readonly side: (column: string) => Side;
}

/** The table of any state between two years. The unit asked about must be in both. */
export function mixedTables(question: IndexChangeQuestion): (state: MixedState) => IndexTable {
  const years = [question.before, question.after] as const;
  const [earlier, later] = [rowsOf(question.before), rowsOf(question.after)];
  const staying = [...earlier.keys()].filter((unit) => later.has(unit));
  const gone = [...earlier.keys()].filter((unit) => !later.has(unit));
  const arrived = [...later.keys()].filter((unit) => !earlier.has(unit));
  return (state) => {
    const { rules, others, units } = state;
    const { period } = years[rules];
    const source = (unit: string, side: Side, own: (column: string) => Side): readonly Source[] => {
      const place = [earlier, later][side]?.get(unit);
      const row = place === undefined ? undefined : years[side].table.rows[place];
      return row === undefined
        ? []
        : [{ row: { ...row, period }, places: [earlier.get(unit), later.get(unit)], side: own }];
    };
    const sources = [
      ...staying.flatMap((unit) => source(unit, others, unit === question.unit ? state.own : () => others)),
      ...(units === 0 ? gone : arrived).flatMap((unit) => source(unit, units, () => units)),
      ...historyOf(years[others], others, period),
    ];
    return tableOf(years, rules, sources);
  };
}

/** Rows of other periods, moved so that they lie as far from the year of the rules as they lay from their own. */
function historyOf({ table, period }: IndexYear, side: Side, to: string): readonly Source[] {
  const [from, until] = [yearOf(period), yearOf(to)];
  const shift = from === undefined || until === undefined ? 0 : until - from;
  return table.rows.flatMap((row, place) => {
    if (row.period === period) return [];
    const year = yearOf(row.period);
    const moved = year === undefined ? row.period : `${year + shift}${row.period.slice(4)}`;
    const places = side === 0 ? ([place, undefined] as const) : ([undefined, place] as const);
    return [{ row: { ...row, period: moved }, places, side: () => side }];
  });
}

function tableOf(
  years: readonly [IndexYear, IndexYear],
  rules: Side,
  sources: readonly Source[],
): IndexTable {
  const codes = columnsRead(years[rules].method);
  const tables = [years[0].table, years[1].table] as const;
  const columns = new Map(
    codes.map((code) => [code, mixed(sources, code, tables, ({ columns: of }) => of.get(code), Number.NaN)]),
  );
  const notApplicable = new Map(
    codes
      .filter((code) => tables.some((table) => table.notApplicable.has(code)))
      .map((code) => [
        code,
        Uint8Array.from(mixed(sources, code, tables, ({ notApplicable: of }) => of.get(code), 0)),
      ]),
  );
  const bases = new Map(
    codes
      .filter((code) => tables.some((table) => table.bases?.has(code) === true))
      .map((code) => [code, mixed(sources, code, tables, ({ bases: of }) => of?.get(code), Number.NaN)]),
  );
  return {
    rows: sources.map(({ row }) => row),
    columns,
    notApplicable,
    ...(bases.size === 0 ? {} : { bases }),
  };
}

/**
 * A column by rows of either year. A column that only one year has is taken from there for units of both: bringing it in, or
 * leaving it out, is then the doing of the rules alone.
 */
function mixed(
  sources: readonly Source[],
  code: string,
  tables: readonly [IndexTable, IndexTable],
  columnOf: (table: IndexTable) => ArrayLike<number> | undefined,
  absent: number,
): Float64Array {
  const columns = [columnOf(tables[0]), columnOf(tables[1])] as const;
  const known = [tables[0].columns.has(code), tables[1].columns.has(code)] as const;
  return Float64Array.from(sources, ({ places, side }) => {
    const wanted = side(code);
    const year: Side = known[wanted] ? wanted : wanted === 0 ? 1 : 0;
    const place = places[year];
    return place === undefined ? absent : (columns[year]?.[place] ?? absent);
  });
}
