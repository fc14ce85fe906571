import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const HOME = messages({
  title: { vi: "Việc của tôi", en: "My work" },
  greeting: { vi: (name: string) => `Chào ${name}.`, en: (name: string) => `Hello ${name}.` },
  now: { vi: "Cần làm", en: "To do" },
  later: { vi: "Đợt khác", en: "Other rounds" },
  emptyTitle: { vi: "Bạn chưa có đợt đánh giá nào.", en: "You have no rounds yet." },
  emptyText: {
    vi: "Khi Sở Nội vụ mở đợt có đơn vị của bạn, đợt đó sẽ hiện ở đây cùng thời hạn và việc cần làm.",
    en: "When a round that includes you opens, it appears here with its deadline and what to do.",
  },
  createRound: { vi: "Tạo đợt đánh giá", en: "Create a round" },
  ball: { vi: "Bước này", en: "This step" },
  sheetOf: { vi: (unit: string) => `Phiếu của ${unit}`, en: (unit: string) => `Sheet of ${unit}` },
  answered: {
    vi: (done: number, of: number) => `đã nhập ${done}/${of} tiêu chí`,
    en: (done: number, of: number) => `${done} of ${of} criteria answered`,
  },
  lacking: {
    vi: (n: number) => `${n} tiêu chí thiếu tài liệu`,
    en: (n: number) => `${counted(n, "criterion", "criteria")} without documents`,
  },
  pointsNow: {
    vi: (points: string, max: string) => `${points}/${max} điểm (tạm thời)`,
    en: (points: string, max: string) => `${points}/${max} points (provisional)`,
  },
  pointsFinal: {
    vi: (points: string, max: string) => `${points}/${max} điểm`,
    en: (points: string, max: string) => `${points}/${max} points`,
  },
  fill: { vi: "Nhập phiếu tự chấm điểm", en: "Fill in the sheet" },
  finish: { vi: "Kiểm tra và gửi phiếu", en: "Check and submit" },
  see: { vi: "Xem phiếu", en: "See the sheet" },
  compile: { vi: "Tổng hợp bảng tự chấm điểm", en: "Compile the self-score" },
  submitted: { vi: (at: string) => `Đã gửi lúc ${at}`, en: (at: string) => `Submitted at ${at}` },
  owner: { vi: "Theo dõi tiến độ", en: "Progress of the round" },
  submittedUnits: {
    vi: (done: number, of: number) => `${done}/${of} đơn vị đã gửi`,
    en: (done: number, of: number) => `${done} of ${of} units submitted`,
  },
  lateUnits: {
    vi: (n: number) => `${n} đơn vị chưa gửi`,
    en: (n: number) => `${counted(n, "unit")} ${plural(n, "has", "have")} not submitted`,
  },
  overdueUnits: {
    vi: (n: number) => `${n} đơn vị quá hạn chưa gửi`,
    en: (n: number) => `${counted(n, "unit")} ${plural(n, "is", "are")} overdue`,
  },
  notStarted: {
    vi: (n: number) => `${n} đơn vị chưa bắt đầu`,
    en: (n: number) => `${counted(n, "unit")} ${plural(n, "has", "have")} not started`,
  },
  behind: {
    vi: (n: number) => `${n} cơ quan chưa nhập đủ`,
    en: (n: number) => `${counted(n, "department")} ${plural(n, "is", "are")} not done`,
  },
  nobodyBehind: {
    vi: (n: number) => `Cả ${n} cơ quan đã nhập đủ.`,
    en: (n: number) => (n === 1 ? "The one department is done." : `All ${n} departments are done.`),
  },
  openBoard: { vi: "Mở bảng tiến độ", en: "Open the board" },
  openDraft: { vi: "Soạn tiếp và mở đợt", en: "Continue and open" },
  openChecks: { vi: "Kiểm tra và công bố", en: "Check and publish" },
  appraiser: { vi: "Thẩm định", en: "Appraisal" },
  judged: {
    vi: (done: number, of: number) => `đã thẩm định ${done}/${of} lượt`,
    en: (done: number, of: number) => `${done} of ${of} judged`,
  },
  openDesk: { vi: "Mở bàn thẩm định", en: "Open the appraisal desk" },
  seeResults: { vi: "Xem kết quả", en: "See results" },
  seeRound: { vi: "Xem đợt đánh giá", en: "See the round" },
  nothingToDo: {
    vi: "Hiện bạn không phải làm gì ở đợt này.",
    en: "Nothing for you to do in this round now.",
  },
  explain: { vi: "Giải trình điểm bị đổi", en: "Explain changed scores" },
  waitingQuestions: {
    vi: (n: number) => `${n} câu hỏi chờ đơn vị trả lời`,
    en: (n: number) => `${counted(n, "question")} ${plural(n, "waits", "wait")} for your unit`,
  },
});
