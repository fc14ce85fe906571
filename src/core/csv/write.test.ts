import { expect, test } from "vitest";
import { writeCsv } from "./write.ts";

const body = (...cells: (string | number | null)[]): string => writeCsv([cells]).slice(1);

test("a file begins with the UTF-8 mark and ends each line with CRLF", () => {
  expect(
    writeCsv([
      ["Đơn vị", "Điểm"],
      ["Xã A", 8.8],
    ]),
  ).toBe("\uFEFFĐơn vị,Điểm\r\nXã A,8.8\r\n");
});

test.each([
  ["=1+1", "'=1+1\r\n"],
  ["+84 912", "'+84 912\r\n"],
  ["-2", "'-2\r\n"],
  ["@sum", "'@sum\r\n"],
  ["\tx", "'\tx\r\n"],
])("a text that a spreadsheet would run as a formula is made harmless: %j", (cell, line) => {
  expect(body(cell)).toBe(line);
});

test("a negative number stays a number", () => {
  expect(body(-2.5)).toBe("-2.5\r\n");
});

test("commas, quotes and line breaks are quoted, an absent value is an empty cell", () => {
  expect(body('Xã "A", huyện B', "hai\ndòng", null)).toBe('"Xã ""A"", huyện B","hai\ndòng",\r\n');
});
