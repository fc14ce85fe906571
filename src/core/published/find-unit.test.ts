import { expect, test } from "vitest";
import { findUnit } from "./find-unit.ts";
import type { PublishedUnit } from "./types.ts";

const unit = (key: string, name: string, more: Partial<PublishedUnit> = {}): PublishedUnit => ({
  key,
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
  aliases: [],
  ...more,
});
const UNITS = [
  unit("vn63-27", "Bắc Ninh", { validTo: "2025-07-01" }),
  unit("vn34-24", "Bắc Ninh", { validFrom: "2025-07-01" }),
  unit("vn63-02", "Hà Giang", { validTo: "2025-07-01" }),
  unit("vn63-79", "TP. Hồ Chí Minh", { validTo: "2025-07-01", aliases: ["Thành phố Hồ Chí Minh", "TPHCM"] }),
  unit("vn63-45-huyen-quang-ninh", "Huyện Quảng Ninh (Quảng Bình)", {
    family: "district",
    aliases: ["Quảng Ninh"],
  }),
  unit("vn63-22", "Quảng Ninh", { validTo: "2025-07-01" }),
];
const keyOf = (text: string, year: number | null) => {
  const match = findUnit(UNITS, text, "province", year);
  return match.kind === "found" ? match.unit.key : match.kind;
};

test.each([
  { text: "Bắc Ninh", year: 2024, key: "vn63-27" },
  { text: "Bắc Ninh", year: 2025, key: "vn34-24" },
  { text: "Bắc Ninh", year: null, key: "several" },
  { text: "vn34-24", year: 2020, key: "vn34-24" },
  { text: "Tỉnh Hà Giang", year: 2020, key: "vn63-02" },
  { text: "ha giang", year: 2020, key: "vn63-02" },
  { text: "Hà Giang".normalize("NFD"), year: 2020, key: "vn63-02" },
  { text: "Hà Giang", year: 2025, key: "unknown" },
  { text: "Thành phố Hồ Chí Minh", year: 2020, key: "vn63-79" },
  { text: "Quảng Ninh", year: 2020, key: "vn63-22" },
  { text: "Hà Nam Ninh", year: 1990, key: "unknown" },
])("$text in $year is $key", ({ text, year, key }) => {
  expect(keyOf(text, year)).toBe(key);
});
