import { expect, test } from "vitest";
import { UnitKey } from "../../contract/ids.ts";
import type { UnitRecord } from "./ports.ts";
import { foldVietnamese, searchUnits } from "./searchUnits.ts";

const unit = (key: string, name: string, aliases: string[] = []): UnitRecord => ({
  key: UnitKey.parse(key),
  name,
  nameEn: null,
  family: "province",
  aggregate: false,
  parent: null,
  code: null,
  region6: null,
  region8: null,
  validFrom: null,
  validTo: null,
  successor: null,
  aliases,
  illustration: false,
});
const UNITS = [
  unit("vn63-02", "Hà Giang"),
  unit("vn63-48", "Đà Nẵng"),
  unit("vn63-46", "Thừa Thiên Huế", ["Huế"]),
];

test.each([
  ["ha giang", ["vn63-02"]],
  ["Hà Giang", ["vn63-02"]],
  ["HÀ", ["vn63-02"]],
  ["da nang", ["vn63-48"]],
  ["vn63-46", ["vn63-46"]],
  ["hue", ["vn63-46"]],
  ["", ["vn63-02", "vn63-48", "vn63-46"]],
  ["zzz", []],
])("the words %j find %j", (words, keys) => {
  expect(searchUnits(UNITS, words).map(({ key }) => key)).toEqual(keys);
});

test("composed and decomposed letters fold alike", () => {
  expect(foldVietnamese("Đắk Lắk".normalize("NFD"))).toBe(foldVietnamese("Đắk Lắk"));
});
