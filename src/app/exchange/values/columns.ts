import type { Column } from "../columns.ts";

export type ValueColumn =
  | "unit"
  | "unitName"
  | "leaf"
  | "label"
  | "input"
  | "inputLabel"
  | "measure"
  | "value";

export const VALUE_COLUMNS: readonly Column<ValueColumn>[] = [
  {
    key: "unit",
    name: { vi: "Mã đơn vị", en: "Unit" },
    needed: true,
    width: 22,
    hint: "Mã hoặc tên đầy đủ của đơn vị trong đợt.",
  },
  {
    key: "unitName",
    name: { vi: "Tên đơn vị", en: "Name of the unit" },
    needed: false,
    information: true,
    width: 30,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "leaf",
    name: { vi: "Mã tiêu chí", en: "Criterion" },
    needed: true,
    width: 12,
    hint: "Giữ như trong mẫu.",
  },
  {
    key: "label",
    name: { vi: "Tên tiêu chí", en: "Name of the criterion" },
    needed: false,
    information: true,
    width: 50,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "input",
    name: { vi: "Mã nội dung", en: "Input" },
    needed: false,
    width: 16,
    hint: "Giữ như trong mẫu; có thể để trống khi tiêu chí chỉ có một nội dung.",
  },
  {
    key: "inputLabel",
    name: { vi: "Nội dung", en: "What to enter" },
    needed: false,
    information: true,
    width: 36,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "measure",
    name: { vi: "Đơn vị tính", en: "Measured in" },
    needed: false,
    information: true,
    width: 14,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "value",
    name: { vi: "Giá trị", en: "Value" },
    needed: true,
    width: 18,
    hint: "Số, ngày hoặc lựa chọn. Tỷ lệ ghi 85% hoặc 0,85. Ô để trống thì giá trị hiện có giữ nguyên.",
  },
];
