import { expect, test } from "vitest";
import { isLate } from "./late.ts";

test.each([
  [null, "2026-06-10T08:00:00+07:00", false],
  ["2026-06-10", "2026-06-10T23:59:59+07:00", false],
  ["2026-06-10", "2026-06-11T00:00:00+07:00", true],
  ["2026-06-11", "2026-06-10T08:00:00+07:00", false],
] as const)("an inner deadline of %s is over at %s: %s", (due, now, late) => {
  expect(isLate(due, new Date(now))).toBe(late);
});
