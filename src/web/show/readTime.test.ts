import { expect, test } from "vitest";
import { readTime } from "./readTime.ts";

test.each([
  ["17:30", "17:30"],
  ["17h30", "17:30"],
  ["17.30", "17:30"],
  ["1730", "17:30"],
  ["8", "08:00"],
  ["8h", "08:00"],
  ["17 giờ 30", "17:30"],
  ["17 giờ 30 phút", "17:30"],
  ["8 giờ", "08:00"],
  ["24:00", undefined],
  ["17:75", undefined],
  ["chiều", undefined],
])("«%s» is read as %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
