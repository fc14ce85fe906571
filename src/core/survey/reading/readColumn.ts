import { columnOf, type DataTable, numbersOf, textsOf } from "../../table/dataTable.ts";
import type { SurveyFault } from "../fault.ts";
import type { SurveyColumn, SurveyFactor } from "../statistics/column.ts";
import { cellNotUsable, columnUnknown } from "./designFaults.ts";

export type ColumnOutcome =
  | { readonly ok: true; readonly column: SurveyColumn }
  | { readonly ok: false; readonly faults: readonly SurveyFault[] };

export type FactorOutcome =
  | { readonly ok: true; readonly factor: SurveyFactor }
  | { readonly ok: false; readonly faults: readonly SurveyFault[] };

/** A numeric variable; every cell that is no number is told with its row. `missing`: texts that also mean "no answer". */
export function readSurveyColumn(
  table: DataTable,
  name: string,
  missing: readonly string[] = [],
): ColumnOutcome {
  const column = columnOf(table, name);
  if (column === undefined) return { ok: false, faults: [columnUnknown(name)] };
  const numbers = numbersOf(table, column, missing);
  if (numbers.ok) return { ok: true, column: { name, values: numbers.values } };
  return { ok: false, faults: numbers.faults.map(({ row, words }) => cellNotUsable(name, row, words)) };
}

/**
 * A variable with levels, in ascending order: numbers by size, then texts by their characters (as R's factor in the C locale).
 * Empty cells and the texts of `missing` are no level.
 */
export function readSurveyFactor(
  table: DataTable,
  name: string,
  missing: readonly string[] = [],
): FactorOutcome {
  const column = columnOf(table, name);
  if (column === undefined) return { ok: false, faults: [columnUnknown(name)] };
  const texts = textsOf(column);
  const found = new Set<string>();
  for (const text of texts) if (text !== null && !missing.includes(text)) found.add(text);
  const levels = [...found].sort(ascending);
  const codes = new Map(levels.map((level, code) => [level, code]));
  const own = new Int32Array(texts.length);
  texts.forEach((text, row) => {
    own[row] = text === null ? -1 : (codes.get(text) ?? -1);
  });
  return { ok: true, factor: { name, levels, codes: own } };
}

function ascending(one: string, other: string): number {
  const [first, second] = [Number(one), Number(other)];
  const numbers = [first, second].filter((value) => !Number.isNaN(value)).length;
  if (numbers === 2 && first !== second) return first - second;
  if (numbers === 1) return Number.isNaN(first) ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}
