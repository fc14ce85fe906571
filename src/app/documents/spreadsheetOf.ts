import { snap } from "../../core/index.ts";
import type { TableBlock, TableCell } from "./officialDocument.ts";
import type { Spreadsheet, SpreadsheetColumn } from "./ports.ts";

/** A table of a paper as a tab: numbers stay numbers. */
export function spreadsheetOf(
  head: Pick<Spreadsheet, "name" | "title" | "subtitles"> & { readonly agency?: string },
  { columns, rows }: TableBlock,
  notes: readonly string[] = [],
): Spreadsheet {
  return {
    ...head,
    columns: columns.map(({ header, width, align }, index): SpreadsheetColumn => {
      const values = rows.map(({ cells }) => cells[index] ?? null);
      return { header, width, kind: align === "right" && values.some(isNumber) ? kindOf(values) : "text" };
    }),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (isNumber(cell) ? snap(cell) : cell)),
    })),
    notes,
  };
}

function isNumber(cell: TableCell): cell is number {
  return typeof cell === "number";
}

function kindOf(values: readonly TableCell[]): "count" | "points" {
  return values.every((value) => !isNumber(value) || Number.isInteger(value)) ? "count" : "points";
}
