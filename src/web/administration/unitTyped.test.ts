import { expect, test } from "vitest";
import { EMPTY_UNIT, proposedKey, unitFaults } from "./unitTyped.ts";

test.each([
  ["UBND xã An Bình", "ubnd-xa-an-binh"],
  ["Sở Khoa học và Công nghệ", "so-khoa-hoc-va-cong-nghe"],
  ["  Đặc khu Cô Tô ", "dac-khu-co-to"],
])("a key is proposed from %s", (name, key) => {
  expect(proposedKey(name)).toBe(key);
});

test("an empty unit names both boxes that must be filled", () => {
  const words = { unitNameMissing: "name", keyWrong: "key" };
  expect(unitFaults(EMPTY_UNIT, words).map((fault) => fault.field)).toEqual(["unit-name", "unit-key"]);
});
