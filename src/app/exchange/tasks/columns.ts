import type { Column } from "../columns.ts";

export type TaskColumn =
  | "title"
  | "detail"
  | "lead"
  | "support"
  | "due"
  | "basis"
  | "source"
  | "office"
  | "unit"
  | "index"
  | "points";

export const TASK_COLUMNS: readonly Column<TaskColumn>[] = [
  {
    key: "title",
    name: { vi: "Nhiệm vụ", en: "Task" },
    needed: true,
    width: 50,
    hint: "Việc phải làm, từ 3 đến 500 ký tự.",
  },
  {
    key: "detail",
    name: { vi: "Nội dung cụ thể", en: "Details" },
    needed: false,
    width: 40,
    hint: "Yêu cầu, sản phẩm. Có thể để trống.",
  },
  {
    key: "lead",
    name: { vi: "Cơ quan chủ trì", en: "Lead agency" },
    needed: true,
    width: 28,
    hint: "Mã hoặc tên đầy đủ như trong danh sách đơn vị. Ví dụ: Sở Tài chính.",
  },
  {
    key: "support",
    name: { vi: "Cơ quan phối hợp", en: "Supporting agencies" },
    needed: false,
    width: 34,
    hint: "Nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.",
  },
  {
    key: "due",
    name: { vi: "Hạn hoàn thành", en: "Due" },
    needed: true,
    width: 16,
    hint: "Ngày có thật. Ví dụ: 30/06/2026. Rơi vào ngày nghỉ thì được báo khi xem nhiệm vụ.",
  },
  {
    key: "basis",
    name: { vi: "Căn cứ", en: "Basis" },
    needed: false,
    width: 40,
    hint: "Số, ngày, trích yếu của văn bản giao việc. Ví dụ: Thông báo số 15/TB-UBND ngày 12/3/2026.",
  },
  {
    key: "source",
    name: { vi: "Nguồn", en: "Source" },
    needed: false,
    width: 22,
    hint: "Giao trực tiếp; Kết luận; Kiểm tra. Để trống là giao trực tiếp.",
  },
  {
    key: "office",
    name: { vi: "Cơ quan giao việc", en: "Office" },
    needed: false,
    width: 28,
    hint: "Để trống nếu bạn chỉ giao việc thay mặt một cơ quan.",
  },
  {
    key: "unit",
    name: { vi: "Chỉ số của", en: "Indices of" },
    needed: false,
    width: 24,
    hint: "Đơn vị có chỉ số được nâng lên. Để trống là đơn vị cấp trên của cơ quan giao việc nếu bạn chủ trì đợt đánh giá, hoặc chính cơ quan đó.",
  },
  {
    key: "index",
    name: { vi: "Chỉ số", en: "Index" },
    needed: false,
    width: 22,
    hint: "Mã bộ tiêu chí, ví dụ par-index-province. Có thể để trống.",
  },
  {
    key: "points",
    name: { vi: "Điểm dự kiến", en: "Expected points" },
    needed: false,
    width: 14,
    hint: "Số điểm dự kiến nâng thêm, từ 0 đến 1000. Ví dụ: 0,5.",
  },
];
