import type { Readable } from "node:stream";
import type { OfficialDocument } from "./officialDocument.ts";
import type { SheetLimits, SheetTable } from "./sheetTable.ts";
import type { SlideDeck } from "./slideDeck.ts";

/** `points` shows up to four decimals with the decimal mark of the reader's own spreadsheet. */
export interface SpreadsheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: "text" | "points" | "count" | "percent";
  /** Not shown: keys and versions that travel with an offline form. */
  readonly hidden?: boolean;
}

/** A cell for typing into: open when the sheet is `protected`. */
export interface InputCell {
  readonly value: string | number | null;
  /** Chosen from a list. */
  readonly choices?: readonly string[];
  /** Refuses other numbers, both ends included. */
  readonly between?: readonly [least: number, most: number];
  /** A number format of spreadsheets, such as `0.00%`; the column's own when not given. */
  readonly format?: string;
}

export type SpreadsheetCell = string | number | null | InputCell;

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
  /** Head and rows alone, the head in row 1: for tabs that programs read. */
  readonly bare?: boolean;
  /** The tab does not show. */
  readonly hidden?: boolean;
  /** Only input cells can be changed; no password, so that nobody is locked out of their own file. */
  readonly protected?: boolean;
}

export interface SpreadsheetWriter {
  /** Streams an XLSX file of one tab. */
  write(sheet: Spreadsheet): Readable;
  /** Streams an XLSX file of several tabs; a book with a protected tab is built in memory first. */
  book(sheets: readonly Spreadsheet[]): Readable;
}

export interface SpreadsheetReader {
  /**
   * Reads an XLSX or CSV file (UTF-8, `,` or `;`), told by its content. Throws AppError file-empty, or invalid with one
   * fault that says what to do: broken, too large, locked by a password, with macros, of the old kind, too many rows.
   */
  read(bytes: Uint8Array, limits?: Partial<SheetLimits>): Promise<readonly SheetTable[]>;
}

export interface DocumentWriter {
  /** An editable file for Word. */
  docx(document: OfficialDocument): Promise<Uint8Array>;
  /** PDF/A-2b with its fonts inside. */
  pdf(document: OfficialDocument): Promise<Uint8Array>;
  /** PDF/A-2b of pages 16:9. */
  slides(deck: SlideDeck): Promise<Uint8Array>;
}

export interface ArchiveEntry {
  /** With `/` between folders, made by `archivePath`. */
  readonly path: string;
  /** Called when its turn comes, so that a large archive is never whole in memory. */
  content(): Promise<Uint8Array | string | Readable>;
}

export interface ArchiveWriter {
  /**
   * Streams a ZIP with names in UTF-8, entries in order of path, all dated `madeAt`: equal contents give equal bytes.
   * Two entries of one path are a bug and end the stream with an error.
   */
  zip(entries: readonly ArchiveEntry[], madeAt: Date): Readable;
}
