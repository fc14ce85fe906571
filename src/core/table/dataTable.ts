import type { LocalText } from "../method/words.ts";

/** A cell of a data file: text in NFC, a number, or nothing. */
export type DataCell = string | number | null;

export interface DataColumn {
  readonly name: string;
  readonly cells: readonly DataCell[];
}

/** A table of figures by its columns, all of one length, as read from CSV, XLSX or Parquet. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** Number of each row in its file, so that a fault can be found; Parquet counts from 1. */
  readonly rowNumbers: readonly number[];
  /** CSV with `;` between cells writes 3,5; everything else writes 3.5. */
  readonly decimalComma: boolean;
}

/** A cell that is not what its column holds. */
export interface CellFault {
  readonly column: string;
  /** As the file counts. */
  readonly row: number;
  readonly words: LocalText & { readonly en: string };
}

export type NumberReading =
  | { readonly ok: true /** NaN where the cell is empty. */; readonly values: Float64Array }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/;

/** The column of this name; names are compared as written. */
export function columnOf(table: DataTable, name: string): DataColumn | undefined {
  return table.columns.find((column) => column.name === name);
}

/** The column as numbers, or every cell that is none (text, infinite). Empty cells are NaN; `missing` names texts that also mean "no value". */
export function numbersOf(
  table: DataTable,
  column: DataColumn,
  missing: readonly string[] = [],
): NumberReading {
  const values = new Float64Array(column.cells.length);
  const faults: CellFault[] = [];
  column.cells.forEach((cell, row) => {
    const value = numberIn(cell, table.decimalComma, missing);
    values[row] = value ?? Number.NaN;
    if (value === undefined) faults.push(notANumber(table, column.name, row, cell));
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values };
}

/** NaN for an empty cell, undefined for what is no finite number. */
function numberIn(cell: DataCell, decimalComma: boolean, missing: readonly string[]): number | undefined {
  if (cell === null) return Number.NaN;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  const text = cell.trim();
  if (text === "" || missing.includes(text)) return Number.NaN;
  if (!(decimalComma ? COMMA : POINT).test(text)) return undefined;
  const value = Number(decimalComma ? text.replace(",", ".") : text);
  return Number.isFinite(value) ? value : undefined;
}

function notANumber(table: DataTable, column: string, row: number, cell: DataCell): CellFault {
  const at = table.rowNumbers[row] ?? row + 1;
  const mark = table.decimalComma ? { vi: "dấu phẩy", en: "a comma" } : { vi: "dấu chấm", en: "a point" };
  return {
    column,
    row: at,
    words: {
      vi: `Dòng ${at}, cột “${column}”: “${String(cell)}” không phải là số. Ghi số với ${mark.vi} thập phân, hoặc để trống nếu không có số liệu.`,
      en: `Row ${at}, column “${column}”: “${String(cell)}” is not a number. Write numbers with ${mark.en} for decimals, or leave the cell empty where there is no figure.`,
    },
  };
}

/** The column as texts; null where empty. Numbers are written with a point. */
export function textsOf(column: DataColumn): readonly (string | null)[] {
  return column.cells.map((cell) => {
    if (cell === null) return null;
    const text = String(cell).trim();
    return text === "" ? null : text;
  });
}
