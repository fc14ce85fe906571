import type { Readable } from "node:stream";

/** `points` shows up to four decimals with the decimal mark of the reader's own spreadsheet. */
export interface SpreadsheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: "text" | "points" | "count" | "percent";
}

export type SpreadsheetCell = string | number | null;

export interface SpreadsheetRow {
  readonly cells: readonly SpreadsheetCell[];
  /** `heading`: a field or criterion above its leaves; `total`: a sum. */
  readonly look?: "heading" | "total";
}

/** One table as officials print it: who issued it, title, lines under the title, head, rows, notes, place of signature. */
export interface Spreadsheet {
  /** Name of the tab; cut to 31 characters. */
  readonly name: string;
  /** Left of the head of the page: the agency. */
  readonly agency?: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly columns: readonly SpreadsheetColumn[];
  readonly rows: Iterable<SpreadsheetRow>;
  readonly notes: readonly string[];
  /** Titles above the places of signature, left to right. */
  readonly signatures?: readonly string[];
}

export interface SpreadsheetWriter {
  /** Streams an XLSX file. */
  write(sheet: Spreadsheet): Readable;
}
