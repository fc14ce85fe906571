import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const OFFLINE = messages({
  tool: { vi: "Làm trên Excel", en: "Work in Excel" },
  title: { vi: (unit: string) => `Làm trên Excel: ${unit}`, en: (unit: string) => `Work in Excel: ${unit}` },
  takeTitle: { vi: "1. Lấy tệp", en: "1. Take the file" },
  takeText: {
    vi: "Tệp có mọi ô bạn được điền, kèm giá trị hiện có. Điền không cần mạng, lúc nào cũng được trước hạn.",
    en: "It holds every place that you may fill in, with the present values. Fill it in without network, any time before the deadline.",
  },
  take: { vi: "Tải tệp Excel của phiếu", en: "Download the sheet for Excel" },
  bringTitle: { vi: "2. Gửi lại tệp đã điền", en: "2. Send the filled file" },
  bringText: {
    vi: "Hệ thống liệt kê chỗ khác nhau; chưa ghi gì cho đến khi bạn chọn nhận.",
    en: "What differs is listed; nothing is written until you accept it.",
  },
  file: { vi: "Tệp đã điền", en: "The filled file" },
  chooseFile: { vi: "Chọn tệp", en: "Choose a file" },
  fileMissing: { vi: "Chọn tệp đã điền", en: "Choose the filled file" },
  compare: { vi: "Xem chỗ khác nhau", en: "See what differs" },
  chooseTitle: { vi: "3. Chọn chỗ nhận", en: "3. Choose what to accept" },
  taken: {
    vi: (by: string, at: string) => `Tệp do ${by} lấy lúc ${at}.`,
    en: (by: string, at: string) => `Taken by ${by} at ${at}.`,
  },
  movedOn: {
    vi: (count: number) =>
      `${count} ô bạn không điền khác đi nhưng người khác đã sửa sau khi lấy tệp: giữ theo phiếu hiện nay.`,
    en: (count: number) =>
      `${counted(count, "cell")} that you left alone ${plural(count, "was", "were")} changed by others since, and ${plural(count, "stays", "stay")} as in the sheet.`,
  },
  missing: {
    vi: (count: number) => `Tệp thiếu ${count} dòng của phiếu: các ô đó giữ nguyên.`,
    en: (count: number) =>
      `${counted(count, "row")} of the sheet ${plural(count, "is", "are")} not in the file, and ${plural(count, "stays", "stay")} unchanged.`,
  },
  none: {
    vi: "Tệp không có ô nào khác với phiếu hiện nay.",
    en: "No cell of the file differs from the sheet.",
  },
  faultsTitle: {
    vi: (count: number) => `${count} ô chưa đọc được`,
    en: (count: number) => (count === 1 ? "One cell cannot be read" : `${count} cells cannot be read`),
  },
  faultsText: {
    vi: "Sửa trong tệp rồi gửi lại. Các ô khác vẫn nhận được ngay.",
    en: "Mend them in the file and send it again. The others can be accepted now.",
  },
  cell: { vi: "Ô", en: "Cell" },
  remedy: { vi: "Cần sửa", en: "What to do" },
  accept: { vi: "Nhận", en: "Accept" },
  acceptOf: {
    vi: (leaf: string, input: string) => `Nhận ${leaf}, ${input}`,
    en: (leaf: string, input: string) => `Accept ${leaf}, ${input}`,
  },
  all: { vi: "Chọn tất cả", en: "Choose all" },
  leaf: { vi: "Tiêu chí", en: "Criterion" },
  input: { vi: "Nội dung", en: "Input" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  now: { vi: "Trên phiếu", en: "In the sheet" },
  inFile: { vi: "Trong tệp", en: "In the file" },
  blank: { vi: "(trống)", en: "(empty)" },
  changedSince: {
    vi: (by: string, at: string) => `${by} đã sửa ${at}, sau khi bạn lấy tệp`,
    en: (by: string, at: string) => `changed by ${by} at ${at}, after the file was taken`,
  },
  save: {
    vi: (count: number) => `Nhận ${count} mục đã chọn`,
    en: (count: number) => (count === 1 ? "Accept the one chosen" : `Accept the ${count} chosen`),
  },
  nothingChosen: { vi: "Chọn ít nhất một mục", en: "Choose at least one" },
  saved: {
    vi: (count: number) => `Đã ghi ${count} mục vào phiếu.`,
    en: (count: number) =>
      count === 1 ? "One entry is in the sheet." : `${count} entries are in the sheet.`,
  },
  renewed: {
    vi: "Người khác vừa sửa một ô trong số này nên chưa ghi gì. Danh sách dưới đây đã được làm mới.",
    en: "Somebody has just changed one of these, so nothing was written. The list below is up to date.",
  },
  back: { vi: "Về phiếu", en: "Back to the sheet" },
});
