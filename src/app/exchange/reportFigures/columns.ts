import type { Column } from "../columns.ts";

export type FigureColumn = "annex" | "row" | "label" | "unit" | "value" | "note";

export const FIGURE_COLUMNS: readonly Column<FigureColumn>[] = [
  {
    key: "annex",
    name: { vi: "Mã phụ lục", en: "Annex" },
    needed: true,
    width: 16,
    hint: "Giữ như trong tệp đã xuất.",
  },
  {
    key: "row",
    name: { vi: "Mã dòng", en: "Row" },
    needed: true,
    width: 26,
    hint: "Giữ như trong tệp đã xuất.",
  },
  {
    key: "label",
    name: { vi: "Nội dung", en: "Content" },
    needed: false,
    information: true,
    width: 56,
    hint: "Tên của dòng trong phụ lục.",
  },
  {
    key: "unit",
    name: { vi: "Đơn vị tính", en: "Unit" },
    needed: false,
    information: true,
    width: 16,
    hint: "Đơn vị tính của dòng.",
  },
  {
    key: "value",
    name: { vi: "Kỳ này", en: "This period" },
    needed: true,
    width: 16,
    hint: "Một số, ví dụ 12,5. Để trống nếu chưa có số liệu.",
  },
  {
    key: "note",
    name: { vi: "Ghi chú", en: "Note" },
    needed: false,
    width: 48,
    hint: "Có thể để trống; không quá 500 chữ.",
  },
];

export function columnName(key: FigureColumn): string {
  return FIGURE_COLUMNS.find((column) => column.key === key)?.name.vi ?? key;
}
