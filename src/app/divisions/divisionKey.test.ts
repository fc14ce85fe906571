import { expect, test } from "vitest";
import { divisionKey } from "./divisionKey.ts";

test.each([
  ["Phòng Cải cách hành chính", [], "phong-cai-cach-hanh-chinh"],
  ["Văn phòng Sở", ["van-phong-so"], "van-phong-so-2"],
  ["Văn phòng Sở", ["van-phong-so", "van-phong-so-2"], "van-phong-so-3"],
  ["  ĐÀO TẠO – Bồi dưỡng  ", [], "dao-tao-boi-duong"],
  ["!!!", [], "phong"],
] as const)("%s becomes a key that the unit does not have yet", (name, taken, key) => {
  expect(divisionKey(name, new Set(taken))).toBe(key);
});
