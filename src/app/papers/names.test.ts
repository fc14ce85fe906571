import { expect, test } from "vitest";
import { headTitle, signOf } from "../documents/index.ts";
import { longDay } from "./acts.ts";
import { twoDigits } from "./rankingTable.ts";

test.each([
  ["Sở Nội vụ", "SNV", "GIÁM ĐỐC"],
  ["Sở Khoa học và Công nghệ", "SKHVCN", "GIÁM ĐỐC"],
  ["Văn phòng UBND tỉnh", "VPUT", "THỦ TRƯỞNG CƠ QUAN"],
  ["……………", "……………", "THỦ TRƯỞNG CƠ QUAN"],
])("%s signs as %s through its %s", (owner, sign, title) => {
  expect(signOf(owner)).toBe(sign);
  expect(headTitle(owner)).toBe(title);
});

test.each([
  ["2025-10-05", "05 tháng 10 năm 2025"],
  ["2026-02-15", "15 tháng 02 năm 2026"],
  ["2026-03-01", "01 tháng 3 năm 2026"],
])("%s is written %s", (day, words) => {
  expect(longDay(day)).toBe(words);
});

test("counts below ten carry a zero", () => {
  expect([0, 9, 10, 120].map(twoDigits)).toEqual(["00", "09", "10", "120"]);
});
