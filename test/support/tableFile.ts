import { buffer } from "node:stream/consumers";
import { createDocumentParts } from "../../src/adapters/documents/index.ts";
import type { SpreadsheetCell } from "../../src/app/documents/index.ts";
import { writeCsv } from "../../src/core/index.ts";

/** A table as a file that a person might send: its first row is the head. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TableRows = readonly (readonly (string | number | null)[])[];

/** CSV with commas, as this program writes it. */
export function csvFile(rows: TableRows): TableFile {
  return { name: "bang.csv", bytes: Buffer.from(writeCsv(rows)) };
}

/** CSV with semicolons, no byte-order mark and Unix line ends, as a spreadsheet in Vietnamese writes it. */
export function semicolonFile(rows: TableRows): TableFile {
  const text = rows.map((row) => row.map((cell) => cell ?? "").join(";")).join("\n");
  return { name: "bang.csv", bytes: Buffer.from(text) };
}

/** An XLSX file of one plain tab. */
export async function xlsxFile(rows: readonly (readonly SpreadsheetCell[])[]): Promise<TableFile> {
  const [head = [], ...body] = rows;
  const content = createDocumentParts().spreadsheets.book([
    {
      name: "Bảng",
      title: "Bảng",
      subtitles: [],
      columns: head.map((name) => ({
        header: typeof name === "object" ? "" : String(name),
        width: 20,
        kind: "text",
      })),
      rows: body.map((cells) => ({ cells })),
      notes: [],
      bare: true,
    },
  ]);
  return { name: "bang.xlsx", bytes: await buffer(content) };
}
