import { expect, test } from "vitest";
import { periodDays } from "./periodDays.ts";

test.each([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-H1", "2026-01-01", "2026-06-30"],
  ["2026-H2", "2026-07-01", "2026-12-31"],
  ["2026-Q3", "2026-07-01", "2026-09-30"],
  ["2024-02", "2024-02-01", "2024-02-29"],
])("the period %s lasts from %s to %s", (period, from, to) => {
  expect(periodDays(period)).toEqual({ from, to });
});

test("a period written otherwise has no days, so no date is called odd", () => {
  expect(periodDays("năm học 2026")).toBeUndefined();
});
