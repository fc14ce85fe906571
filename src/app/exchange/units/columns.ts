import type { Column } from "../columns.ts";

export type UnitColumn = "key" | "name" | "nameEn" | "family" | "parent" | "validFrom" | "validTo";

export const UNIT_COLUMNS: readonly Column<UnitColumn>[] = [
  {
    key: "key",
    name: { vi: "Mã ổn định", en: "Stable key" },
    needed: true,
    width: 26,
    hint: "Chữ thường không dấu, số và gạch nối; không đổi khi đơn vị đổi tên. Ví dụ: xa-an-binh.",
  },
  {
    key: "name",
    name: { vi: "Tên đơn vị", en: "Name of the unit" },
    needed: true,
    width: 40,
    hint: "Tên đầy đủ. Ví dụ: UBND xã An Bình.",
  },
  {
    key: "nameEn",
    name: { vi: "Tên tiếng Anh", en: "English name" },
    needed: false,
    width: 40,
    hint: "Có thể để trống.",
  },
  {
    key: "family",
    name: { vi: "Khối", en: "Family" },
    needed: true,
    width: 24,
    hint: "Tỉnh, thành phố; Bộ, cơ quan ngang bộ; Sở, ban, ngành; Huyện; Xã, phường, đặc khu (hoặc mã khối).",
  },
  {
    key: "parent",
    name: { vi: "Trực thuộc", en: "Belongs to" },
    needed: false,
    width: 30,
    hint: "Mã hoặc tên đầy đủ của đơn vị cấp trên; đơn vị cấp trên có thể nằm trong cùng tệp.",
  },
  {
    key: "validFrom",
    name: { vi: "Có hiệu lực từ ngày", en: "Valid from" },
    needed: false,
    width: 18,
    hint: "Ngày đầu tiên đơn vị tồn tại. Ví dụ: 01/07/2025.",
  },
  {
    key: "validTo",
    name: { vi: "Hết hiệu lực từ ngày", en: "Valid until" },
    needed: false,
    width: 18,
    hint: "Ngày đơn vị thôi tồn tại; để trống nếu đang hoạt động.",
  },
];
