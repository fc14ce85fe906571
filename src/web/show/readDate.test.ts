import { expect, test } from "vitest";
import { readDate } from "./readDate.ts";

test.each([
  ["21/11/2026", "2026-11-21"],
  ["1/2/2026", "2026-02-01"],
  ["21.11.2026", "2026-11-21"],
  ["21112026", "2026-11-21"],
  ["2026-11-21", "2026-11-21"],
  ["31/02/2026", undefined],
  ["21/11/26", undefined],
  ["hôm nay", undefined],
])("«%s» is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});
