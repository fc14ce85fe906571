import type { Words } from "../../contract/audience.ts";

/** What an entry of a round is about, by the first word of its kind; says nothing of what was written. */
const MATTERS: Readonly<Record<string, Words>> = {
  answer: { vi: "Số liệu tự chấm điểm", en: "Self-score figures" },
  appraisal: { vi: "Thẩm định", en: "Appraisal" },
  conflict: { vi: "Xung đột lợi ích", en: "Conflict of interest" },
  entry: { vi: "Nhập phần mềm của Bộ", en: "Entry into the Ministry's software" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  exchange: { vi: "Nhập danh sách từ tệp", en: "Import from a file" },
  exemption: { vi: "Đề nghị không áp dụng", en: "Request that a criterion does not apply" },
  explanation: { vi: "Thuyết minh", en: "Explanation" },
  leaves: { vi: "Giao việc cho phòng", en: "Division of work" },
  meeting: { vi: "Cuộc họp", en: "Meeting" },
  objection: { vi: "Kiến nghị về kết quả", en: "Objection" },
  portal: { vi: "Kiểm tra công khai", en: "Check of publication" },
  question: { vi: "Hỏi đáp khi thẩm định", en: "Question in the appraisal" },
  reply: { vi: "Giải trình", en: "Answer to the appraisal" },
  request: { vi: "Yêu cầu giải trình, bổ sung tài liệu", en: "Request for explanation and documents" },
  risk: { vi: "Đánh giá nguy cơ mất điểm", en: "Mark of risk" },
  round: { vi: "Điều hành đợt đánh giá", en: "Running of the round" },
  sample: { vi: "Chấm lại mẫu", en: "Second reading" },
  sheet: { vi: "Phiếu tự chấm điểm", en: "Self-score sheet" },
  unit: { vi: "Mở lại phiếu", en: "Reopening" },
};

const OTHER: Words = { vi: "Việc khác", en: "Something else" };

/** The words for a reader from whom the content of an entry is kept. */
export function outlineOf(kind: string): Words {
  const matter = MATTERS[kind.split(".", 1)[0] ?? ""] ?? OTHER;
  return {
    vi: `${matter.vi} (nội dung chỉ người chủ trì đợt xem được)`,
    en: `${matter.en} (only the owner of the round reads the content)`,
  };
}
