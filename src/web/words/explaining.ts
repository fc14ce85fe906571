import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** What a unit reads and writes in the window of explanation. */
export const EXPLAINING = messages({
  title: { vi: (unit: string) => `Giải trình: ${unit}`, en: (unit: string) => `Explanation: ${unit}` },
  short: { vi: "Giải trình", en: "Explanation" },
  sheet: { vi: "Phiếu tự chấm điểm", en: "Self-score sheet" },
  lead: {
    vi: "Các tiêu chí có điểm thẩm định khác điểm tự chấm. Mỗi tiêu chí giải trình một lần; gửi rồi không sửa được. Nội dung giải trình được công khai cùng kết quả.",
    en: "Criteria whose appraised score differs from yours. Each is explained once; what was sent stands, and becomes public with the results.",
  },
  closed: {
    vi: "Ngoài thời gian giải trình: chỉ xem.",
    en: "Outside the window of explanation: read-only.",
  },
  none: {
    vi: (judged: number) =>
      `Đã thẩm định ${judged} tiêu chí, không tiêu chí nào bị đổi điểm. Không có gì phải giải trình.`,
    en: (judged: number) =>
      `${counted(judged, "criterion", "criteria")} ${plural(judged, "was", "were")} judged and no score was changed. There is nothing to explain.`,
  },
  notJudged: { vi: "Chưa có tiêu chí nào được thẩm định.", en: "Nothing has been judged yet." },
  selfTotal: { vi: "Tổng điểm tự chấm", en: "Self total" },
  appraisedTotal: { vi: "Tổng điểm thẩm định", en: "Appraised total" },
  possibleTotal: { vi: "Nếu giải trình được chấp nhận", en: "If every explanation is accepted" },
  unjudged: {
    vi: (n: number) => `${n} tiêu chí chưa thẩm định được tính theo điểm tự chấm.`,
    en: (n: number) =>
      `${counted(n, "criterion", "criteria")} not judged yet ${plural(n, "counts", "count")} as you scored them.`,
  },
  provisional: { vi: "tạm thời", en: "provisional" },
  lost: { vi: "Giảm", en: "Lost" },
  gained: { vi: "Tăng", en: "Gained" },
  self: { vi: "Tự chấm", en: "Self" },
  appraised: { vi: "Thẩm định", en: "Appraised" },
  secondly: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  inTotal: {
    vi: (points: string) => `Nếu được chấp nhận, tổng điểm tăng ${points}`,
    en: (points: string) => `If accepted the total rises by ${points}`,
  },
  why: { vi: "Lý do của người thẩm định", en: "The appraiser's reason" },
  by: {
    vi: (name: string, at: string) => `${name}, ${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  answer: { vi: "Đơn vị trả lời", en: "Your answer" },
  explain: { vi: "Giải trình, đề nghị xem xét lại", en: "Explain and ask to look again" },
  agree: { vi: "Đồng ý với điểm thẩm định", en: "Agree with the appraised score" },
  text: { vi: "Nội dung giải trình", en: "Explanation" },
  textHint: {
    vi: "Nêu điểm nào chưa đúng, căn cứ ở văn bản nào, trang nào. Nội dung này được công khai: không ghi thông tin cá nhân, bí mật nhà nước.",
    en: "Say what is not right and which document and page prove it. This becomes public: no personal data, no state secrets.",
  },
  textFault: {
    vi: (leaf: string) => `Tiêu chí ${leaf}: viết nội dung giải trình, hoặc chọn đồng ý`,
    en: (leaf: string) => `Criterion ${leaf}: write the explanation, or agree`,
  },
  saved: { vi: (at: string) => `Đã lưu nháp ${at}`, en: (at: string) => `Draft saved ${at}` },
  saving: { vi: "Đang lưu nháp…", en: "Saving the draft…" },
  notSaved: { vi: "Chưa lưu được nháp", en: "The draft is not saved" },
  send: { vi: "Gửi giải trình", en: "Send" },
  sendLeaf: {
    vi: (leaf: string) => `Gửi giải trình tiêu chí ${leaf}`,
    en: (leaf: string) => `Send for criterion ${leaf}`,
  },
  sendAll: {
    vi: (n: number) => `Gửi ${n} giải trình đã soạn`,
    en: (n: number) => (n === 1 ? "Send the one written" : `Send the ${n} written`),
  },
  sendTitle: { vi: "Gửi giải trình?", en: "Send the explanation?" },
  sendText: {
    vi: (codes: string) =>
      `Tiêu chí ${codes}. Sau khi gửi không sửa, không gửi lại được; nội dung được công khai cùng kết quả.`,
    en: (codes: string) =>
      `Criteria ${codes}. Once sent it cannot be changed or sent again, and it becomes public with the results.`,
  },
  sent: {
    vi: (name: string, at: string) => `${name} gửi ${at}`,
    en: (name: string, at: string) => `sent by ${name} ${at}`,
  },
  sentNews: { vi: (n: number) => `Đã gửi ${n} giải trình.`, en: (n: number) => `${n} sent.` },
  agreedSent: { vi: "Đã đồng ý với điểm thẩm định", en: "Agreed with the appraised score" },
  notAnswered: { vi: "Đơn vị không giải trình.", en: "No explanation was sent." },
  evidence: { vi: "Tài liệu bổ sung", en: "Added documents" },
  evidenceBefore: {
    vi: (n: number) => `${n} tài liệu đã gửi cùng phiếu`,
    en: (n: number) => `${counted(n, "document")} handed in with the sheet`,
  },
  written: {
    vi: (n: number, of: number) => `đã gửi ${n}/${of}`,
    en: (n: number, of: number) => `${n} of ${of} sent`,
  },
  openPage: { vi: "Xem điểm bị đổi và giải trình", en: "See changed scores and explain" },
  losing: {
    vi: (n: number, points: string) => `${n} tiêu chí bị giảm, tổng ${points} điểm`,
    en: (n: number, points: string) => `${counted(n, "criterion", "criteria")} lost ${points} points`,
  },
});
