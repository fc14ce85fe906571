import { IMPORT_COLUMNS, type ImportColumn, type ImportFault } from "../../../contract/published.ts";
import { readDelimited } from "../../../core/index.ts";
import { searchKey } from "../../../core/published/index.ts";
import { type SheetTable, valueText } from "../../documents/index.ts";
import { fault, WHOLE_FILE } from "./fault.ts";

/** One line of the file, its cells trimmed and named; nothing is checked yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

export interface ImportText {
  /** With `;` between cells a decimal comma is read; with `,` it is a fault. */
  readonly decimalComma: boolean;
  readonly rows: readonly RawRow[];
  readonly faults: readonly ImportFault[];
}

const NEEDED: readonly ImportColumn[] = ["year", "index", "unit", "sourceTitle", "sourceKind"];
const MOST_ROWS = 50_000;

/** The first visible tab of a spreadsheet as named cells; numbers as the spreadsheet keeps them, texts with a decimal comma. */
export function readImportTable(tables: readonly SheetTable[]): ImportText {
  const rows = tables.find(({ hidden }) => !hidden)?.rows ?? [];
  return readRows(
    rows.map(({ number, values }) => ({ line: number, cells: values.map(valueText) })),
    true,
  );
}

/** Bytes of a CSV file as named cells. Every fault of the file and its head is reported. */
export function readImportFile(bytes: Uint8Array): ImportText {
  if (bytes.length === 0)
    return refused("Tệp không có nội dung. Chọn lại tệp.", "The file is empty. Choose it again.");
  const text = decode(bytes);
  if (text === null)
    return refused(
      "Tệp không phải UTF-8 nên chữ Việt sẽ sai. Lưu lại dạng CSV UTF-8 rồi tải lên.",
      "The file is not UTF-8. Save it as CSV UTF-8 and upload again.",
    );
  return readText(text);
}

function readText(text: string): ImportText {
  const { delimiter, rows, openQuote } = readDelimited(text);
  if (openQuote !== undefined)
    return refused(
      `Dòng ${openQuote} mở dấu ngoặc kép mà không đóng. Thêm dấu " ở cuối ô.`,
      `Line ${openQuote} opens a quote that is never closed. Add a " at the end of the cell.`,
    );
  return readRows(rows, delimiter === ";");
}

interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRows([head, ...body]: readonly TextRow[], decimalComma: boolean): ImportText {
  if (!head) return refused("Tệp không có dòng tiêu đề.", "The file has no head line.");
  const { columns, faults } = readHead(head.cells);
  if (body.length === 0)
    faults.push(fault(WHOLE_FILE, "Tệp chỉ có dòng tiêu đề.", "The file has only its head line."));
  if (body.length > MOST_ROWS)
    faults.push(
      fault(
        WHOLE_FILE,
        `Tệp quá ${MOST_ROWS} dòng. Chia tệp theo năm.`,
        `More than ${MOST_ROWS} lines. Split it by year.`,
      ),
    );
  const named =
    faults.length > 0
      ? []
      : body.map(({ line, cells }) => nameCells(line, cells, columns, head.cells.length, faults));
  return { decimalComma, rows: named, faults };
}

function readHead(cells: readonly string[]): {
  columns: readonly (ImportColumn | null)[];
  faults: ImportFault[];
} {
  const faults: ImportFault[] = [];
  const seen = new Set<ImportColumn>();
  const columns = cells.map((cell) => {
    const column = columnOf(cell);
    const place = { row: 1, column: cell.trim() };
    if (column === null)
      faults.push(
        fault(
          place,
          `Không có cột tên “${cell.trim()}”. ${hint("vi")}`,
          `There is no column “${cell.trim()}”. ${hint("en")}`,
        ),
      );
    else if (seen.has(column))
      faults.push(
        fault(
          place,
          `Cột “${cell.trim()}” có hai lần. Xóa bớt một cột.`,
          `The column “${cell.trim()}” comes twice. Remove one.`,
        ),
      );
    if (column !== null) seen.add(column);
    return column;
  });
  for (const column of NEEDED) {
    const [name, words] = IMPORT_COLUMNS[column];
    if (!seen.has(column))
      faults.push(
        fault(
          { row: 1, column: name },
          `Thiếu cột “${name}” (${words}).`,
          `The column “${name}” is missing.`,
        ),
      );
  }
  return { columns, faults };
}

function hint(lang: "vi" | "en"): string {
  const names = Object.values(IMPORT_COLUMNS)
    .map(([name]) => name)
    .join(", ");
  return lang === "vi" ? `Các cột dùng được: ${names}.` : `Columns that can be used: ${names}.`;
}

const COLUMN_BY_KEY: ReadonlyMap<string, ImportColumn> = new Map(
  columnEntries().flatMap(([column, names]) =>
    names.map((name): [string, ImportColumn] => [searchKey(name), column]),
  ),
);

function columnEntries(): readonly [ImportColumn, readonly string[]][] {
  const columns: ImportColumn[] = [
    "year",
    "index",
    "unit",
    "component",
    "value",
    "scaleMax",
    "rank",
    "rankedUnits",
    "rankChange",
    "group",
    "region",
    "regionRank",
    "status",
    "note",
    "sourceTitle",
    "sourceAddress",
    "sourceKind",
    "sourceDate",
  ];
  return columns.map((column) => [column, IMPORT_COLUMNS[column]]);
}

function columnOf(head: string): ImportColumn | null {
  return COLUMN_BY_KEY.get(searchKey(head)) ?? null;
}

function nameCells(
  row: number,
  cells: readonly string[],
  columns: readonly (ImportColumn | null)[],
  width: number,
  faults: ImportFault[],
): RawRow {
  if (cells.length > width)
    faults.push(
      fault(
        { row, column: null },
        `Dòng có ${cells.length} ô, tiêu đề có ${width} cột. Kiểm tra dấu phẩy trong ô; đặt ô đó trong dấu ngoặc kép.`,
        `The line has ${cells.length} cells, the head ${width}. Check for separators inside a cell; put that cell in quotes.`,
      ),
    );
  const named: Partial<Record<ImportColumn, string>> = {};
  columns.forEach((column, position) => {
    const text = cells[position]?.trim() ?? "";
    if (column !== null && text !== "") named[column] = text;
  });
  return { row, cells: named };
}

function refused(vi: string, en: string): ImportText {
  return { decimalComma: false, rows: [], faults: [fault(WHOLE_FILE, vi, en)] };
}

/** XLSX and DOCX are ZIP files: PK, 3, 4. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
