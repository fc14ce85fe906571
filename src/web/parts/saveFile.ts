import { type CsvCell, writeCsv } from "../../core/csv/write.ts";

/** Gives a file that is at hand to the reader. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives a table on screen to the reader as CSV, every figure with full precision. */
export function saveCsv(name: string, rows: Iterable<readonly CsvCell[]>): void {
  saveFile(name, new Blob([writeCsv(rows)], { type: "text/csv" }));
}
