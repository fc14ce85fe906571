import { expect, test } from "vitest";
import { daysOf, monthOf, nextMonth } from "./month.ts";

test("a month is shown in whole weeks from Monday", () => {
  // 1 June 2026 is a Monday, 30 June a Tuesday
  const days = daysOf({ year: 2026, month: 6 });
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-06-01", "2026-07-05", 35]);
});

test.each([
  [{ year: 2026, month: 12 }, 1, { year: 2027, month: 1 }],
  [{ year: 2026, month: 1 }, -1, { year: 2025, month: 12 }],
] as const)("months go over the year", (from, step, to) => {
  expect(nextMonth(from, step)).toEqual(to);
});

test("what is no month is none", () => {
  expect(monthOf("2026-13")).toBeUndefined();
  expect(monthOf("2026-06")).toEqual({ year: 2026, month: 6 });
});
