/** One record of a delimited text with the line, from 1, on which it begins. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface DelimitedText {
  readonly delimiter: "," | ";";
  readonly rows: readonly DelimitedRow[];
  /** Line on which a quoted cell opens that is never closed. */
  readonly openQuote?: number;
}

/**
 * Reads comma- or semicolon-separated text (RFC 4180): quotes, doubled quotes and line breaks in quotes, any line end, with or
 * without byte-order mark. The first line tells the delimiter. Blank lines are skipped; text is brought to NFC.
 */
export function readDelimited(text: string): DelimitedText {
  const clean = text.replace(/^\uFEFF/, "").normalize("NFC");
  const header = clean.slice(0, clean.search(/[\r\n]|$/));
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  const rows: DelimitedRow[] = [];
  let position = 0;
  let line = 1;
  while (position < clean.length) {
    const record = readRecord(clean, position, delimiter);
    if (record.unclosed) return { delimiter, rows, openQuote: line };
    if (record.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: record.cells });
    line += record.lines;
    position = record.end;
  }
  return { delimiter, rows };
}

interface ReadRecord {
  readonly cells: string[];
  readonly end: number;
  readonly lines: number;
  readonly unclosed: boolean;
}

function readRecord(text: string, start: number, delimiter: string): ReadRecord {
  const cells: string[] = [];
  let position = start;
  let lines = 0;
  for (;;) {
    const cell =
      text[position] === '"' ? readQuoted(text, position, delimiter) : readPlain(text, position, delimiter);
    if (cell === undefined) return { cells, end: text.length, lines, unclosed: true };
    cells.push(cell.value);
    lines += cell.lines;
    position = cell.end;
    if (text[position] === delimiter) {
      position += 1;
      continue;
    }
    if (text[position] === "\r" && text[position + 1] === "\n") position += 1;
    return { cells, end: position + 1, lines: lines + 1, unclosed: false };
  }
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

function readPlain(text: string, start: number, delimiter: string): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end, lines: 0 };
}

function readQuoted(text: string, start: number, delimiter: string): ReadCell | undefined {
  let value = "";
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) return undefined;
    value += text.slice(position, quote);
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end, lines: value.split(/\r\n|\r|\n/).length - 1 };
    }
    value += '"';
    position = quote + 2;
  }
}
