import { expect, test } from "vitest";
import { rowHeight } from "./rowHeight.ts";

test.each([
  ["one line", ["Sở Nội vụ", 12, null], [20, 5, 5], 15],
  ["words kept whole", ["Đơn vị hành chính", ""], [8, 20], 45],
  ["line breaks of the text", ["một\nhai\nba"], [30], 45],
  ["the longest cell", ["a", "hai dòng chữ dài"], [10, 10], 30],
  ["no cell at all", [], [], 15],
])("a row is as high as %s need", (_, texts, widths, height) => {
  expect(rowHeight(texts, widths)).toBe(height);
});
