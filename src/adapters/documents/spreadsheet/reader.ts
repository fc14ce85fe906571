import exceljs from "exceljs";
import {
  SHEET_LIMITS,
  type SheetLimits,
  type SheetTable,
  type SheetTableRow,
  type SheetValue,
  type SpreadsheetReader,
} from "../../../app/documents/index.ts";
import { AppError } from "../../../contract/errors.ts";
import { readDelimited } from "../../../core/index.ts";
import { cellValue } from "./cellValue.ts";
import { plainPackage } from "./packageParts.ts";
import { REFUSALS } from "./refuseFile.ts";

/** Reads XLSX and CSV, told apart by their first bytes. */
export function createSpreadsheetReader(): SpreadsheetReader {
  return {
    async read(bytes, given = {}) {
      const limits = { ...SHEET_LIMITS, ...given };
      if (bytes.length === 0) throw new AppError("file-empty", "the file has no bytes");
      if (bytes.length > limits.bytes) throw REFUSALS.bytes(limits.bytes);
      if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
        throw hasPassword(bytes) ? REFUSALS.locked() : REFUSALS.old();
      return startsWith(bytes, [0x50, 0x4b]) ? readWorkbook(bytes, limits) : [readText(bytes, limits)];
    },
  };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** A password puts the package into a compound file, in a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function readText(bytes: Uint8Array, limits: SheetLimits): SheetTable {
  const { delimiter, rows, openQuote } = readDelimited(decode(bytes));
  if (openQuote !== undefined) throw REFUSALS.openQuote(openQuote);
  if (rows.length > limits.rows) throw REFUSALS.rows("", limits.rows);
  return {
    name: "",
    hidden: false,
    decimalComma: delimiter === ";",
    rows: rows.map(({ line, cells }) => {
      if (cells.length > limits.columns) throw REFUSALS.columns("", limits.columns);
      return { number: line, values: cells.map((cell) => (cell.trim() === "" ? null : cell)) };
    }),
  };
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw REFUSALS.notATable();
    return text;
  } catch {
    throw REFUSALS.notATable();
  }
}

async function readWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<readonly SheetTable[]> {
  const workbook = await load(plainPackage(bytes, limits));
  const { worksheets } = workbook;
  if (worksheets.length > limits.sheets) throw REFUSALS.sheets(limits.sheets);
  return worksheets.map((worksheet) => ({
    name: worksheet.name.normalize("NFC"),
    hidden: worksheet.state !== "visible",
    decimalComma: false,
    rows: rowsOf(worksheet, limits),
  }));
}

/** Parts of a tab that the library spreads out cell by cell, and those that point to parts left behind. */
const SPREAD_OUT = [
  "cols",
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "extLst",
];

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: SPREAD_OUT });
    return workbook;
  } catch {
    throw REFUSALS.broken();
  }
}

function rowsOf(worksheet: exceljs.Worksheet, limits: SheetLimits): readonly SheetTableRow[] {
  const rows: SheetTableRow[] = [];
  worksheet.eachRow((row, number) => {
    const values = valuesOf(row, worksheet.name, limits);
    if (values.length === 0) return;
    if (rows.length === limits.rows) throw REFUSALS.rows(worksheet.name, limits.rows);
    const formulas = formulasOf(row);
    rows.push({ number, values, ...(formulas.length > 0 ? { formulas } : {}) });
  });
  return rows;
}

/** Up to the last cell that holds something. */
function valuesOf(row: exceljs.Row, tab: string, limits: SheetLimits): readonly SheetValue[] {
  const values: SheetValue[] = [];
  row.eachCell((cell, column) => {
    const value = cellValue(cell.value);
    if (value === null) return;
    if (column > limits.columns) throw REFUSALS.columns(tab, limits.columns);
    while (values.length < column - 1) values.push(null);
    values.push(value);
  });
  return values;
}

function formulasOf(row: exceljs.Row): readonly number[] {
  const columns: number[] = [];
  row.eachCell((cell, column) => {
    if (cell.type === exceljs.ValueType.Formula) columns.push(column);
  });
  return columns;
}
