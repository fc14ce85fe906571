import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const COCKPIT = messages({
  title: {
    vi: (unit: string, year: number) => `${unit} năm ${year}`,
    en: (unit: string, year: number) => `${unit} in ${year}`,
  },
  section: { vi: "Trang điều hành", en: "Cockpit" },
  open: { vi: "Mở trang điều hành", en: "Open the cockpit" },
  year: { vi: "Năm", en: "Year" },
  pdf: { vi: "Tải PDF (1 trang A4)", en: "Download PDF (one A4)" },
  print: { vi: "In", en: "Print" },
  why: { vi: "Xem từng nguyên nhân", en: "See every cause" },
  leads: { vi: "Phân công chủ trì", en: "Who leads what" },
  risk: { vi: "Nguy cơ mất điểm", en: "Points at risk" },
  riskMore: { vi: "Xem từng tiêu chí", en: "See every criterion" },
  riskNone: { vi: "Không có đợt nào đang diễn ra.", en: "No round is under way." },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  taskCounts: {
    vi: (total: number, done: number, late: number) =>
      `${total} việc, ${done} đã hoàn thành, ${late} quá hạn`,
    en: (total: number, done: number, late: number) =>
      `${counted(total, "task")}, ${done} done, ${late} late`,
  },
  noTasks: { vi: "Chưa giao nhiệm vụ nào.", en: "No tasks have been set." },
  noneLate: { vi: "Không có việc quá hạn.", en: "Nothing is late." },
  moreLate: {
    vi: (rest: number) => `và ${rest} việc quá hạn khác`,
    en: (rest: number) => `and ${rest} more`,
  },
  late: {
    vi: (days: number) => `quá hạn ${days} ngày`,
    en: (days: number) => `${counted(days, "day")} late`,
  },
  nobody: { vi: "chưa phân công người", en: "nobody named" },
  next: { vi: "Sắp tới", en: "Coming up" },
  noNext: { vi: "Không có thời hạn nào trong 60 ngày tới.", en: "No dates in the next 60 days." },
  left: {
    vi: (days: number) => (days === 0 ? "hôm nay" : `còn ${days} ngày`),
    en: (days: number) => (days === 0 ? "today" : `${counted(days, "day")} left`),
  },
  "next-round": { vi: "Đợt đánh giá", en: "Round" },
  "next-plan": { vi: "Góp ý kế hoạch", en: "Comments on a plan" },
  "next-report": { vi: "Báo cáo", en: "Report" },
  "next-task": { vi: "Nhiệm vụ", en: "Task" },
  overviews: { vi: "Đợt đang diễn ra", en: "Rounds under way" },
  illustration: {
    vi: "Số liệu minh họa, không phải kết quả thật.",
    en: "Illustration: these are not real results.",
  },
  sources: { vi: "Nguồn", en: "Sources" },
});

export const WHY = messages({
  title: {
    vi: (index: string, before: number, after: number) =>
      `Vì sao thứ hạng ${index} thay đổi, ${before}–${after}`,
    en: (index: string, before: number, after: number) =>
      `Why the rank in ${index} changed, ${before}–${after}`,
  },
  after: { vi: "Năm", en: "Year" },
  before: { vi: "So với năm", en: "Compared with" },
  csv: { vi: "Tải CSV", en: "Download CSV" },
  method: { vi: "Cách tính", en: "How it is computed" },
});

export const LEADS = messages({
  title: {
    vi: (unit: string) => `Phân công chủ trì: ${unit}`,
    en: (unit: string) => `Who leads what: ${unit}`,
  },
  lead: {
    vi: "Mỗi phần của chỉ số có một cơ quan chủ trì và một người chịu trách nhiệm. Tên của họ đứng cạnh phần bị giảm trên trang điều hành.",
    en: "Each part of an index has a lead agency and a person. Their names stand beside what fell on the cockpit.",
  },
  component: { vi: "Phần của chỉ số", en: "Part" },
  agency: { vi: "Cơ quan chủ trì", en: "Lead agency" },
  person: { vi: "Người phụ trách", en: "Person" },
  none: { vi: "Chưa giao", en: "Nobody" },
  saved: { vi: "Đã lưu", en: "Saved" },
  empty: { vi: "Đơn vị chưa có chỉ số nào", en: "The unit has no index" },
});
