import { describe, expect, test } from "vitest";
import { archivePath, cellAddress, placeAndDate, printedCell, valueText } from "./index.ts";

describe("place and date of a document", () => {
  test.each([
    ["Minh Họa", "2026-02-05", null, "Minh Họa, ngày 05 tháng 02 năm 2026"],
    ["Minh Họa", "2026-11-22", null, "Minh Họa, ngày 22 tháng 11 năm 2026"],
    ["Minh Họa", "2026-03-09", null, "Minh Họa, ngày 09 tháng 3 năm 2026"],
    ["Minh Họa", null, "2026", "Minh Họa, ngày       tháng       năm 2026"],
    [null, null, null, "……………, ngày       tháng       năm ………"],
  ])(
    "%s %s: days below 10 and months 1 and 2 carry a zero, what is not known stays blank",
    (place, day, year, printed) => {
      expect(placeAndDate(place, day, year)).toBe(printed);
    },
  );
});

test.each([
  [2, 85.785, "85,79"],
  [2, 90, "90,00"],
  [undefined, 59.2703, "59,2703"],
  [undefined, 1234, "1.234"],
  [2, null, ""],
  [2, "kad", "kad"],
])("a cell of %s decimals shows %s as %s", (decimals, cell, printed) => {
  const column = { header: "", width: 1, align: "right" as const };
  expect(printedCell(decimals === undefined ? column : { ...column, decimals }, cell)).toBe(printed);
});

test.each([
  [1, 1, "A1"],
  [26, 7, "Z7"],
  [27, 7, "AA7"],
  [703, 2, "AAA2"],
])("column %i, row %i is called %s", (column, row, address) => {
  expect(cellAddress(column, row)).toBe(address);
});

test.each([
  [["Phiếu", "Xã A/B: kết quả.docx"], "Phiếu/Xã A B kết quả.docx"],
  [["..", "a"], "khong-ten/a"],
  [["Tài liệu\u202Efdp.exe"], "Tài liệu fdp.exe"],
  [["x".repeat(300).concat(".xlsx")], `${"x".repeat(115)}.xlsx`],
])("names %j become the path %s of an archive", (parts, path) => {
  expect(archivePath(...parts)).toBe(path);
});

test.each([
  [12.5, "12.5"],
  ["  chữ ", "chữ"],
  [null, ""],
  [{ day: "2026-11-22", time: null }, "2026-11-22"],
  [{ day: "2026-11-22", time: "17:30:00" }, "2026-11-22 17:30:00"],
  [{ error: "#REF!" }, "#REF!"],
  [true, "true"],
])("the value %j reads as “%s”", (value, text) => {
  expect(valueText(value)).toBe(text);
});
