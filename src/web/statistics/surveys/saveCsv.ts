import { type CsvCell, writeCsv } from "../../../core/csv/write.ts";

/** Gives a table on screen to the reader as CSV, every figure with full precision. */
export function saveCsv(name: string, rows: Iterable<readonly CsvCell[]>): void {
  const address = URL.createObjectURL(new Blob([writeCsv(rows)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
