import { expect, test } from "vitest";
import { agreement, printedNumber } from "./printed-number.ts";

const number = (text: string) => printedNumber(text) ?? { value: Number.NaN, decimals: 0 };

test.each([
  { text: "80.90", value: 80.9, decimals: 2 },
  { text: "100", value: 100, decimals: 0 },
  { text: "0.6077", value: 0.6077, decimals: 4 },
])("$text keeps its $decimals decimals", ({ text, value, decimals }) => {
  expect(printedNumber(text)).toEqual({ value, decimals });
});

test.each([null, "", "85,95", "1.234.5", "abc", "1e3"])("%s is not a printed number", (text) => {
  expect(printedNumber(text)).toBeNull();
});

// 39.89 against 39.8951 and 40.62 against 40.6146: results-notes section 4, "press truncates"
test.each([
  { first: "90.1", second: "90.10", how: "same" },
  { first: "6.44", second: "6.437812", how: "coarser" },
  { first: "39.89", second: "39.8951", how: "coarser" },
  { first: "40.62", second: "40.6146", how: "differs" },
  { first: "91.87", second: "91.81", how: "differs" },
  { first: "44.66", second: "46.66", how: "differs" },
])("$first and $second: $how", ({ first, second, how }) => {
  expect(agreement(number(first), number(second))).toBe(how);
  expect(agreement(number(second), number(first))).toBe(how);
});
