import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

const days = (count: number): string => counted(count, "day");

/** Tasks: set, done, reviewed. */
export const TASKS = messages({
  title: { vi: "Nhiệm vụ", en: "Tasks" },
  lead: {
    vi: "Ai làm việc gì, đến hạn nào, để nâng chỉ số nào. Báo cáo tiến độ, đính kèm tài liệu và gửi kết quả ngay tại đây.",
    en: "Who does what by when, to raise which index. Tell how far it is, attach documents and report it as finished.",
  },
  views: { vi: "Cách xem", en: "Views" },
  mine: { vi: "Việc của tôi", en: "My work" },
  list: { vi: "Danh sách", en: "List" },
  board: { vi: "Bảng theo trạng thái", en: "Board" },
  calendar: { vi: "Lịch", en: "Calendar" },
  duties: { vi: "Định kỳ, nhắc việc", en: "Recurring, reminders" },
  overview: { vi: "Theo cơ quan", en: "By agency" },
  set: { vi: "Giao nhiệm vụ", en: "Set tasks" },
  fromFile: { vi: "Nhập, xuất tệp", en: "From a file" },
  download: { vi: "Tải danh sách", en: "Download" },
  search: { vi: "Tìm nhiệm vụ", en: "Find a task" },
  scope: { vi: "Phạm vi", en: "Scope" },
  scopeAll: { vi: "Mọi nhiệm vụ được xem", en: "All that I may see" },
  scopeMine: { vi: "Việc của tôi, cơ quan tôi", en: "Mine and my agency's" },
  scopeSet: { vi: "Cơ quan tôi giao", en: "Set by my office" },
  state: { vi: "Trạng thái", en: "State" },
  anyState: { vi: "Mọi trạng thái", en: "Any state" },
  open: { vi: "Chưa xong", en: "Not done" },
  lateness: { vi: "Thời hạn", en: "Deadline" },
  anyTime: { vi: "Mọi thời hạn", en: "Any deadline" },
  late: { vi: "Quá hạn", en: "Late" },
  soon: { vi: "Đến hạn trong 7 ngày", en: "Due within 7 days" },
  source: { vi: "Nguồn", en: "Source" },
  anySource: { vi: "Mọi nguồn", en: "Any source" },
  clear: { vi: "Bỏ lọc", en: "Clear filters" },
  count: { vi: (text: string) => `${text} nhiệm vụ`, en: (text: string) => `${text} tasks` },
  justSet: {
    vi: (count: number) => `Vừa giao ${count} nhiệm vụ, đánh dấu “mới giao” trong danh sách.`,
    en: (count: number) =>
      `${counted(count, "task was", "tasks were")} set just now, marked “new” in the list.`,
  },
  fresh: { vi: "mới giao", en: "new" },
  none: { vi: "Không có nhiệm vụ nào", en: "No tasks" },
  noneText: {
    vi: "Đổi điều kiện lọc, hoặc chờ cơ quan giao việc. Khi có nhiệm vụ mới, bạn được báo ở mục Thông báo.",
    en: "Change the filters, or wait for the office. You are told of new tasks.",
  },
  toldOfNew: {
    vi: "Khi có nhiệm vụ mới, bạn được báo ở mục Thông báo.",
    en: "You are told of new tasks in the notices.",
  },
  more: { vi: "Xem thêm", en: "Show more" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  agency: { vi: "Cơ quan chủ trì", en: "Lead agency" },
  support: { vi: "Phối hợp", en: "Support" },
  doer: { vi: "Người thực hiện", en: "Doer" },
  due: { vi: "Hạn", en: "Due" },
  firstDue: { vi: (day: string) => `hạn ban đầu ${day}`, en: (day: string) => `first due ${day}` },
  share: { vi: "Mức hoàn thành", en: "Done" },
  basis: { vi: "Căn cứ", en: "Basis" },
  detail: { vi: "Nội dung", en: "Details" },
  office: { vi: "Cơ quan giao", en: "Set by" },
  unitOf: { vi: "Chỉ số của", en: "Indices of" },
  about: { vi: "Để nâng", en: "To raise" },
  expected: {
    vi: (points: string) => `dự kiến ${points} điểm`,
    en: (points: string) => `${points} points expected`,
  },
  waits: { vi: (count: number) => `chờ ${count} việc`, en: (count: number) => `waits for ${count}` },
  timeAsked: { vi: "xin lùi hạn", en: "asks for time" },
  documents: {
    vi: (count: number) => `${count} tài liệu`,
    en: (count: number) => counted(count, "document"),
  },
  unassigned: { vi: "chưa phân công", en: "not assigned" },
  selected: { vi: (count: number) => `Đã chọn ${count}`, en: (count: number) => `${count} selected` },
  select: { vi: "Chọn", en: "Select" },
  remind: { vi: "Đôn đốc", en: "Remind" },
  move: { vi: "Chuyển hạn", en: "Move deadline" },
  newDue: { vi: "Hạn mới", en: "New deadline" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonFault: { vi: "Nhập lý do (ít nhất 3 ký tự)", en: "Enter a reason (3 characters at least)" },
  dayFault: { vi: "Chọn ngày", en: "Choose a day" },
  note: { vi: "Lời nhắn", en: "Message" },
  bulkDone: {
    vi: (count: number) => `Đã làm với ${count} nhiệm vụ.`,
    en: (count: number) => `Done for ${counted(count, "task")}.`,
  },
  bulkRefused: { vi: "Không làm được với:", en: "Not done for:" },
  left: {
    vi: (count: number) => (count === 0 ? "đến hạn hôm nay" : `còn ${count} ngày`),
    en: (count: number) => (count === 0 ? "due today" : `${days(count)} left`),
  },
  lateBy: { vi: (count: number) => `quá hạn ${count} ngày`, en: (count: number) => `${days(count)} late` },
  doneBefore: {
    vi: (count: number) => `hoàn thành trước hạn ${count} ngày`,
    en: (count: number) => `done ${days(count)} early`,
  },
  doneOn: { vi: "hoàn thành đúng hạn", en: "done on time" },
  doneAfter: {
    vi: (count: number) => `hoàn thành sau hạn ${count} ngày`,
    en: (count: number) => `done ${days(count)} late`,
  },
  stopped: { vi: "đã dừng", en: "cancelled" },
  previousMonth: { vi: "Tháng trước", en: "Previous month" },
  nextMonth: { vi: "Tháng sau", en: "Next month" },
  month: {
    vi: (month: number, year: number) => `Tháng ${month}/${year}`,
    en: (month: number, year: number) => `${month}/${year}`,
  },
  toOwnCalendar: {
    vi: "Xem thời hạn trong Outlook, Google Lịch, điện thoại",
    en: "See deadlines in Outlook, Google Calendar or your phone",
  },
  weekdays: { vi: "T2 T3 T4 T5 T6 T7 CN", en: "Mon Tue Wed Thu Fri Sat Sun" },
  today: { vi: "hôm nay", en: "today" },
  boardHint: {
    vi: "Dùng phím mũi tên để đi giữa các cột và thẻ, Enter để mở.",
    en: "Arrow keys move between columns and cards, Enter opens.",
  },
  ofTotal: {
    vi: (shown: number, total: number) => `${shown}/${total}`,
    en: (shown: number, total: number) => `${shown} of ${total}`,
  },
  allOf: { vi: "Xem tất cả", en: "See all" },
  toReview: { vi: "Chờ cơ quan tôi xác nhận", en: "Wait for my office" },
  myOpen: { vi: "Đang phải làm", en: "To do" },
  nothingToDo: { vi: "Không còn việc phải làm", en: "Nothing to do" },
});

export const TASK_STATE = messages({
  "not-started": { vi: "Chưa thực hiện", en: "Not started" },
  doing: { vi: "Đang thực hiện", en: "In work" },
  submitted: { vi: "Chờ xác nhận", en: "Waits to be accepted" },
  returned: { vi: "Bị trả lại", en: "Returned" },
  done: { vi: "Hoàn thành", en: "Done" },
  cancelled: { vi: "Đã dừng", en: "Cancelled" },
});

export const TASK_SOURCE = messages({
  plan: { vi: "Kế hoạch", en: "Plan" },
  conclusion: { vi: "Kết luận cuộc họp, hội nghị", en: "Conclusion of a meeting" },
  inspection: { vi: "Kết luận kiểm tra", en: "Inspection" },
  duty: { vi: "Nhiệm vụ định kỳ", en: "Recurring duty" },
  scenario: { vi: "Phương án", en: "Scenario" },
  own: { vi: "Giao trực tiếp", en: "Set directly" },
});
