import { expect, test } from "vitest";
import { columnDecimals } from "./printed.ts";

test.each([
  { name: "shows what is printed", printed: ["59.2703"], usual: 2, decimals: 4 },
  { name: "of counts has no decimals", printed: ["17", "12"], usual: 2, decimals: 0 },
  { name: "takes the finest of its values", printed: ["14.5", "8.75", null], usual: 2, decimals: 2 },
  { name: "with more than four decimals keeps the usual ones", printed: ["5.324378"], usual: 2, decimals: 2 },
  { name: "of which nothing is known keeps the usual ones", printed: [null], usual: 2, decimals: 2 },
])("a column that $name: $decimals", ({ printed, usual, decimals }) => {
  expect(columnDecimals(printed, usual)).toBe(decimals);
});
