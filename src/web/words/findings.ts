import { messages } from "./language.tsx";

export const FINDINGS = messages({
  title: { vi: "Những điểm cần xem", en: "What was found" },
  none: { vi: "Không tìm thấy điểm yếu nào.", en: "Nothing was found." },
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  note: { vi: "Lưu ý", en: "Note" },
  errors: { vi: (n: number) => `Lỗi (${n})`, en: (n: number) => `Errors (${n})` },
  warnings: { vi: (n: number) => `Cảnh báo (${n})`, en: (n: number) => `Warnings (${n})` },
  notes: { vi: (n: number) => `Lưu ý (${n})`, en: (n: number) => `Notes (${n})` },
  errorLead: {
    vi: "Làm kết quả sai hoặc không tính được; phải xử lý trước khi dùng.",
    en: "They make the result wrong or impossible; mend them before use.",
  },
  warningLead: {
    vi: "Làm kết quả khó bảo vệ khi có ý kiến; nên xử lý.",
    en: "They make the result hard to defend; better mended.",
  },
  noteLead: { vi: "Nên xem lại khi có dịp.", en: "Worth a look." },
  open: { vi: "Mở", en: "Open" },
  onlyFor: { vi: (block: string) => `Riêng ${block}`, en: (block: string) => `${block} only` },
  summary: {
    vi: (errors: number, warnings: number, notes: number) =>
      errors === 0
        ? `Không tìm thấy lỗi; có ${warnings} cảnh báo và ${notes} lưu ý.`
        : `Tìm thấy ${errors} lỗi, ${warnings} cảnh báo và ${notes} lưu ý.`,
    en: (errors: number, warnings: number, notes: number) =>
      `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"} and ${notes} ${notes === 1 ? "note" : "notes"}.`,
  },
  faultyText: {
    vi: "Phải sửa các lỗi này thì mới soi tiếp được trọng số và số liệu.",
    en: "Mend these first; weights and data are looked into after that.",
  },
});

/** What is wrong, by kind of finding, as a heading over several of the same kind. */
export const FINDING_KIND = messages({
  "faulty-text": { vi: "Văn bản bộ tiêu chí sai quy cách", en: "The text is not as it has to be" },
  "no-citation": { vi: "Chưa ghi căn cứ", en: "No source is named" },
  "no-english": { vi: "Chưa có tên tiếng Anh", en: "No English name" },
  "unresolved-text": { vi: "Nội dung chưa rõ", en: "Text not known" },
  "same-label": { vi: "Trùng tên", en: "Same name" },
  "only-child": { vi: "Nhóm chỉ có một phần", en: "Group of one part" },
  "no-weight": { vi: "Trọng số bằng 0", en: "Weight of zero" },
  "tiny-weight": { vi: "Trọng số quá nhỏ", en: "Tiny weight" },
  "negative-weight": { vi: "Trọng số âm", en: "Negative weight" },
  "heavy-leaf": { vi: "Trọng số quá lớn", en: "Very heavy" },
  "no-direction": { vi: "Chưa ghi chiều tốt xấu", en: "No direction" },
  "no-rule": { vi: "Tự ghi điểm, không có cách chấm", en: "Points put by hand, without a rule" },
  "no-evidence": { vi: "Không yêu cầu tài liệu kiểm chứng", en: "No evidence asked for" },
  "full-out-of-reach": { vi: "Không thể đạt điểm tối đa", en: "Full marks out of reach" },
  "points-for-nothing": { vi: "Không làm vẫn có điểm", en: "Points for nothing" },
  "all-missing": { vi: "Không có số liệu", en: "No data at all" },
  "all-equal": { vi: "Mọi đơn vị bằng nhau", en: "All units equal" },
  "all-full": { vi: "Mọi đơn vị đạt điểm tối đa", en: "All have full marks" },
  "nearly-all-full": { vi: "Gần như mọi đơn vị đạt điểm tối đa", en: "Nearly all have full marks" },
  "little-data": { vi: "Thiếu nhiều số liệu", en: "Little data" },
  "unit-little-data": { vi: "Đơn vị thiếu nhiều số liệu", en: "Units with little data" },
  "mostly-zero": { vi: "Phần lớn bằng 0", en: "Mostly zero" },
  "out-of-bounds": { vi: "Giá trị ngoài thang đo", en: "Out of bounds" },
  outliers: { vi: "Giá trị bất thường", en: "Outliers" },
  "near-duplicate": { vi: "Gần như trùng nhau", en: "Near duplicates" },
  "too-alike": { vi: "Tương quan quá cao trong nhóm", en: "Too alike within a group" },
  "pulls-apart": { vi: "Ngược chiều trong nhóm", en: "Pulling apart within a group" },
  "against-parent": { vi: "Ngược chiều với nhóm", en: "Against its own group" },
  "weak-with-parent": { vi: "Ít liên quan đến nhóm", en: "Little to do with its group" },
  "low-consistency": { vi: "Nhóm ít nhất quán", en: "Groups that hardly belong together" },
  "several-dimensions": { vi: "Nhóm đo nhiều nội dung", en: "Groups that measure several things" },
  "weight-and-influence": { vi: "Ảnh hưởng khác trọng số", en: "Influence differs from weight" },
  "works-against-index": { vi: "Kéo ngược kết quả chung", en: "Works against the whole" },
  "without-effect": { vi: "Bỏ đi không đơn vị nào đổi hạng", en: "Changes nobody's rank" },
  "decides-much": { vi: "Quyết định nhiều đến thứ hạng", en: "Decides much of the order" },
  "order-against-dominance": { vi: "Không thua ở đâu mà xếp sau", en: "Nowhere worse and yet lower" },
  "many-ties": { vi: "Nhiều đơn vị bằng điểm", en: "Many ties" },
  "not-calculated": { vi: "Không tính được", en: "Cannot be calculated" },
});
