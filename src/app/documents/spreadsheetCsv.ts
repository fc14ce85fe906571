import { type CsvCell, writeCsv } from "../../core/index.ts";
import type { Spreadsheet, SpreadsheetCell } from "./ports.ts";

/** The table alone, head and rows, as CSV for other programs: title, notes and signatures are left out. */
export function spreadsheetCsv(sheet: Spreadsheet): string {
  return writeCsv(csvRows(sheet));
}

function* csvRows(sheet: Spreadsheet): Generator<readonly CsvCell[]> {
  yield sheet.columns.map(({ header }) => header);
  for (const row of sheet.rows) yield row.cells.map(plainCell);
}

function plainCell(cell: SpreadsheetCell): string | number | null {
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}
