import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const CALENDAR = messages({
  calendar: { vi: "Lịch làm việc", en: "Working days" },
  lead: {
    vi: "Ngày nghỉ lễ, Tết và ngày làm bù dùng để tính mọi thời hạn theo ngày làm việc.",
    en: "Days off and make-up days by which every period in working days is counted.",
  },
  year: { vi: "Năm", en: "Year" },
  earlier: { vi: "Năm trước", en: "Earlier year" },
  later: { vi: "Năm sau", en: "Later year" },
  workingDays: {
    vi: (days: number) => `${days} ngày làm việc trong năm`,
    en: (days: number) => `${counted(days, "working day")} in the year`,
  },
  predictedTitle: { vi: "Chưa công bố", en: "Not announced yet" },
  predictedText: {
    vi: "Chưa có thông báo nghỉ lễ, Tết của năm này. Các ngày dưới đây là dự kiến theo Bộ luật Lao động và âm lịch; ngày hoán đổi chưa biết. Khi có thông báo, hãy ghi các ngày khác dự kiến.",
    en: "No notice for this year is known yet. The days below follow from the Labour Code and the lunar calendar; swaps are not known. When the notice is out, set the days that differ.",
  },
  unknownTitle: { vi: "Chưa có dữ liệu", en: "No data" },
  unknownText: {
    vi: "Chương trình không có ngày nghỉ của năm này; chỉ thứ Bảy và Chủ nhật được coi là ngày nghỉ.",
    en: "The program knows no days off of this year; only Saturday and Sunday count as off.",
  },
  add: { vi: "Thêm ngày nghỉ hoặc ngày làm bù", en: "Add a day off or a make-up day" },
  date: { vi: "Ngày", en: "Day" },
  dateHint: { vi: "Ví dụ: 24/11/2026", en: "For example: 24/11/2026" },
  kind: { vi: "Ngày này", en: "This day" },
  off: { vi: "Nghỉ", en: "Day off" },
  work: { vi: "Làm việc", en: "Working day" },
  workMakeUp: { vi: "Làm bù", en: "Make-up day" },
  note: { vi: "Tên ngày", en: "What day it is" },
  noteHint: { vi: "Ví dụ: Ngày Văn hóa Việt Nam", en: "For example: Vietnam Culture Day" },
  source: { vi: "Căn cứ", en: "By which act" },
  sourceHint: {
    vi: "Số, ngày và cơ quan ban hành văn bản. Ví dụ: Thông báo số 12/TB-UBND ngày 02/11/2026",
    en: "Number, date and issuer of the notice",
  },
  save: { vi: "Ghi vào lịch", en: "Put on the calendar" },
  dateMissing: { vi: "Nhập ngày, ví dụ 24/11/2026", en: "Enter a day, for example 24/11/2026" },
  noteMissing: { vi: "Nhập tên ngày", en: "Say what day it is" },
  sourceMissing: { vi: "Nhập văn bản làm căn cứ", en: "Name the act it rests on" },
  holiday: { vi: "Nghỉ lễ, Tết", en: "Holiday" },
  "in-lieu": { vi: "Nghỉ bù", en: "In lieu" },
  swap: { vi: "Hoán đổi", en: "Swap" },
  office: { vi: "Cơ quan ghi", en: "Set here" },
  announced: { vi: "Đã công bố", en: "Announced" },
  predicted: { vi: "Chưa công bố", en: "Not announced" },
  sure: { vi: "Mức độ chắc chắn", en: "How sure" },
  swappedFor: {
    vi: (day: string) => `đổi với ngày ${day}`,
    en: (day: string) => `swapped with ${day}`,
  },
  recorded: {
    vi: (by: string, at: string) => `${by} ghi lúc ${at}`,
    en: (by: string, at: string) => `set by ${by} at ${at}`,
  },
  remove: { vi: "Bỏ ngày này", en: "Take it off" },
  removeOf: { vi: (day: string) => `Bỏ ngày ${day} khỏi lịch`, en: (day: string) => `Take ${day} off` },
  noDays: { vi: "Không có ngày nào khác với tuần làm việc.", en: "No day differs from the working week." },
  saved: { vi: (day: string) => `Đã ghi ngày ${day}.`, en: (day: string) => `Set ${day}.` },
  removed: { vi: (day: string) => `Đã bỏ ngày ${day}.`, en: (day: string) => `Took ${day} off.` },
  days: { vi: "Các ngày trong năm", en: "Days of the year" },
  weekdays: {
    vi: (index: number) =>
      ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"][index] ?? "",
    en: (index: number) =>
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index] ?? "",
  },
});
