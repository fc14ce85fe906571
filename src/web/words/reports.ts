import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const REPORTS = messages({
  title: { vi: "Báo cáo", en: "Reports" },
  lead: {
    vi: "Báo cáo quý, 6 tháng, 9 tháng, năm: hệ thống điền số liệu đã có, người soạn viết lời văn và nhập số còn thiếu.",
    en: "Reports of a quarter, six months, nine months or a year: the system fills in what it knows, you write the text and type the rest.",
  },
  none: { vi: "Chưa có báo cáo nào", en: "No reports yet" },
  noneHint: { vi: "Bấm “Lập báo cáo” để bắt đầu.", en: "Press “New report” to begin." },
  begin: { vi: "Lập báo cáo", en: "New report" },
  beginTitle: { vi: "Lập báo cáo định kỳ", en: "New periodic report" },
  office: { vi: "Cơ quan soạn", en: "Office" },
  about: { vi: "Báo cáo về", en: "About" },
  kind: { vi: "Kỳ báo cáo", en: "Period" },
  year: { vi: "Năm", en: "Year" },
  quarter: { vi: "Quý", en: "Quarter" },
  keepText: {
    vi: "Giữ lời văn của báo cáo trước để sửa tiếp",
    en: "Keep the text of the last report to edit",
  },
  start: { vi: "Bắt đầu soạn", en: "Begin" },
  asked: { vi: "Yêu cầu báo cáo gửi đến đơn vị", en: "Reports you were asked for" },
  answer: { vi: "Soạn báo cáo", en: "Write the report" },
  goOn: { vi: "Soạn tiếp", en: "Go on" },
  see: { vi: "Xem", en: "See" },
  dueBy: { vi: (day: string) => `Hạn ${day}`, en: (day: string) => `Due ${day}` },
  late: { vi: "Quá hạn", en: "Overdue" },
  calls: { vi: "Yêu cầu đã gửi", en: "Calls made" },
  call: { vi: "Yêu cầu đơn vị báo cáo", en: "Call for reports" },
  callTitle: { vi: "Yêu cầu các đơn vị gửi báo cáo", en: "Ask units for their reports" },
  callText: { vi: "Lời nhắn", en: "Message" },
  callDue: { vi: "Gửi trước hết ngày", en: "To be sent by" },
  callUnits: { vi: "Đơn vị được yêu cầu", en: "Units" },
  all: { vi: "Chọn tất cả", en: "Choose all" },
  noneChosen: { vi: "Bỏ chọn tất cả", en: "Choose none" },
  chooseUnits: { vi: "Chọn ít nhất một đơn vị.", en: "Choose at least one unit." },
  chooseDue: { vi: "Nhập hạn gửi, ví dụ 15/06/2026.", en: "Enter the due day." },
  sendCall: { vi: "Gửi yêu cầu", en: "Send" },
  called: { vi: "Đã gửi yêu cầu", en: "Sent" },
  received: {
    vi: (received: number, units: number) => `Đã nhận ${received}/${units} báo cáo`,
    en: (received: number, units: number) => `${received} of ${units} received`,
  },
  lateCount: { vi: (count: number) => `${count} đơn vị quá hạn`, en: (count: number) => `${count} late` },
  reports: { vi: "Báo cáo của cơ quan", en: "Own reports" },
  others: {
    vi: "Báo cáo của nơi khác: đã nhận, đang xin góp ý",
    en: "Of others: received, or sent for comment",
  },
  sender: { vi: "Nơi gửi", en: "From" },
  report: { vi: "Báo cáo", en: "Report" },
  number: { vi: "Số", en: "Number" },
  day: { vi: "Ngày", en: "Day" },
  state: { vi: "Tình trạng", en: "State" },
  receivedOne: { vi: "Đã nhận", en: "Received" },
  pack: { vi: "Tài liệu hội nghị", en: "Conference pack" },
  templates: { vi: "Mẫu văn bản", en: "Templates" },
  cutOff: { vi: (day: string) => `Chốt số liệu ${day}`, en: (day: string) => `Figures up to ${day}` },
  issuedLine: {
    vi: (number: string, day: string) => `Số ${number}, ngày ${day}`,
    en: (number: string, day: string) => `${number} of ${day}`,
  },
  provisional: { vi: "Số liệu tạm thời", en: "Provisional figures" },
  returnedLine: {
    vi: (reason: string) => `Bị trả lại: ${reason}`,
    en: (reason: string) => `Returned: ${reason}`,
  },
  loadFile: { vi: "Tải", en: "Download" },
});

export const REPORT_KIND = messages({
  quarter: { vi: "Quý", en: "Quarter" },
  "half-year": { vi: "6 tháng đầu năm", en: "Six months" },
  "nine-months": { vi: "9 tháng", en: "Nine months" },
  year: { vi: "Năm", en: "Year" },
});

export const REPORT_STATE = messages({
  draft: { vi: "Đang soạn", en: "Draft" },
  commenting: { vi: "Đang lấy ý kiến", en: "Sent for comment" },
  issued: { vi: "Đã ban hành", en: "Issued" },
});

export const ANSWER_STATE = messages({
  waiting: { vi: "Chưa bắt đầu", en: "Not begun" },
  drafting: { vi: "Đang soạn", en: "Being written" },
  sent: { vi: "Đã gửi", en: "Sent" },
  returned: { vi: "Bị trả lại", en: "Returned" },
});

export const REPORT = messages({
  text: { vi: "Lời văn", en: "Text" },
  annexes: { vi: "Số liệu phụ lục", en: "Annex figures" },
  comments: { vi: "Góp ý", en: "Comments" },
  outline: {
    vi: (title: string) => `Đề cương: ${title} (tự soạn, không trích từ văn bản nào).`,
    en: (title: string) => `Outline: ${title} (composed, taken from no act).`,
  },
  period: {
    vi: (act: string, confidence: string) => `Kỳ và ngày chốt theo ${act} (${confidence}).`,
    en: (act: string, confidence: string) => `Periods and cut-off by ${act} (${confidence}).`,
  },
  fromSystem: { vi: "Số liệu hệ thống điền", en: "Filled in by the system" },
  typed: { vi: "Lời văn", en: "Your text" },
  carried: { vi: "Giữ từ báo cáo trước, chưa sửa", en: "Kept from the last report, not edited yet" },
  previous: { vi: "Lời văn kỳ trước", en: "Text of the last report" },
  takePrevious: { vi: "Lấy lại lời văn này", en: "Use this text" },
  saved: { vi: "Đã lưu", en: "Saved" },
  saving: { vi: "Đang lưu…", en: "Saving…" },
  unsaved: { vi: "Chưa lưu", en: "Not saved" },
  saveFailed: { vi: "Chưa lưu được:", en: "Could not save:" },
  changedByOther: {
    vi: "Người khác vừa sửa mục này. Lời văn của bạn còn trong ô; tải lại trang để xem bản mới trước khi ghi đè.",
    en: "Somebody else has just edited this part. Your text is still in the box; reload to see theirs first.",
  },
  keepMine: { vi: "Lưu lời văn của tôi", en: "Keep mine" },
  takeTheirs: { vi: "Lấy bản của người kia", en: "Take theirs" },
  theirs: { vi: "Bản đã lưu:", en: "Saved by them:" },
  row: { vi: "Nội dung", en: "Row" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  now: { vi: "Kỳ này", en: "This period" },
  before: { vi: "Kỳ trước", en: "Period before" },
  lastYear: { vi: "Cùng kỳ năm trước", en: "Same period last year" },
  note: { vi: "Ghi chú", en: "Note" },
  noteOf: { vi: (row: string) => `Ghi chú: ${row}`, en: (row: string) => `Note: ${row}` },
  system: { vi: "hệ thống điền", en: "by the system" },
  gathered: {
    vi: (sum: string, from: number) => `Tổng ${from} đơn vị: ${sum}; ô bên là số của chính cơ quan`,
    en: (sum: string, from: number) => `Sum of ${counted(from, "unit")}: ${sum}; the box is the office's own`,
  },
  gatheredNone: { vi: "Chưa đơn vị nào gửi số này", en: "No unit has sent this yet" },
  total: { vi: (total: string) => `Cộng: ${total}`, en: (total: string) => `Total: ${total}` },
  notANumber: { vi: "Nhập một số, ví dụ 12,5.", en: "Enter a number." },
  files: { vi: "Tải báo cáo", en: "Download" },
  issue: { vi: "Ban hành báo cáo", en: "Issue" },
  issueTitle: { vi: "Ban hành", en: "Issue the report" },
  number: { vi: "Số, ký hiệu", en: "Number" },
  numberMissing: { vi: "Nhập số, ký hiệu, ví dụ 120/BC-SNV.", en: "Enter the number." },
  day: { vi: "Ngày ban hành", en: "Day" },
  dayMissing: { vi: "Nhập ngày ban hành.", en: "Enter the day." },
  signer: { vi: "Người ký", en: "Signer" },
  withProvisional: { vi: "Ban hành với số liệu tạm thời", en: "Issue with provisional figures" },
  issued: { vi: "Đã ban hành", en: "Issued" },
  giveBack: { vi: "Trả lại", en: "Return" },
  giveBackReason: { vi: "Lý do trả lại", en: "Reason" },
  reasonMissing: {
    vi: "Nhập lý do; đơn vị sẽ đọc lý do này.",
    en: "Enter the reason; the unit will read it.",
  },
  returned: { vi: "Đã trả lại", en: "Returned" },
  illustration: { vi: "Dữ liệu minh họa", en: "Illustration data" },
  nothingFilled: {
    vi: "Hệ thống chưa có số liệu cho mục này.",
    en: "The system holds nothing for this part.",
  },
});

export const CALL = messages({
  back: { vi: "Báo cáo", en: "Reports" },
  unit: { vi: "Đơn vị", en: "Unit" },
  state: { vi: "Tình trạng", en: "State" },
  sentOn: { vi: "Ngày gửi", en: "Sent on" },
  reminded: { vi: "Đã nhắc", en: "Reminded" },
  times: { vi: (count: number) => `${count} lần`, en: (count: number) => counted(count, "time") },
  remind: { vi: "Nhắc đơn vị quá hạn", en: "Remind late units" },
  remindedNow: { vi: "Đã nhắc các đơn vị quá hạn", en: "Late units were reminded" },
  nobodyLate: { vi: "Chưa có đơn vị nào quá hạn.", en: "No unit is late." },
  missing: { vi: "Chưa gửi", en: "Not sent" },
  sums: { vi: "Số liệu các đơn vị đã gửi, cộng lại", en: "Sums of what units sent" },
  row: { vi: "Nội dung", en: "Row" },
  measure: { vi: "Đơn vị tính", en: "Unit" },
  sum: { vi: "Tổng", en: "Sum" },
  from: { vi: "Số đơn vị có số liệu", en: "Units with a figure" },
  open: { vi: "Mở báo cáo", en: "Open" },
});

export const PACK = messages({
  title: { vi: "Tài liệu hội nghị", en: "Conference pack" },
  lead: {
    vi: "Một lần bấm: trang trình chiếu, bản in A4, văn bản Word và bảng số liệu; mỗi số có nguồn.",
    en: "In one action: slides, printable pages, Word and tables; every number with its source.",
  },
  make: { vi: "Tải trọn bộ (ZIP)", en: "Download everything (ZIP)" },
  contents: {
    vi: "Trong bộ: PDF trình chiếu 16:9, PDF A4, DOCX theo mẫu của cơ quan, XLSX phụ lục.",
    en: "Inside: PDF slides 16:9, PDF A4, DOCX in the office's template, XLSX tables.",
  },
  noOffice: {
    vi: "Tài khoản chưa gắn với cơ quan nào để lập tài liệu.",
    en: "Your account has no office to make a pack for.",
  },
});
