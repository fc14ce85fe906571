import type { SheetTable, SheetValue, SpreadsheetReader } from "../../app/documents/index.ts";
import { valueText } from "../../app/documents/index.ts";
import type { TableLimits, TableReader } from "../../app/indices/index.ts";
import { AppError } from "../../contract/errors.ts";
import type { DataCell, DataTable } from "../../core/index.ts";
import { REFUSALS } from "../documents/spreadsheet/refuseFile.ts";
import { readParquet } from "./parquet.ts";

const LIMITS: TableLimits = { bytes: 25 * 1024 * 1024, rows: 200_000 };
const MOST_COLUMNS = 2_000;

/** Reads CSV, XLSX and Parquet, told apart by their first bytes. */
export function createTableReader(spreadsheets: SpreadsheetReader): TableReader {
  return {
    async read(bytes, given = {}) {
      const limits = { ...LIMITS, ...given };
      if (bytes.length === 0) throw new AppError("file-empty", "the file has no bytes");
      if (bytes.length > limits.bytes) throw REFUSALS.bytes(limits.bytes);
      const table = isParquet(bytes)
        ? await readParquet(bytes, limits.rows)
        : ofSheets(await spreadsheets.read(bytes, { ...limits, columns: MOST_COLUMNS }));
      refuseFaultyHead(table);
      return table;
    },
  };
}

function isParquet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, 4).toString("latin1") === "PAR1";
}

function ofSheets(sheets: readonly SheetTable[]): DataTable {
  const sheet = sheets.find(({ hidden }) => !hidden);
  const [head, ...rows] = sheet?.rows ?? [];
  const width = Math.max(0, ...[head, ...rows.slice(0, 1)].map((row) => row?.values.length ?? 0));
  return {
    columns: Array.from({ length: width }, (_, place) => ({
      name: valueText(head?.values[place]).normalize("NFC"),
      cells: rows.map(({ values }) => cellOf(values[place])),
    })),
    rowNumbers: rows.map(({ number }) => number),
    decimalComma: sheet?.decimalComma ?? false,
  };
}

function cellOf(value: SheetValue | undefined): DataCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return valueText(value);
}

/** Every fault of the head at once: no row, a column without a name, a name twice. */
function refuseFaultyHead({ columns, rowNumbers }: DataTable): void {
  const seen = new Map<string, number>();
  for (const { name } of columns) seen.set(name, (seen.get(name) ?? 0) + 1);
  const twice = [...seen].filter(([name, count]) => name !== "" && count > 1).map(([name]) => name);
  const faults = [
    ...(rowNumbers.length === 0 ? [NO_ROWS] : []),
    ...columns.flatMap(({ name, cells }, place) =>
      name === "" && cells.some((cell) => cell !== null) ? [unnamed(place + 1)] : [],
    ),
    ...twice.map(named2),
  ];
  if (faults.length === 0) return;
  throw new AppError("invalid", "the head of the table is faulty", {
    faults: faults.map((words) => ({ path: "file", ...words })),
  });
}

const NO_ROWS = {
  vi: "Tệp không có dòng số liệu nào dưới dòng tiêu đề. Thêm số liệu rồi thử lại.",
  en: "There is no row of figures under the head. Add figures and try again.",
};

function unnamed(place: number) {
  return {
    vi: `Cột thứ ${place} có số liệu mà không có tên ở dòng đầu. Đặt tên cho cột.`,
    en: `Column ${place} holds figures but has no name in the first row. Name it.`,
  };
}

function named2(name: string) {
  return {
    vi: `Có hơn một cột tên “${name}”. Mỗi cột cần một tên riêng.`,
    en: `More than one column is named “${name}”. Give each its own name.`,
  };
}
