import type { SurveyColumn, SurveyFactor } from "../../src/core/survey/statistics/column.ts";
import type { DataCell, DataTable } from "../../src/core/table/dataTable.ts";

type PrintedRow = Readonly<Record<string, string>>;

/** Rows as they are printed ("" where missing) as a table by columns. */
export function surveyTable(rows: readonly PrintedRow[]): DataTable {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map((name) => ({ name, cells: rows.map((row): DataCell => row[name] || null) })),
    rowNumbers: rows.map((_, at) => at + 2),
    decimalComma: false,
  };
}

/** A numeric variable of printed rows, NaN where the cell is empty. */
export function surveyColumn(rows: readonly PrintedRow[], name: string): SurveyColumn {
  return {
    name,
    values: Float64Array.from(rows, (row) => (row[name] ? Number(row[name]) : Number.NaN)),
  };
}

/** A variable with levels of printed rows, its levels in the order of R's factor(): sorted. */
export function surveyFactor(rows: readonly PrintedRow[], name: string): SurveyFactor {
  const levels = [...new Set(rows.map((row) => row[name] ?? ""))].filter((level) => level !== "").sort();
  return { name, levels, codes: Int32Array.from(rows, (row) => levels.indexOf(row[name] ?? "")) };
}
