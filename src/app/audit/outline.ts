import type { Words } from "../../contract/audience.ts";

/** What an entry is about, by the first word of its kind; says nothing of what was written. */
const MATTERS: Readonly<Record<string, Words>> = {
  account: { vi: "Tài khoản", en: "Account" },
  answer: { vi: "Số liệu tự chấm điểm", en: "Self-score figures" },
  appraisal: { vi: "Thẩm định", en: "Appraisal" },
  calendar: { vi: "Lịch làm việc", en: "Working calendar" },
  conflict: { vi: "Xung đột lợi ích", en: "Conflict of interest" },
  division: { vi: "Danh sách phòng", en: "Divisions" },
  document: { vi: "Kho tài liệu", en: "Library" },
  entry: { vi: "Nhập phần mềm của Bộ", en: "Entry into the Ministry's software" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  exchange: { vi: "Nhập danh sách từ tệp", en: "Import from a file" },
  exemption: { vi: "Đề nghị không áp dụng", en: "Request that a criterion does not apply" },
  explanation: { vi: "Thuyết minh", en: "Explanation" },
  leaves: { vi: "Giao việc cho phòng", en: "Division of work" },
  meeting: { vi: "Cuộc họp", en: "Meeting" },
  method: { vi: "Bộ tiêu chí", en: "Criteria set" },
  objection: { vi: "Kiến nghị về kết quả", en: "Objection" },
  portal: { vi: "Kiểm tra công khai", en: "Check of publication" },
  published: { vi: "Kết quả do cơ quan khác công bố", en: "Results published by others" },
  question: { vi: "Hỏi đáp khi thẩm định", en: "Question in the appraisal" },
  reason: { vi: "Lý do mẫu", en: "Reason to use again" },
  reply: { vi: "Giải trình", en: "Answer to the appraisal" },
  request: { vi: "Yêu cầu giải trình, bổ sung tài liệu", en: "Request for explanation and documents" },
  risk: { vi: "Đánh giá nguy cơ mất điểm", en: "Mark of risk" },
  round: { vi: "Điều hành đợt đánh giá", en: "Running of the round" },
  sample: { vi: "Chấm lại mẫu", en: "Second reading" },
  session: { vi: "Phiên đăng nhập", en: "Session" },
  sheet: { vi: "Phiếu tự chấm điểm", en: "Self-score sheet" },
  unit: { vi: "Đơn vị", en: "Unit" },
};

/** The words for a reader from whom the content of an entry is kept. An unknown kind is shown by its name. */
export function outlineOf(kind: string): Words {
  const matter = MATTERS[kind.split(".", 1)[0] ?? ""] ?? { vi: kind, en: kind };
  return {
    vi: `${matter.vi} (nội dung chỉ người chủ trì đợt xem được)`,
    en: `${matter.en} (only the owner of the round reads the content)`,
  };
}
