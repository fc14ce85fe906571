import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Requests to departments for explanation and documents. */
export const REQUESTS = messages({
  lead: {
    vi: "Mỗi cơ quan nhận một yêu cầu, nêu từng tiêu chí cần giải trình, bổ sung tài liệu và thời hạn. Trong thời hạn đó cơ quan vẫn cập nhật được vào đúng tiêu chí được nêu, kể cả khi đã hết thời gian tự chấm.",
    en: "Each department gets one request that names the criteria to explain or document, with a date. Until then it can work at these criteria, even after self-scoring is over.",
  },
  leadDepartment: {
    vi: "Cơ quan bạn được yêu cầu giải trình, bổ sung tài liệu ở các tiêu chí dưới đây. Cập nhật giải trình và tài liệu vào tiêu chí, rồi trả lời ở từng dòng.",
    en: "Your department is asked for explanation and documents at the criteria below. Work at the criterion, then answer here line by line.",
  },
  drafts: { vi: "Đang soạn", en: "Drafts" },
  draftsHint: {
    vi: "Nội dung được gợi ý từ đánh giá và tài liệu còn thiếu; sửa lại trước khi gửi.",
    en: "The words are proposed from the mark and from what is missing; change them before sending.",
  },
  noDrafts: {
    vi: "Chưa soạn yêu cầu nào. Ở trang Rà soát, chọn tiêu chí rồi bấm «Đưa vào yêu cầu bổ sung».",
    en: "Nothing is drafted. On the review page choose criteria and press “Add to requests”.",
  },
  toReview: { vi: "Đến trang Rà soát", en: "Go to the review" },
  wanted: { vi: "Cần giải trình, bổ sung gì", en: "What is asked" },
  until: { vi: "Thời hạn", en: "Due" },
  untilHint: { vi: "Đến 17 giờ 30 phút ngày này", en: "Until 17:30 on this day" },
  untilFault: { vi: "Chọn ngày phải trả lời", en: "Choose the day it is due" },
  text: { vi: "Lời nhắn chung (không bắt buộc)", en: "A word to all of it (optional)" },
  send: { vi: "Gửi yêu cầu", en: "Send the request" },
  sendTo: { vi: (name: string) => `Gửi ${name}`, en: (name: string) => `Send to ${name}` },
  take: { vi: "Bỏ khỏi yêu cầu", en: "Take out" },
  decided: { vi: "theo kết luận cuộc họp", en: "decided in a meeting" },
  sent: { vi: "Đã gửi", en: "Sent" },
  nothingSent: { vi: "Chưa gửi yêu cầu nào.", en: "No request was sent yet." },
  nothingAsked: {
    vi: "Cơ quan bạn chưa nhận yêu cầu giải trình, bổ sung nào trong đợt này.",
    en: "Your department has not been asked for anything in this round.",
  },
  sentAt: {
    vi: (name: string, at: string) => `${name} gửi lúc ${at}`,
    en: (name: string, at: string) => `sent by ${name} at ${at}`,
  },
  progress: {
    vi: (done: number, of: number) => `đã trả lời ${done}/${of} tiêu chí`,
    en: (done: number, of: number) => `${done} of ${of} criteria answered`,
  },
  missing: {
    vi: (codes: string) => `Còn thiếu: ${codes}`,
    en: (codes: string) => `Missing: ${codes}`,
  },
  remind: { vi: "Đôn đốc phần còn thiếu", en: "Remind of what is missing" },
  reminded: { vi: (at: string) => `Đã đôn đốc lúc ${at}`, en: (at: string) => `Reminded at ${at}` },
  extend: { vi: "Lùi thời hạn", en: "Move the date" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonFault: { vi: "Nhập lý do lùi thời hạn", en: "Give a reason" },
  extendDo: { vi: "Lưu thời hạn mới", en: "Save the new date" },
  extended: {
    vi: (from: string, to: string, reason: string) => `Lùi thời hạn từ ${from} đến ${to}. Lý do: ${reason}`,
    en: (from: string, to: string, reason: string) => `Moved from ${from} to ${to}. Reason: ${reason}`,
  },
  close: { vi: "Khép lại yêu cầu", en: "Close the request" },
  closeSure: {
    vi: "Sau khi khép lại, cơ quan không cập nhật được theo yêu cầu này nữa.",
    en: "Once closed, the department can no longer work because of this request.",
  },
  letter: { vi: "Công văn", en: "Letter" },
  waiting: { vi: "Đang chờ", en: "Waiting" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  late: { vi: "Quá hạn", en: "Late" },
  closed: { vi: "Đã khép lại", en: "Closed" },
  documents: {
    vi: (all: number, fresh: number) => `${all} tài liệu${fresh > 0 ? `, ${fresh} mới` : ""}`,
    en: (all: number, fresh: number) => `${counted(all, "document")}${fresh > 0 ? `, ${fresh} new` : ""}`,
  },
  explained: { vi: "có giải trình", en: "explained" },
  notExplained: { vi: "chưa giải trình", en: "not explained" },
  answer: { vi: "Trả lời", en: "Answer" },
  answerHint: {
    vi: "Nêu đã giải trình, bổ sung gì, ví dụ: Đã bổ sung Quyết định số 12/QĐ-UBND.",
    en: "Say what was explained or added, for example: added decision 12/QĐ-UBND.",
  },
  answerDo: { vi: "Gửi trả lời", en: "Send the answer" },
  answerChange: { vi: "Sửa trả lời", en: "Change the answer" },
  answeredBy: {
    vi: (name: string, at: string) => `${name}, ${at}`,
    en: (name: string, at: string) => `${name}, ${at}`,
  },
  work: { vi: "Cập nhật tiêu chí trong phiếu", en: "Work at the criterion in the sheet" },
  asks: { vi: "Yêu cầu giải trình, bổ sung", en: "Asked for explanation and documents" },
  homeOpen: {
    vi: (left: number, of: number) =>
      `Được yêu cầu giải trình, bổ sung ${of} tiêu chí; còn ${left} chưa trả lời`,
    en: (left: number, of: number) => `Asked about ${of} criteria; ${left} not answered`,
  },
  homeDo: { vi: "Giải trình, bổ sung", en: "Explain and add" },
});
