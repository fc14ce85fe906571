import type { InputValue } from "../method/schema.ts";
import { readDelimited } from "./delimited.ts";
import { type InputFault, inputFault } from "./inputFault.ts";
import { problemWords } from "./problemWords.ts";

export const COLUMNS = ["unit", "family", "leaf", "input", "value", "status"] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of score input before it is understood. `row` is the line of the file, or the place in a JSON list, from 1. */
export interface RawRow {
  readonly row: number;
  readonly unit: string;
  readonly family: string;
  readonly leaf: string;
  readonly input: string;
  readonly value: InputValue;
  readonly status: string;
}

export interface RawRows {
  readonly rows: readonly RawRow[];
  readonly decimal: "." | ",";
  readonly faults: readonly InputFault[];
}

/** Reads the long form from CSV text. Wrong columns are faults and nothing is read. */
export function rowsFromCsv(text: string): RawRows {
  const { delimiter, rows, openQuote } = readDelimited(text);
  const decimal = delimiter === ";" ? "," : ".";
  if (openQuote !== undefined) {
    const words = {
      vi: "dấu nháy kép mở ra ở dòng này không được đóng lại",
      en: "the quote opened on this line is never closed",
    };
    return { rows: [], decimal, faults: [inputFault(openQuote, "", "open-quote", words)] };
  }
  const [header, ...body] = rows;
  if (header === undefined) return { rows: [], decimal, faults: [emptyFile()] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const faults = headerFaults(names, header.line);
  if (faults.length > 0) return { rows: [], decimal, faults };
  const at = new Map(names.map((name, index) => [name, index]));
  const ragged = body.filter(({ cells }) => cells.length !== names.length);
  const cellOf = (cells: readonly string[], column: Column): string =>
    cells[at.get(column) ?? -1]?.trim() ?? "";
  return {
    decimal,
    faults: ragged.map(({ line, cells }) => raggedFault(line, cells, names)),
    rows: body
      .filter(({ cells }) => cells.length === names.length)
      .map(({ line, cells }) => ({
        row: line,
        unit: cellOf(cells, "unit"),
        family: cellOf(cells, "family"),
        leaf: cellOf(cells, "leaf"),
        input: cellOf(cells, "input"),
        value: cellOf(cells, "value"),
        status: cellOf(cells, "status"),
      })),
  };
}

/** Nothing below the header, or not even that. */
export function emptyFile(): InputFault {
  return inputFault(1, "", "empty-file", {
    vi: "tệp không có dòng số liệu nào",
    en: "the file has no rows of data",
  });
}

/** Reads the same rows from JSON: a list of objects with the same keys, values as text, numbers or true and false. */
export function rowsFromJson(text: string): RawRows {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return jsonFault({
      vi: `tệp không đúng cú pháp JSON (${detail})`,
      en: `the file is not valid JSON (${detail})`,
    });
  }
  if (!Array.isArray(data)) {
    return jsonFault({
      vi: "tệp JSON phải là danh sách các dòng",
      en: "the JSON file must be a list of rows",
    });
  }
  const rows: RawRow[] = [];
  const faults: InputFault[] = [];
  data.forEach((entry: unknown, index) => {
    const row = index + 1;
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
      faults.push(
        inputFault(row, "", "wrong-row", {
          vi: "mỗi dòng phải là một nhóm khóa và giá trị",
          en: "each row must be an object",
        }),
      );
      return;
    }
    const cells = new Map<string, unknown>(Object.entries(entry));
    const known: readonly string[] = COLUMNS;
    for (const key of cells.keys()) if (!known.includes(key)) faults.push(unknownColumn(row, key));
    for (const column of ["unit", "leaf"] as const) {
      if (!cells.has(column))
        faults.push(
          inputFault(row, column, "missing-column", { vi: "thiếu khóa này", en: "this key is missing" }),
        );
    }
    rows.push({ row, ...textCells(cells), value: valueCell(cells.get("value")) });
  });
  return { rows, decimal: ".", faults };
}

function textCells(cells: ReadonlyMap<string, unknown>): Record<Exclude<Column, "value">, string> {
  const text = (column: Column): string => {
    const value = cells.get(column);
    return typeof value === "string"
      ? value.normalize("NFC").trim()
      : typeof value === "number"
        ? String(value)
        : "";
  };
  return {
    unit: text("unit"),
    family: text("family"),
    leaf: text("leaf"),
    input: text("input"),
    status: text("status"),
  };
}

function valueCell(value: unknown): InputValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string"
    ? value.normalize("NFC").trim()
    : value === null || value === undefined
      ? ""
      : JSON.stringify(value);
}

function headerFaults(names: readonly string[], row: number): readonly InputFault[] {
  const absent = COLUMNS.filter((column) => !names.includes(column));
  const known: readonly string[] = COLUMNS;
  const repeated = names.filter((name, index) => known.includes(name) && names.indexOf(name) !== index);
  return [
    ...absent.map((column) =>
      inputFault(row, column, "missing-column", {
        vi: `thiếu cột này; dòng đầu phải là ${COLUMNS.join(",")}`,
        en: `this column is missing; the first line must be ${COLUMNS.join(",")}`,
      }),
    ),
    ...names.filter((name) => !known.includes(name)).map((name) => unknownColumn(row, name)),
    ...repeated.map((name) =>
      inputFault(row, name, "repeated-column", { vi: "cột này có hai lần", en: "this column stands twice" }),
    ),
  ];
}

function unknownColumn(row: number, name: string): InputFault {
  return inputFault(row, name, "unknown-column", {
    vi: `không có cột này; các cột là ${COLUMNS.join(", ")}`,
    en: `there is no such column; the columns are ${COLUMNS.join(", ")}`,
  });
}

/** A decimal comma that nobody quoted cuts its number in two; that is said as such. */
function raggedFault(row: number, cells: readonly string[], names: readonly string[]): InputFault {
  const at = names.indexOf("value");
  const halves = `${cells[at]?.trim() ?? ""},${cells[at + 1]?.trim() ?? ""}`;
  if (cells.length === names.length + 1 && /^[+-]?\d+,\d+$/.test(halves)) {
    return inputFault(
      row,
      "value",
      "value-decimal-comma",
      problemWords({ kind: "decimal-comma", text: halves }),
    );
  }
  return inputFault(row, "", "wrong-row", {
    vi: `dòng có ${cells.length} ô, dòng đầu có ${names.length}; chữ có dấu ngăn cách phải đặt trong dấu nháy kép, số thập phân trong tệp ngăn cách bằng dấu phẩy phải viết bằng dấu chấm`,
    en: `the row has ${cells.length} cells, the header ${names.length}; put text that holds the separator in quotes, and write decimals with a point in a file separated by commas`,
  });
}

function jsonFault(words: InputFault["words"]): RawRows {
  return { rows: [], decimal: ".", faults: [inputFault(1, "", "not-json", words)] };
}
