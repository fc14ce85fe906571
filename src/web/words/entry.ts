import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Typing into the Ministry's software. */
export const ENTRY = messages({
  lead: {
    vi: "Số liệu, giải trình và tệp của từng tiêu chí, xếp theo thứ tự nhập vào phần mềm của Bộ Nội vụ. Nhập xong tiêu chí nào thì đánh dấu tiêu chí đó.",
    en: "Values, explanations and files of each criterion, in the order in which the Ministry's software asks for them. Tick what you have typed in.",
  },
  pack: { vi: "Tải bộ hồ sơ nhập", en: "Download the entry pack" },
  packText: {
    vi: (files: number, size: string) =>
      `Một tệp ZIP: báo cáo tự chấm, bảng tổng hợp, giải trình, ${files} tài liệu kiểm chứng xếp theo mã tiêu chí (${size}), mã kiểm tra SHA-256.`,
    en: (files: number, size: string) =>
      `One ZIP: self-score report, summary table, explanations, ${counted(files, "document")} by code (${size}), SHA-256 checksums.`,
  },
  notHandedIn: {
    vi: "Phiếu của tỉnh chưa chốt; nội dung còn thay đổi.",
    en: "The province's sheet is not handed in yet and may still change.",
  },
  lacking: { vi: "Còn thiếu trước khi nhập", en: "Missing before entry" },
  nothingLacking: { vi: "Không còn gì thiếu.", en: "Nothing is missing." },
  "no-points": { vi: "Chưa có điểm", en: "No points" },
  "no-evidence": { vi: "Thiếu tài liệu kiểm chứng", en: "Documents missing" },
  "no-explanation": { vi: "Thiếu giải trình", en: "Explanation missing" },
  "unanswered-request": { vi: "Cơ quan chưa trả lời yêu cầu bổ sung", en: "Request not answered" },
  "at-risk": { vi: "Còn nguy cơ mất điểm", en: "Still at risk" },
  count: {
    vi: (count: number) => `${count} tiêu chí`,
    en: (count: number) => counted(count, "criterion", "criteria"),
  },
  progress: {
    vi: (done: number, of: number) => `đã nhập ${done}/${of} tiêu chí`,
    en: (done: number, of: number) => `${done} of ${of} entered`,
  },
  onlyOpen: { vi: "Chỉ tiêu chí chưa nhập", en: "Only those not entered" },
  points: { vi: "Điểm tự chấm", en: "Self score" },
  answers: { vi: "Số liệu kê khai", en: "What was entered" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  none: { vi: "Chưa có", en: "None" },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  copyOf: { vi: (what: string) => `Chép ${what}`, en: (what: string) => `Copy ${what}` },
  entered: { vi: "Đã nhập vào phần mềm của Bộ", en: "Entered in the Ministry's software" },
  enteredBy: {
    vi: (name: string, at: string) => `${name}, ${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  changed: {
    vi: "Tiêu chí đã thay đổi sau khi nhập; nhập lại rồi đánh dấu lại.",
    en: "It was changed after entry; enter it again and tick it again.",
  },
  again: { vi: "Đã nhập lại", en: "Entered again" },
});
