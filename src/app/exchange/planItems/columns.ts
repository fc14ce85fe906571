import type { Column } from "../columns.ts";

export type ItemColumn =
  | "id"
  | "index"
  | "component"
  | "leaf"
  | "measure"
  | "target"
  | "lead"
  | "support"
  | "due"
  | "points"
  | "budget";

export const ITEM_COLUMNS: readonly Column<ItemColumn>[] = [
  {
    key: "id",
    name: { vi: "Mã nhiệm vụ", en: "Item" },
    needed: false,
    width: 38,
    hint: "Giữ như trong tệp đã xuất; để trống với nhiệm vụ mới.",
  },
  {
    key: "index",
    name: { vi: "Chỉ số", en: "Index" },
    needed: true,
    width: 28,
    hint: "Mã chỉ số như trong tệp đã xuất. Ví dụ: par-index-province.",
  },
  {
    key: "component",
    name: { vi: "Thành phần", en: "Component" },
    needed: false,
    width: 14,
    hint: "Mã lĩnh vực hoặc thành phần của chỉ số. Ví dụ: 6.",
  },
  {
    key: "leaf",
    name: { vi: "Mã tiêu chí", en: "Criterion" },
    needed: false,
    width: 12,
    hint: "Tiêu chí mà nhiệm vụ làm tăng điểm; để trống nếu chỉ nhằm cả chỉ số.",
  },
  {
    key: "measure",
    name: { vi: "Nhiệm vụ, giải pháp", en: "Measure" },
    needed: true,
    width: 60,
    hint: "Việc phải làm.",
  },
  {
    key: "target",
    name: { vi: "Kết quả phải đạt", en: "Target" },
    needed: false,
    width: 40,
    hint: "Có thể để trống.",
  },
  {
    key: "lead",
    name: { vi: "Cơ quan chủ trì", en: "Lead agency" },
    needed: false,
    width: 36,
    hint: "Mã hoặc tên đầy đủ của đơn vị. Phải có trước khi ban hành.",
  },
  {
    key: "support",
    name: { vi: "Cơ quan phối hợp", en: "Supporting agencies" },
    needed: false,
    width: 48,
    hint: "Mã hoặc tên đầy đủ; nhiều cơ quan thì ngăn cách bằng dấu chấm phẩy.",
  },
  {
    key: "due",
    name: { vi: "Thời hạn", en: "Deadline" },
    needed: false,
    width: 14,
    hint: "Ví dụ: 30/11/2026. Phải có trước khi ban hành.",
  },
  {
    key: "points",
    name: { vi: "Điểm dự kiến tăng", en: "Expected points" },
    needed: false,
    width: 12,
    hint: "Số điểm; không quá số điểm còn có thể đạt thêm ở tiêu chí.",
  },
  {
    key: "budget",
    name: { vi: "Kinh phí", en: "Budget" },
    needed: false,
    width: 30,
    hint: "Nguồn, mức kinh phí; có thể để trống.",
  },
];

export function columnName(key: ItemColumn): string {
  return ITEM_COLUMNS.find((column) => column.key === key)?.name.vi ?? key;
}
