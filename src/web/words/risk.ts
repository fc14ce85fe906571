import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Where points stand all year: sure, at risk, lost, still to be won. */
export const RISK = messages({
  title: { vi: "Nguy cơ mất điểm", en: "Points at risk" },
  lead: {
    vi: "Từ số liệu, tài liệu, thời hạn, nhiệm vụ và kết quả năm trước, hệ thống chỉ ra điểm nào chắc chắn, điểm nào có thể mất và việc nên làm trước.",
    en: "From figures, documents, deadlines, tasks and last year's result: which points are safe, which may be lost, and what to do first.",
  },
  noUnits: { vi: "Bạn chưa thuộc đơn vị nào được theo dõi.", en: "You belong to no unit that is followed." },
  rounds: { vi: "Các đợt đang thực hiện", en: "Rounds under way" },
  ownUnits: { vi: "Đơn vị của bạn", en: "Your units" },
  allUnits: { vi: "Xem tất cả đơn vị", en: "See every unit" },
  open: { vi: "Xem từng tiêu chí", en: "See each criterion" },
  nothingRunning: {
    vi: "Hiện không có đợt đánh giá nào đang thực hiện.",
    en: "No round is under way now.",
  },
  part: {
    vi: (unit: string) => `Phần chủ trì trong phiếu của ${unit}`,
    en: (unit: string) => `The part led in the sheet of ${unit}`,
  },
  whole: { vi: "Phiếu của đơn vị", en: "The unit's own sheet" },
  chooseRound: { vi: "Đợt đánh giá", en: "Round" },
  sure: { vi: "Chắc chắn", en: "Sure" },
  "at-risk": { vi: "Nguy cơ mất", en: "At risk" },
  lost: { vi: "Đã mất", en: "Lost" },
  openPoints: { vi: "Còn có thể đạt", en: "Still to be won" },
  max: { vi: "Tối đa", en: "Maximum" },
  leavesAtRisk: { vi: "Tiêu chí có nguy cơ", en: "Criteria at risk" },
  legend: { vi: "Chú giải màu trên thanh điểm", en: "Colours of the bars" },
  more: {
    vi: (left: number) => `Xem thêm (còn ${left} tiêu chí)`,
    en: (left: number) => `Show more (${left} left)`,
  },
  bar: {
    vi: (sure: string, risk: string, lost: string, open: string) =>
      `Chắc chắn ${sure}, nguy cơ mất ${risk}, đã mất ${lost}, còn có thể đạt ${open} điểm`,
    en: (sure: string, risk: string, lost: string, open: string) =>
      `${sure} sure, ${risk} at risk, ${lost} lost, ${open} still to be won`,
  },
  history: { vi: "Diễn biến", en: "Over time" },
  fell: {
    vi: (from: string, to: string, days: number) =>
      `Nguy cơ giảm từ ${from} xuống ${to} điểm sau ${days} ngày.`,
    en: (from: string, to: string, days: number) =>
      `Risk fell from ${from} to ${to} points in ${counted(days, "day")}.`,
  },
  rose: {
    vi: (from: string, to: string, days: number) =>
      `Nguy cơ tăng từ ${from} lên ${to} điểm sau ${days} ngày.`,
    en: (from: string, to: string, days: number) =>
      `Risk rose from ${from} to ${to} points in ${counted(days, "day")}.`,
  },
  same: {
    vi: (at: string, days: number) => `Nguy cơ vẫn là ${at} điểm sau ${days} ngày.`,
    en: (at: string, days: number) => `Risk is still ${at} points after ${counted(days, "day")}.`,
  },
  views: { vi: "Cách xem", en: "View" },
  list: { vi: "Việc nên làm trước", en: "What to do first" },
  byField: { vi: "Theo lĩnh vực", en: "By field" },
  byLead: { vi: "Theo nơi chủ trì", en: "By lead" },
  byDate: { vi: "Theo thời hạn", en: "By date" },
  byUnit: { vi: "Theo đơn vị", en: "By unit" },
  field: { vi: "Lĩnh vực", en: "Field" },
  leadHead: { vi: "Chủ trì", en: "Lead" },
  when: { vi: "Thời hạn", en: "When" },
  unit: { vi: "Đơn vị", en: "Unit" },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  nobody: { vi: "Chưa giao", en: "Not given to anybody" },
  passed: { vi: "Đã quá hạn", en: "Passed" },
  week: { vi: "Trong 5 ngày làm việc", en: "Within 5 working days" },
  fortnight: { vi: "6 đến 10 ngày làm việc", en: "6 to 10 working days" },
  month: { vi: "11 đến 22 ngày làm việc", en: "11 to 22 working days" },
  later: { vi: "Sau hơn 22 ngày làm việc", en: "More than 22 working days" },
  undated: { vi: "Chưa có thời hạn", en: "No date" },
  settled: { vi: "Không còn điểm để giành", en: "Nothing left to win" },
  filterState: { vi: "Tình trạng", en: "State" },
  allStates: { vi: "Mọi tình trạng", en: "Every state" },
  allFields: { vi: "Mọi lĩnh vực", en: "All fields" },
  allLeads: { vi: "Mọi nơi chủ trì", en: "All leads" },
  allDates: { vi: "Mọi thời hạn", en: "All dates" },
  stateOpen: { vi: "Chưa có điểm", en: "Not earned yet" },
  shown: {
    vi: (count: number, all: number) => `${count}/${all} tiêu chí`,
    en: (count: number, all: number) => `${count} of ${all} criteria`,
  },
  nothing: { vi: "Không có tiêu chí nào khớp với bộ lọc.", en: "No criterion matches the filters." },
  clear: { vi: "Bỏ bộ lọc", en: "Clear the filters" },
  mayLose: {
    vi: (points: string, max: string) => `có thể mất ${points}/${max} điểm`,
    en: (points: string, max: string) => `${points} of ${max} points may be lost`,
  },
  hasLost: {
    vi: (points: string, max: string) => `mất ${points}/${max} điểm`,
    en: (points: string, max: string) => `${points} of ${max} points lost`,
  },
  mayWin: {
    vi: (points: string, max: string) => `còn ${points}/${max} điểm chưa có`,
    en: (points: string, max: string) => `${points} of ${max} points not earned yet`,
  },
  allSure: { vi: (max: string) => `đủ ${max} điểm`, en: (max: string) => `all ${max} points` },
  left: {
    vi: (days: number, date: string) =>
      days < 0
        ? `quá hạn ${-days} ngày làm việc (${date})`
        : days === 0
          ? `hết hạn hôm nay (${date})`
          : `còn ${days} ngày làm việc (đến ${date})`,
    en: (days: number, date: string) =>
      days < 0
        ? `${-days} working days late (${date})`
        : days === 0
          ? `due today (${date})`
          : `${days} working days left (until ${date})`,
  },
  gain: {
    vi: (points: string, days: string) => `giữ hoặc giành được ${points} điểm, khoảng ${days} ngày công`,
    en: (points: string, days: string) => `keeps or wins ${points} points, about ${days} working days`,
  },
  marked: { vi: "Tổ giúp việc đánh giá", en: "Marked by the working group" },
  toLeaf: { vi: "Mở tiêu chí", en: "Open the criterion" },
  toAttach: { vi: "Bổ sung tài liệu", en: "Add documents" },
  toRequest: { vi: "Mở yêu cầu", en: "Open the request" },
  toPortal: { vi: "Mở kiểm tra công khai", en: "Open the check" },
  toTask: { vi: "Mở nhiệm vụ", en: "Open the task" },
  toNewTask: { vi: "Giao nhiệm vụ", en: "Set a task" },
  toExplain: { vi: "Giải trình", en: "Explain" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  late: { vi: "quá hạn", en: "late" },
  due: { vi: (date: string) => `hạn ${date}`, en: (date: string) => `due ${date}` },
  rules: { vi: "Theo", en: "By" },
  seeRules: { vi: "Xem quy tắc", en: "See the rules" },
  betweenTitle: {
    vi: (round: string) => `Điểm đã mất trong ${round}`,
    en: (round: string) => `Points lost in ${round}`,
  },
  betweenLead: {
    vi: "Chưa có đợt mới. Dưới đây là điểm mất ở kết quả công bố gần nhất và nhiệm vụ khắc phục đang thực hiện.",
    en: "No new round yet. These are the losses of the newest published result, and the work against them.",
  },
  lostOf: {
    vi: (lost: string, max: string) => `Mất ${lost}/${max} điểm.`,
    en: (lost: string, max: string) => `${lost} of ${max} points lost.`,
  },
  noTask: { vi: "Chưa có nhiệm vụ", en: "No task" },
  plan: { vi: "Lập kế hoạch từ các điểm mất", en: "Draft a plan from these losses" },
  neverPublished: {
    vi: "Chưa có kết quả nào được công bố cho đơn vị này.",
    en: "No result of this unit was ever published.",
  },
  boardTitle: { vi: "Nguy cơ mất điểm toàn đợt", en: "Points at risk in the round" },
  spread: { vi: "Tiêu chí nhiều đơn vị có nguy cơ mất", en: "Criteria at risk in many units" },
  units: { vi: (count: number) => `${count} đơn vị`, en: (count: number) => counted(count, "unit") },
  first: { vi: "Việc nên làm trước trong toàn đợt", en: "What to do first in the round" },
  tab: { vi: "Nguy cơ mất điểm", en: "Points at risk" },
});

/** The rules by which risk is judged. */
export const RISK_RULES = messages({
  title: { vi: "Quy tắc nguy cơ mất điểm", en: "Rules of risk" },
  shipped: { vi: "Bộ quy tắc đi kèm chương trình", en: "The rules that come with the program" },
  own: { vi: "Bộ quy tắc của cơ quan", en: "The office's own rules" },
  composed: { vi: "đề xuất, chưa có văn bản ban hành", en: "proposed, from no act" },
  lead: {
    vi: "Mỗi quy tắc nói khi nào điểm của một tiêu chí có nguy cơ mất, vì sao và cần làm gì. Đánh giá của người luôn đứng trên quy tắc.",
    en: "Each rule says when points of a criterion are in danger, why, and what to do. A person's mark stands above every rule.",
  },
  rule: { vi: "Quy tắc", en: "Rule" },
  effect: { vi: "Tính vào", en: "Counts" },
  sentences: { vi: "Lý do và việc cần làm", en: "Reason and next step" },
  hits: { vi: "Đang áp dụng", en: "Speaks of now" },
  hitWords: {
    vi: (leaves: number, units: number) => (leaves === 0 ? "0" : `${leaves} tiêu chí, ${units} đơn vị`),
    en: (leaves: number, units: number) =>
      leaves === 0 ? "0" : `${counted(leaves, "criterion", "criteria")}, ${counted(units, "unit")}`,
  },
  claimed: { vi: "điểm đang có", en: "points claimed" },
  open: { vi: "điểm chưa có", en: "points not earned" },
  remaining: { vi: "cả điểm đang có và chưa có", en: "both" },
  onlyHint: { vi: "chỉ nhắc", en: "only warns" },
  effort: { vi: (days: string) => `${days} ngày công`, en: (days: string) => `${days} working days` },
  severity: { vi: "Mức", en: "Weight" },
  high: { vi: "cao", en: "high" },
  medium: { vi: "vừa", en: "medium" },
  low: { vi: "thấp", en: "low" },
  download: { vi: "Tải tệp quy tắc (YAML)", en: "Download the file (YAML)" },
  change: { vi: "Thay quy tắc", en: "Change the rules" },
  changeHint: {
    vi: "Sửa trực tiếp trong ô, hoặc tải tệp về, sửa rồi dán lại. Khi lưu, mọi lỗi được báo cùng lúc kèm số dòng; chưa lưu được thì bộ đang dùng giữ nguyên.",
    en: "Edit the text here, or download, edit and paste it. Every fault is told at once with its line; until it is sound the rules in use stay.",
  },
  text: { vi: "Nội dung tệp quy tắc", en: "Text of the rules" },
  pick: { vi: "Chọn tệp từ máy", en: "Choose a file" },
  note: { vi: "Lý do thay đổi", en: "Why" },
  save: { vi: "Lưu và dùng bộ này", en: "Save and use" },
  saved: {
    vi: "Đã lưu; mọi tiêu chí được đánh giá lại theo bộ mới.",
    en: "Saved; every criterion is judged anew.",
  },
  back: { vi: "Trở lại bộ đi kèm chương trình", en: "Back to the shipped rules" },
  versions: { vi: "Các lần thay đổi", en: "Changes" },
  version: { vi: (count: number) => `Bản ${count}`, en: (count: number) => `Version ${count}` },
  backTo: { vi: "Trở lại bộ đi kèm", en: "Back to the shipped rules" },
  inUse: { vi: "đang dùng", en: "in use" },
  unreadable: {
    vi: "Bộ quy tắc của cơ quan không còn đọc được ở phiên bản chương trình này, nên đang dùng bộ đi kèm. Sửa các lỗi sau rồi lưu lại.",
    en: "This version of the program cannot read the office's rules, so the shipped ones are used. Mend these faults and save again.",
  },
  line: { vi: (line: number) => `Dòng ${line}`, en: (line: number) => `Line ${line}` },
  faults: {
    vi: (count: number) => `Có ${count} lỗi trong tệp quy tắc`,
    en: (count: number) => `${counted(count, "fault")} in the rules`,
  },
});
