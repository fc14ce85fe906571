import { expect, test } from "vitest";
import { boxText, columnPoints, numberFrom, percentText, pointsText } from "./numbers.ts";

test.each([
  ["12", 12],
  ["0,5", 0.5],
  ["0.5", 0.5],
  ["1.234", 1234],
  ["1.234,5", 1234.5],
  ["1 234", 1234],
  ["-3", -3],
] as const)("a Vietnamese clerk's «%s» is read as %d", (typed, value) => {
  expect(numberFrom(typed, "vi")).toBe(value);
});

test("an English reader's groups are commas", () => {
  expect(numberFrom("1,234.5", "en")).toBe(1234.5);
});

test.each(["mười", "1,2,3", "12a", "--1"])("«%s» is not a number", (typed) => {
  expect(numberFrom(typed, "vi")).toBe("not-a-number");
});

test("an empty box is empty, not zero", () => {
  expect(numberFrom("  ", "vi")).toBe("empty");
});

test("points keep up to four decimals and a decimal comma", () => {
  expect(pointsText(59.2703, "vi")).toBe("59,2703");
  expect(pointsText(0.1 + 0.2, "vi")).toBe("0,3");
  expect(pointsText(65, "vi")).toBe("65");
});

test("columns round half up at two decimals", () => {
  expect(columnPoints(85.785, "vi")).toBe("85,79");
  expect(columnPoints(1.005, "en")).toBe("1.01");
});

test("percents and boxes follow the language", () => {
  expect(percentText(90.55, "vi")).toBe("90,6 %");
  expect(boxText(0.755, "vi")).toBe("0,755");
});
