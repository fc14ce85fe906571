import { createHash } from "node:crypto";
import type { ExchangeFault } from "../../contract/exchange.ts";
import { searchKey } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import { type SheetTable, type SheetValue, valueText } from "../documents/index.ts";
import type { FileForm } from "../submissions/index.ts";
import type { Column } from "./columns.ts";
import { faultAt } from "./fault.ts";

export interface ExchangeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row of the file by the names of its columns. */
export interface NamedRow<Key extends string> {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cell: (key: Key) => SheetValue;
  /** Trimmed; empty where blank. */
  readonly text: (key: Key) => string;
}

export interface FileTable<Key extends string> {
  readonly sha256: string;
  readonly form: FileForm;
  readonly has: (key: Key) => boolean;
  readonly rows: readonly NamedRow<Key>[];
  readonly faults: readonly ExchangeFault[];
}

/** Reads a file against its columns: the first visible tab, its head in the first row. Unknown columns are faults. */
export async function readTable<Key extends string>(
  context: Pick<Context, "spreadsheetReader">,
  file: ExchangeFile,
  columns: readonly Column<Key>[],
): Promise<FileTable<Key>> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const tables = await context.spreadsheetReader.read(file.bytes);
  const table = tables.find(({ hidden }) => !hidden);
  const [head, ...body] = table?.rows ?? [];
  const places = new Map<Key, number>();
  const faults = head === undefined ? [faultAt(null, null, EMPTY)] : readHead(head, columns, places);
  if (head !== undefined && body.length === 0) faults.push(faultAt(null, null, HEAD_ONLY));
  const form = formOf(table);
  faults.push(...body.flatMap((row) => unreadable(row, head?.values ?? [])));
  const rows = body.map(({ number, values }): NamedRow<Key> => {
    const cell = (key: Key): SheetValue => unprotected(values[places.get(key) ?? -1] ?? null, form);
    return { row: number, cell, text: (key) => valueText(cell(key)) };
  });
  return { sha256, form, has: (key) => places.has(key), rows, faults };
}

/** NUL and halves of surrogate pairs, which nothing can keep. */
const UNREADABLE = /[\0\p{Surrogate}]/u;

function unreadable(
  { number, values }: SheetTable["rows"][number],
  head: readonly SheetValue[],
): ExchangeFault[] {
  return values.flatMap((value, place) =>
    typeof value === "string" && UNREADABLE.test(value)
      ? [faultAt(number, valueText(head[place]) || null, UNREADABLE_WORDS)]
      : [],
  );
}

const UNREADABLE_WORDS = {
  vi: "Có ký tự không đọc được, thường do sao chép từ tệp khác. Xóa đi và gõ lại.",
  en: "There is an unreadable character, often from copying out of a file. Delete it and type it again.",
};

function formOf(table: SheetTable | undefined): FileForm {
  if (table === undefined || table.name !== "") return "spreadsheet";
  return table.decimalComma ? "csv-semicolon" : "csv-comma";
}

/** Our CSV puts an apostrophe before a text that a spreadsheet would run as a formula. */
function unprotected(value: SheetValue, form: FileForm): SheetValue {
  if (form === "spreadsheet" || typeof value !== "string") return value;
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}

function readHead<Key extends string>(
  head: SheetTable["rows"][number],
  columns: readonly Column<Key>[],
  places: Map<Key, number>,
): ExchangeFault[] {
  const faults: ExchangeFault[] = [];
  for (const [place, value] of head.values.entries()) {
    const text = valueText(value);
    if (text === "") continue;
    const column = columns.find(({ key, name }) =>
      [key, name.vi, name.en].some((known) => searchKey(known) === searchKey(text)),
    );
    if (column === undefined) faults.push(faultAt(head.number, text, unknownColumn(text, columns)));
    else if (places.has(column.key)) faults.push(faultAt(head.number, text, columnTwice(text)));
    else places.set(column.key, place);
  }
  for (const { key, name, needed } of columns)
    if (needed && !places.has(key)) faults.push(faultAt(head.number, name.vi, missingColumn(name.vi)));
  return faults;
}

const EMPTY = {
  vi: "Tệp không có dòng nào. Tải mẫu về, điền rồi gửi lại.",
  en: "The file has no rows. Download the template, fill it in and send it again.",
};
const HEAD_ONLY = {
  vi: "Tệp chỉ có dòng tiêu đề. Điền ít nhất một dòng.",
  en: "The file has only its head. Fill in at least one row.",
};

function unknownColumn<Key extends string>(text: string, columns: readonly Column<Key>[]) {
  const names = columns.map(({ name }) => name.vi).join(", ");
  return {
    vi: `Không có cột tên “${text}”. Xóa cột này hoặc đổi tên theo mẫu: ${names}.`,
    en: `There is no column “${text}”. Remove it or name it as in the template: ${names}.`,
  };
}

function columnTwice(text: string) {
  return {
    vi: `Cột “${text}” có hai lần. Xóa bớt một cột.`,
    en: `The column “${text}” comes twice. Remove one.`,
  };
}

function missingColumn(name: string) {
  return {
    vi: `Thiếu cột “${name}”. Thêm cột theo mẫu.`,
    en: `The column “${name}” is missing. Add it as in the template.`,
  };
}
