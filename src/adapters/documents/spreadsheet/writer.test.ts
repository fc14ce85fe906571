import { buffer } from "node:stream/consumers";
import exceljs from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Spreadsheet } from "../../../app/documents/index.ts";
import { spreadsheetCsv } from "../../../app/documents/index.ts";
import { createSpreadsheetWriter } from "./writer.ts";

const table: Spreadsheet = {
  name: "Phiếu: tự chấm [2026] của xã Điện Biên Phủ",
  agency: "UBND XÃ A",
  title: "BẢNG TỰ CHẤM ĐIỂM",
  subtitles: ["Bộ tiêu chí thử", "Tạm thời"],
  columns: [
    { header: "Mã", width: 8, kind: "text" },
    { header: "Nội dung", width: 40, kind: "text" },
    { header: "Điểm", width: 10, kind: "points" },
  ],
  rows: [
    { cells: ["1", "Chỉ đạo điều hành", 59.2703], look: "heading" },
    { cells: ["1.10", '=HYPERLINK("http://x")', 1.5] },
    { cells: ["1.11", "Chưa có", null] },
  ],
  notes: ["Điểm tạm thời."],
  signatures: ["NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ"],
};

async function readBack(): Promise<exceljs.Worksheet> {
  const bytes = await buffer(createSpreadsheetWriter().write(table));
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

describe("a spreadsheet", () => {
  test("is read back with title, head, rows, notes and places of signature", async () => {
    const sheet = await readBack();
    expect(sheet.name).toBe("Phiếu  tự chấm  2026  của xã Đi");
    expect(sheet.getRow(8).getCell(1).value).toBe("Mã");
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 8 }]);
    const texts = sheet
      .getSheetValues()
      .flat()
      .filter((value) => typeof value === "string");
    for (const text of [
      "UBND XÃ A",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "BẢNG TỰ CHẤM ĐIỂM",
      "Tạm thời",
      "Nội dung",
      "Điểm tạm thời.",
      "NGƯỜI LẬP",
      "THỦ TRƯỞNG ĐƠN VỊ",
    ]) {
      expect(texts).toContain(text);
    }
  });

  test("keeps numbers as numbers with a format, so that the reader's program writes the decimal comma", async () => {
    const sheet = await readBack();
    const cells = [9, 10].map((row) => sheet.getRow(row).getCell(3));
    expect(cells.map(({ value }) => value)).toEqual([59.2703, 1.5]);
    expect(cells.map(({ numFmt }) => numFmt)).toEqual(["#,##0.00##", "#,##0.00##"]);
  });

  test("keeps codes as text, so that 1.10 stays 1.10, and runs no formula that somebody typed", async () => {
    const row = (await readBack()).getRow(10);
    expect(row.getCell(1).value).toBe("1.10");
    expect(row.getCell(2).value).toBe('=HYPERLINK("http://x")');
    expect(row.getCell(2).type).toBe(exceljs.ValueType.String);
  });

  test("a row that cannot be made ends the stream with an error instead of half a file", async () => {
    function* rows(): Generator<{ cells: string[] }> {
      yield { cells: ["1", "a"] };
      throw new Error("broken row");
    }
    await expect(buffer(createSpreadsheetWriter().write({ ...table, rows: rows() }))).rejects.toThrow(
      "broken row",
    );
  });
});

test("the same table as CSV: mark, head, rows, and an apostrophe before what looks like a formula", () => {
  expect(spreadsheetCsv(table)).toBe(
    '\uFEFFMã,Nội dung,Điểm\r\n1,Chỉ đạo điều hành,59.2703\r\n1.10,"\'=HYPERLINK(""http://x"")",1.5\r\n1.11,Chưa có,\r\n',
  );
});

describe("a book of several tabs", () => {
  const form: Spreadsheet = {
    name: "Phiếu",
    title: "PHIẾU",
    subtitles: [],
    columns: [
      { header: "Khóa", width: 4, kind: "text", hidden: true },
      { header: "Có hay không", width: 12, kind: "text" },
      { header: "Tỷ lệ", width: 9, kind: "points" },
    ],
    rows: [
      {
        cells: [
          "1.1",
          { value: null, choices: ["Có, đầy đủ", "Không"] },
          { value: 0.5, between: [0, 1], format: "0.00%" },
        ],
      },
    ],
    notes: [],
    bare: true,
    protected: true,
  };

  async function bookOf(sheets: readonly Spreadsheet[]): Promise<exceljs.Workbook> {
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(await buffer(createSpreadsheetWriter().book(sheets))).buffer);
    return book;
  }

  test("locks all but its input cells without a password, hides keys, offers lists, keeps bounds", async () => {
    const book = await bookOf([form]);
    const sheet = book.getWorksheet("Phiếu");
    if (!sheet) throw new Error("the tab is missing");
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getColumn(2).hidden).toBe(false);
    const [key, choice, share] = [1, 2, 3].map((column) => sheet.getRow(2).getCell(column));
    expect(key?.protection?.locked ?? true).toBe(true);
    expect(choice?.protection.locked).toBe(false);
    expect(choice?.dataValidation).toMatchObject({ type: "list", formulae: ["'Danh mục'!$A$1:$A$2"] });
    expect(share?.numFmt).toBe("0.00%");
    expect(share?.dataValidation).toMatchObject({ type: "decimal", operator: "between", formulae: [0, 1] });
    const lists = book.getWorksheet("Danh mục");
    expect([lists?.state, lists?.getCell("A1").value]).toEqual(["veryHidden", "Có, đầy đủ"]);
  });

  test("marks protection before merged cells and rules of typing, where spreadsheet programs look for it", async () => {
    const files = unzipSync(new Uint8Array(await buffer(createSpreadsheetWriter().book([form]))));
    const xml = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toMatch(/hashValue|password/);
    expect(xml.indexOf("<sheetProtection")).toBeLessThan(xml.indexOf("<dataValidations"));
    expect(xml.indexOf("</sheetData>")).toBeLessThan(xml.indexOf("<sheetProtection"));
  });

  test("gives tabs of one name different names and can hide a tab", async () => {
    const book = await bookOf([table, { ...table, hidden: true }]);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Phiếu  tự chấm  2026  của xã Đi", "visible"],
      ["Phiếu  tự chấm  2026  của x (2)", "hidden"],
    ]);
  });
});
