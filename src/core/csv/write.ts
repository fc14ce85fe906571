export type CsvCell = string | number | null;

/** Excel and LibreOffice read a file as UTF-8 when it begins with this mark. */
const MARK = "\uFEFF";
/** A text cell that begins so would be run as a formula when the file is opened. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV: UTF-8 with mark, comma between cells, CRLF between lines, decimal point in numbers. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front; numbers never need one.
 */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = MARK;
  for (const row of rows) text += `${row.map(cellText).join(",")}\r\n`;
  return text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
