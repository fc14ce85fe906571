import { messages } from "./language.tsx";

export const APPRAISAL = messages({
  title: { vi: "Bàn thẩm định", en: "Appraisal desk" },
  lead: {
    vi: "Chấm từng tiêu chí cho mọi đơn vị để giữ cùng một thước đo. Trang này không hiển thị thứ hạng.",
    en: "Judge one criterion across all units, so that all are measured alike. Ranks are never shown here.",
  },
  byCriterion: { vi: "Theo tiêu chí", en: "By criterion" },
  byUnit: { vi: "Theo đơn vị", en: "By unit" },
  progress: {
    vi: (done: number, of: number) => `đã thẩm định ${done}/${of} lượt`,
    en: (done: number, of: number) => `${done} of ${of} judged`,
  },
  continue: { vi: "Tiếp tục thẩm định", en: "Continue judging" },
  allDone: { vi: "Đã thẩm định xong mọi phần được giao.", en: "Everything assigned to you is judged." },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  max: { vi: "Điểm tối đa", en: "Maximum" },
  judged: { vi: "Đã thẩm định", en: "Judged" },
  changed: { vi: "Điều chỉnh", en: "Changed" },
  unit: { vi: "Đơn vị", en: "Unit" },
  onlyOpen: { vi: "Chỉ phần chưa xong", en: "Only unfinished" },
  nothing: {
    vi: "Chưa có phần nào được giao cho bạn ở đợt này, hoặc chưa có phiếu nào được gửi.",
    en: "Nothing is assigned to you in this round yet, or no sheet has been submitted.",
  },
  closed: {
    vi: "Ngoài thời gian thẩm định: chỉ xem, không ghi nhận quyết định.",
    en: "Outside the appraisal window: read-only.",
  },
  // desk
  units: { vi: "Các đơn vị", en: "Units" },
  criteria: { vi: "Các tiêu chí", en: "Criteria" },
  self: { vi: "Điểm tự chấm", en: "Self score" },
  notSubmitted: { vi: "Chưa gửi phiếu", en: "Not submitted" },
  notSubmittedText: {
    vi: "Đơn vị chưa gửi phiếu nên chưa thẩm định được.",
    en: "The unit has not submitted, so there is nothing to judge yet.",
  },
  exempt: { vi: "Không áp dụng", en: "Not applicable" },
  open: { vi: "Chưa thẩm định", en: "Not judged" },
  agreed: { vi: "Thống nhất", en: "Agreed" },
  agree: { vi: "Thống nhất với điểm tự chấm", en: "Agree with the self score" },
  change: { vi: "Điều chỉnh điểm", en: "Change the score" },
  keepChange: { vi: "Lưu điểm thẩm định", en: "Save the appraised score" },
  points: { vi: "Điểm thẩm định", en: "Appraised score" },
  pointsHint: { vi: (max: string) => `Từ 0 đến ${max}`, en: (max: string) => `From 0 to ${max}` },
  pointsFault: {
    vi: (max: string) => `Nhập điểm từ 0 đến ${max}, ví dụ 0,5`,
    en: (max: string) => `Enter points from 0 to ${max}, for example 0.5`,
  },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: {
    vi: "Đơn vị sẽ đọc lý do này. Nêu rõ tài liệu, trang và điểm chưa đạt.",
    en: "The unit will read this. Name the document, the page and what falls short.",
  },
  reasonFault: {
    vi: "Nhập lý do khi điểm thẩm định khác điểm tự chấm",
    en: "Give a reason when the appraised score differs from the self score",
  },
  usedReasons: { vi: "Lý do đã dùng ở tiêu chí này", en: "Reasons used at this criterion" },
  decided: {
    vi: (name: string, at: string) => `${name} quyết định lúc ${at}`,
    en: (name: string, at: string) => `decided by ${name} at ${at}`,
  },
  outdated: {
    vi: "Đơn vị đã sửa phiếu sau quyết định này; hãy xem lại.",
    en: "The unit changed its sheet after this decision; look again.",
  },
  saved: {
    vi: (name: string, at: string) => `Đã lưu ${at}: ${name}.`,
    en: (name: string, at: string) => `Saved ${at}: ${name}.`,
  },
  answers: { vi: "Số liệu đơn vị nhập", en: "What the unit entered" },
  why: { vi: "Cách tính", en: "How it was computed" },
  explanation: { vi: "Giải trình của đơn vị", en: "Explanation by the unit" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  noEvidence: { vi: "Đơn vị không đính kèm tài liệu.", en: "The unit attached no documents." },
  beside: { vi: "Xem bên cạnh", en: "Show beside" },
  closeViewer: { vi: "Đóng tài liệu", en: "Close document" },
  newTab: { vi: "Mở thẻ mới", en: "Open in a new tab" },
  noPreview: {
    vi: "Loại tệp này không xem trực tiếp được; mở tệp để xem.",
    en: "This kind of file cannot be shown here; open it instead.",
  },
  previous: { vi: "Tiêu chí trước", en: "Previous criterion" },
  next: { vi: "Tiêu chí sau", en: "Next criterion" },
  back: { vi: "Danh sách tiêu chí", en: "All criteria" },
  tally: {
    vi: (agreed: number, changed: number, open: number) =>
      `${agreed} thống nhất · ${changed} điều chỉnh · ${open} chưa thẩm định`,
    en: (agreed: number, changed: number, open: number) =>
      `${agreed} agreed · ${changed} changed · ${open} not judged`,
  },
  rules: { vi: "Hướng dẫn và cách chấm", en: "Guidance and rule" },
  keys: { vi: "Phím tắt", en: "Keyboard" },
  keysTitle: { vi: "Phím tắt của bàn thẩm định", en: "Keys of the appraisal desk" },
  keyNextItem: { vi: "Dòng sau, dòng trước", en: "Next, previous row" },
  keyAgree: { vi: "Thống nhất với điểm tự chấm", en: "Agree with the self score" },
  keyChange: { vi: "Điều chỉnh điểm", en: "Change the score" },
  keyNextCriterion: { vi: "Tiêu chí sau, tiêu chí trước", en: "Next, previous criterion" },
  keyOpen: { vi: "Mở tài liệu đầu tiên bên cạnh", en: "Open the first document beside" },
  keyHelp: { vi: "Mở bảng phím tắt này", en: "Open this list" },
});
