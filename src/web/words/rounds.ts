import { messages } from "./language.tsx";

/** Where a round stands, and who has the ball there. */
export const STAGE = messages({
  draft: { vi: "Dự thảo", en: "Draft" },
  waiting: { vi: "Chờ đến ngày tự chấm điểm", en: "Waiting for self-scoring" },
  "self-scoring": { vi: "Tự chấm điểm", en: "Self-scoring" },
  between: { vi: "Tạm khóa giữa hai bước", en: "Locked between steps" },
  compiling: { vi: "Tổng hợp", en: "Compiling" },
  appraisal: { vi: "Thẩm định", en: "Appraisal" },
  "appraisal-over": { vi: "Hết thời gian thẩm định", en: "Appraisal over" },
  synthesis: { vi: "Tổng hợp kết quả", en: "Synthesis" },
  published: { vi: "Đã công bố", en: "Published" },
  archived: { vi: "Lưu trữ", en: "Archived" },
});

export const BALL = messages({
  draft: { vi: "Cơ quan chủ trì soạn và mở đợt.", en: "The owner drafts and opens the round." },
  waiting: {
    vi: "Chưa ai phải làm gì; bước tự chấm điểm sẽ tự bắt đầu đúng giờ.",
    en: "Nobody has to act; self-scoring begins on time by itself.",
  },
  "self-scoring": {
    vi: "Đơn vị nhập số liệu, đính kèm tài liệu và gửi phiếu.",
    en: "Units enter figures, attach documents and submit.",
  },
  between: {
    vi: "Phiếu đã khóa; chờ bước tiếp theo bắt đầu.",
    en: "Sheets are locked until the next step begins.",
  },
  compiling: {
    vi: "Cơ quan chủ trì rà soát, bổ sung và chốt bảng tự chấm điểm.",
    en: "The owner reviews, completes and closes the self-score.",
  },
  appraisal: { vi: "Thành viên thẩm định chấm từng tiêu chí.", en: "Appraisers judge each criterion." },
  "appraisal-over": {
    vi: "Cơ quan chủ trì đóng đợt và tính kết quả.",
    en: "The owner closes the round and computes results.",
  },
  synthesis: {
    vi: "Cơ quan chủ trì tính, kiểm tra và công bố kết quả.",
    en: "The owner computes, checks and publishes.",
  },
  published: {
    vi: "Kết quả đã công khai; mọi người đều xem được lý do từng điểm.",
    en: "Results are public, with the reason behind each point.",
  },
  archived: { vi: "Đợt đã kết thúc và chỉ để xem.", en: "The round is finished and read-only." },
});

export const ROUND_KIND = messages({
  measured: { vi: "Tỉnh được đánh giá", en: "The province is measured" },
  measures: { vi: "Tỉnh đánh giá đơn vị", en: "The province measures its units" },
});

/** How sure the text of a method is; stands beside its title everywhere. */
export const METHOD_STATUS = messages({
  official: { vi: "Văn bản chính thức", en: "Official text" },
  "field-level": { vi: "Chỉ đến cấp lĩnh vực", en: "Field level only" },
  composed: { vi: "Mẫu do nhóm biên soạn", en: "Composed template" },
});

/** Who gives the points of a leaf. */
export const SCORED_BY = messages({
  self: { vi: "tự chấm điểm", en: "self-scored" },
  assessor: { vi: "cơ quan đánh giá chấm", en: "scored by the assessor" },
  survey: { vi: "điều tra xã hội học", en: "sociological survey" },
  statistics: { vi: "số liệu thống kê", en: "statistics" },
  data: { vi: "dữ liệu hệ thống", en: "system data" },
  index: { vi: "chỉ số khác", en: "another index" },
});
