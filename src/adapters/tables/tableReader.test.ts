import exceljs from "exceljs";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { AppError } from "../../contract/errors.ts";
import { columnOf, type DataTable, numbersOf, textsOf } from "../../core/index.ts";
import { createSpreadsheetReader } from "../documents/spreadsheet/reader.ts";
import { createTableReader } from "./index.ts";

const reader = createTableReader(createSpreadsheetReader());
const csv = (text: string) => new TextEncoder().encode(text);

async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("Số liệu");
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function parquet(): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "unit", data: ["Hà Nội", "Đà Nẵng"], type: "STRING" },
        { name: "entry", data: [7.28, null], type: "DOUBLE" },
        { name: "firms", data: [120n, 95n], type: "INT64" },
      ],
    }),
  );
}

function entries(table: DataTable): readonly number[] {
  const column = columnOf(table, "entry");
  if (column === undefined) throw new Error("the column is there");
  const reading = numbersOf(table, column);
  if (!reading.ok) throw new Error("numbers");
  return [...reading.values];
}

describe("one table from three kinds of file", () => {
  test.each([
    ["CSV with commas", async () => csv("unit,entry,firms\nHà Nội,7.28,120\nĐà Nẵng,,95\n")],
    [
      "CSV with semicolons and a decimal comma",
      async () => csv("unit;entry;firms\nHà Nội;7,28;120\nĐà Nẵng;;95\n"),
    ],
    [
      "XLSX",
      () =>
        workbook([
          ["unit", "entry", "firms"],
          ["Hà Nội", 7.28, 120],
          ["Đà Nẵng", null, 95],
        ]),
    ],
    ["Parquet", async () => parquet()],
  ])("%s", async (_, file) => {
    const table = await reader.read(await file());
    expect(table.columns.map(({ name }) => name)).toEqual(["unit", "entry", "firms"]);
    expect(textsOf(table.columns[0] ?? { name: "", cells: [] })).toEqual(["Hà Nội", "Đà Nẵng"]);
    expect(entries(table)).toEqual([7.28, Number.NaN]);
  });

  test("every cell that is no number is named by its row in the file, all at once", async () => {
    const table = await reader.read(csv("unit,entry\nHà Nội,7.28\n\nĐà Nẵng,x\nHuế,7;5\n"));
    const column = columnOf(table, "entry");
    const reading = column && numbersOf(table, column);
    expect(reading?.ok === false && reading.faults.map(({ row, words }) => [row, words.en])).toEqual([
      [4, expect.stringContaining("“x” is not a number")],
      [5, expect.stringContaining("“7;5” is not a number")],
    ]);
  });

  test("an infinite number is none", async () => {
    const table = await reader.read(csv("unit,entry\nHà Nội,1e999\n"));
    const column = columnOf(table, "entry");
    expect(column && numbersOf(table, column).ok).toBe(false);
  });
});

describe("refused with what to do", () => {
  test.each([
    ["a name twice and a column without a name", csv("unit,a,a,\nx,1,2,3\n"), ["“a”", "Column 4"]],
    ["nothing under the head", csv("unit,a\n"), ["no row"]],
    ["a damaged Parquet file", csv("PAR1 and then nothing"), ["Parquet"]],
  ])("%s", async (_, bytes, words) => {
    const fault = await reader.read(bytes).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(fault instanceof AppError)) throw new Error("refused");
    const said = JSON.stringify(fault);
    for (const word of words) expect(said).toContain(word);
  });

  test("more rows than the limit", async () => {
    await expect(reader.read(csv("unit\na\nb\nc\n"), { rows: 2 })).rejects.toThrow("over 2 rows");
    await expect(reader.read(parquet(), { rows: 1 })).rejects.toThrow("over 1 rows");
  });
});
