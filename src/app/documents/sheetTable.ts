/** A table read from a spreadsheet or CSV file: every row with its number in the file, so that a fault can be found. */
export interface SheetTable {
  /** Name of the tab; empty for CSV. */
  readonly name: string;
  readonly hidden: boolean;
  /** In CSV with `;` between cells a comma is the decimal mark; spreadsheets hold numbers as numbers. */
  readonly decimalComma: boolean;
  /** Rows that hold something, top to bottom. */
  readonly rows: readonly SheetTableRow[];
}

export interface SheetTableRow {
  /** From 1, as the reader's own program counts. */
  readonly number: number;
  /** From column A on, without gaps; blanks are null. Texts are in NFC. */
  readonly values: readonly SheetValue[];
  /** Columns, from 1, whose value is the last result of a formula; absent where there is none. */
  readonly formulas?: readonly number[];
}

/** `YYYY-MM-DD`, and `HH:MM:SS` where the cell has a time. A date in CSV stays a text. */
export interface SheetDate {
  readonly day: string;
  readonly time: string | null;
}

/** A formula is read as its last result; an error such as #REF! as `{ error }`. */
export type SheetValue = string | number | boolean | SheetDate | { readonly error: string } | null;

export interface SheetLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Per tab, blanks not counted. */
  readonly rows: number;
  readonly columns: number;
  readonly sheets: number;
  /** Of all parts of a spreadsheet file once unpacked. */
  readonly unpackedBytes: number;
}

export const SHEET_LIMITS: SheetLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  sheets: 50,
  unpackedBytes: 100 * 1024 * 1024,
};

/** 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Column and row from 1: (28, 7) → "AB7". */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A value as text, trimmed: numbers with a point, dates as `YYYY-MM-DD`; empty when blank. */
export function valueText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value).trim();
  if ("error" in value) return value.error;
  return value.time === null ? value.day : `${value.day} ${value.time}`;
}
