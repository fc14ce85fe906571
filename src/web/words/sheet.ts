import { CONFIDENCE_WORDS } from "../../contract/sureness.ts";
import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const SHEET = messages({
  title: {
    vi: (unit: string) => `Phiếu tự chấm điểm: ${unit}`,
    en: (unit: string) => `Self-score sheet: ${unit}`,
  },
  period: { vi: (period: string) => `Kỳ đánh giá ${period}`, en: (period: string) => `Period ${period}` },
  partial: {
    vi: "Bạn đang xem các tiêu chí mà cơ quan mình chủ trì hoặc phối hợp.",
    en: "You see the criteria your department leads or supports.",
  },
  readOnly: { vi: "Phiếu đang ở chế độ chỉ xem.", en: "This sheet is read-only." },
  submittedNote: {
    vi: (at: string, by: string) =>
      `Phiếu đã gửi lúc ${at} bởi ${by}. Muốn sửa, hãy rút lại phiếu trước thời hạn.`,
    en: (at: string, by: string) =>
      `Submitted at ${at} by ${by}. To change it, take it back before the deadline.`,
  },
  submittedFor: {
    vi: (at: string, by: string) => `Phiếu đã gửi lúc ${at} bởi ${by}.`,
    en: (at: string, by: string) => `Submitted at ${at} by ${by}.`,
  },
  seeReceipt: { vi: "Xem biên nhận", en: "See receipt" },
  withdraw: { vi: "Rút lại phiếu", en: "Take the sheet back" },
  withdrawn: {
    vi: "Đã rút lại phiếu. Nhớ gửi lại trước thời hạn.",
    en: "The sheet is yours again. Submit it before the deadline.",
  },
  withdrawTitle: { vi: "Rút lại phiếu đã gửi?", en: "Take back the submitted sheet?" },
  withdrawText: {
    vi: "Phiếu trở về trạng thái đang soạn. Bạn phải gửi lại trước thời hạn, nếu không phiếu sẽ được tính là chưa gửi.",
    en: "The sheet becomes a draft again. Submit it again before the deadline, or it counts as not submitted.",
  },
  check: { vi: "Kiểm tra và gửi phiếu", en: "Check and submit" },
  tryPart: { vi: "Thử phương án cho phần của mình", en: "Try scenarios on your part" },
  downloadXlsx: { vi: "Tải XLSX", en: "XLSX" },
  downloadCsv: { vi: "Tải CSV", en: "CSV" },
  appraisedFirst: { vi: "Thẩm định lần 1", en: "First appraisal" },
  appraisedSecond: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  explain: { vi: "Xem điểm bị đổi, giải trình", en: "Changed scores, explanation" },
  supplement: { vi: "Bổ sung", en: "Added later" },
  // saving
  saved: { vi: (at: string) => `Đã lưu ${at}`, en: (at: string) => `Saved ${at}` },
  allSaved: { vi: "Mọi thay đổi đã lưu", en: "All changes saved" },
  waiting: { vi: "Chưa lưu", en: "Not saved yet" },
  saving: { vi: "Đang lưu…", en: "Saving…" },
  retrying: { vi: "Chưa lưu – mất kết nối, sẽ thử lại", en: "Not saved – connection lost, will try again" },
  retryingServer: {
    vi: "Chưa lưu – máy chủ báo lỗi, sẽ thử lại",
    en: "Not saved – server trouble, will try again",
  },
  conflict: { vi: "Người khác vừa sửa ô này", en: "Somebody else changed this" },
  compare: { vi: "So sánh và chọn", en: "Compare and choose" },
  refused: { vi: "Chưa lưu", en: "Not saved" },
  discard: { vi: "Bỏ giá trị vừa nhập", en: "Discard what I typed" },
  unsavedCount: { vi: (n: number) => `${n} nội dung chưa lưu`, en: (n: number) => `${n} unsaved` },
  restored: {
    vi: (n: number) => `Đã khôi phục ${n} nội dung chưa kịp lưu từ lần làm việc trước trên máy này.`,
    en: (n: number) => `Restored ${counted(n, "input")} not saved last time on this machine.`,
  },
  // conflict dialog
  conflictTitle: { vi: "Hai người cùng sửa một ô", en: "Two people changed the same input" },
  conflictText: {
    vi: "Chưa có gì bị mất. Chọn giá trị giữ lại.",
    en: "Nothing is lost. Choose the value to keep.",
  },
  mine: { vi: "Giá trị của bạn", en: "Your value" },
  theirs: {
    vi: (name: string, at: string) => `Giá trị của ${name}, lưu ${at}`,
    en: (name: string, at: string) => `Value of ${name}, saved ${at}`,
  },
  keepMine: { vi: "Giữ giá trị của tôi", en: "Keep mine" },
  keepTheirs: { vi: "Giữ giá trị của người kia", en: "Keep theirs" },
  emptyValue: { vi: "(để trống)", en: "(empty)" },
  // tree, filters
  fields: { vi: "Lĩnh vực", en: "Fields" },
  allFields: { vi: "Tất cả lĩnh vực", en: "All fields" },
  bonus: { vi: "Điểm cộng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
  bonusNote: {
    vi: "Không bắt buộc. Chỉ nhập khi đơn vị có thành tích nêu dưới đây và có tài liệu chứng minh; để trống thì không mất điểm.",
    en: "Optional. Answer only where the unit earned it and can prove it; leaving it empty costs nothing.",
  },
  penaltyNote: {
    vi: "Chỉ trừ khi có vi phạm nêu dưới đây; không có vi phạm thì để trống.",
    en: "Points are taken off only for the faults named here; without them leave it empty.",
  },
  notToAnswer: { vi: "đơn vị không phải nhập", en: "nothing for the unit to enter" },
  answeredOf: {
    vi: (done: number, of: number) => `đã nhập ${done}/${of}`,
    en: (done: number, of: number) => `${done}/${of} answered`,
  },
  search: { vi: "Tìm theo mã hoặc từ", en: "Search by code or words" },
  searchHint: { vi: "Gõ không dấu cũng được, ví dụ: bao cao", en: "Works without diacritics" },
  filters: { vi: "Lọc tiêu chí", en: "Filter criteria" },
  filtersButton: {
    vi: (used: number) => (used === 0 ? "Tìm và lọc" : `Tìm và lọc (${used})`),
    en: (used: number) => (used === 0 ? "Search and filter" : `Search and filter (${used})`),
  },
  unanswered: { vi: "Chưa nhập", en: "Not answered" },
  noEvidence: { vi: "Thiếu tài liệu", en: "No documents" },
  mineOnly: { vi: "Của tôi", en: "Mine" },
  lostBefore: { vi: "Mất điểm năm trước", en: "Lost points last year" },
  losing: { vi: "Mất điểm", en: "Losing points" },
  department: { vi: "Cơ quan chủ trì", en: "Lead department" },
  allDepartments: { vi: "Tất cả cơ quan", en: "All departments" },
  view: { vi: "Cách xem", en: "View" },
  roomy: { vi: "Thẻ rộng", en: "Cards" },
  dense: { vi: "Dòng gọn", en: "Dense rows" },
  nothingFound: { vi: "Không có tiêu chí nào khớp với bộ lọc.", en: "No criteria match the filter." },
  clearFilters: { vi: "Bỏ bộ lọc", en: "Clear filters" },
  found: { vi: (n: number) => `${n} tiêu chí`, en: (n: number) => counted(n, "criterion", "criteria") },
  nextField: { vi: (label: string) => `Tiếp: ${label}`, en: (label: string) => `Next: ${label}` },
  // totals
  total: { vi: "Tổng điểm tự chấm", en: "Self-score total" },
  points: { vi: "điểm", en: "points" },
  provisional: { vi: "tạm thời", en: "provisional" },
  range: {
    vi: (least: string, most: string) => `cả phiếu: ít nhất ${least}, nhiều nhất ${most}`,
    en: (least: string, most: string) => `whole sheet: at least ${least}, at most ${most}`,
  },
  rangeRescaled: {
    vi: (least: string, most: string) =>
      `cả phiếu, đã quy đổi phần không áp dụng: ít nhất ${least}, nhiều nhất ${most}`,
    en: (least: string, most: string) =>
      `whole sheet, rescaled for what does not apply: at least ${least}, at most ${most}`,
  },
  outside: { vi: "Ngoài phần tự chấm điểm:", en: "Outside self-scoring:" },
  part: {
    vi: (name: string, max: string) => `${name} ${max} điểm`,
    en: (name: string, max: string) => `${name} ${max} points`,
  },
  withBonus: {
    vi: (bonus: string, penalty: string) => `điểm cộng ${bonus}, điểm trừ ${penalty}`,
    en: (bonus: string, penalty: string) => `bonus ${bonus}, penalty ${penalty}`,
  },
  // leaf
  max: { vi: (max: string) => `tối đa ${max}`, en: (max: string) => `max ${max}` },
  outOf: {
    vi: (points: string, max: string) => `${points}/${max} điểm`,
    en: (points: string, max: string) => `${points}/${max} points`,
  },
  noPoints: { vi: (max: string) => `–/${max} điểm`, en: (max: string) => `–/${max} points` },
  why: { vi: "Vì sao", en: "Why" },
  preview: { vi: "ước tính, đang lưu", en: "preview, saving" },
  howScored: { vi: "Cách chấm", en: "How it is scored" },
  basis: { vi: "Căn cứ và tài liệu kiểm chứng", en: "Legal basis and evidence" },
  citation: { vi: "Căn cứ", en: "Basis" },
  wanted: { vi: "Tài liệu cần có", en: "Documents wanted" },
  required: { vi: "bắt buộc", en: "required" },
  unresolved: {
    vi: "Chưa có văn bản chi tiết của tiêu chí này; nhập điểm trực tiếp.",
    en: "The detailed text of this criterion is not known; points are entered.",
  },
  exempt: {
    vi: (reason: string) => `Không áp dụng với đơn vị: ${reason}`,
    en: (reason: string) => `Does not apply to this unit: ${reason}`,
  },
  outsideLeaf: {
    vi: (by: string) => `Đơn vị không phải nhập dòng này. Cách có điểm: ${by}; cơ quan chủ trì đợt nhập.`,
    en: (by: string) => `Nothing to enter here. Points: ${by}; the round owner enters them.`,
  },
  lead: { vi: "Chủ trì", en: "Lead" },
  support: { vi: "Phối hợp", en: "Support" },
  noLead: { vi: "Chưa phân công", en: "Not assigned" },
  open: { vi: "Mở", en: "Open" },
  collapse: { vi: "Thu gọn", en: "Collapse" },
  history: { vi: "Lịch sử số liệu", en: "History of values" },
  // inputs
  percentHint: { vi: "Nhập số phần trăm, ví dụ 95,5", en: "Enter a percentage, for example 95.5" },
  numberHint: { vi: "Nhập số, ví dụ 12,5", en: "Enter a number, for example 12.5" },
  countHint: { vi: "Nhập số đếm, ví dụ 120", en: "Enter a whole number, for example 120" },
  numberFault: { vi: "Nhập số, ví dụ 120 hoặc 12,5", en: "Enter a number, for example 120 or 12.5" },
  countFault: { vi: "Nhập số nguyên từ 0, ví dụ 120", en: "Enter a whole number from 0, for example 120" },
  shareFault: {
    vi: "Nhập phần trăm từ 0 đến 100, ví dụ 95,5",
    en: "Enter a percentage from 0 to 100, for example 95.5",
  },
  dateFault: { vi: "Nhập ngày theo mẫu 21/11/2026", en: "Enter a date as 21/11/2026" },
  leastFault: {
    vi: (min: string) => `Nhập giá trị từ ${min} trở lên`,
    en: (min: string) => `Enter a value of at least ${min}`,
  },
  mostFault: {
    vi: (max: string) => `Nhập giá trị không quá ${max}`,
    en: (max: string) => `Enter a value of at most ${max}`,
  },
  clear: { vi: "Bỏ chọn", en: "Clear choice" },
  // explanation
  explanation: { vi: "Giải trình", en: "Explanation" },
  explanationHint: {
    vi: "Viết ngắn gọn vì sao chấm mức này, nhất là khi thiếu tài liệu.",
    en: "Say briefly why this score holds, above all where documents are missing.",
  },
  writeExplanation: { vi: "Viết giải trình", en: "Write an explanation" },
  // evidence
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  evidenceCount: {
    vi: (n: number) => `${n} tài liệu`,
    en: (n: number) => counted(n, "document"),
  },
  noEvidenceYet: { vi: "Chưa có tài liệu nào.", en: "No documents yet." },
  addEvidence: { vi: "Thêm tài liệu", en: "Add a document" },
  file: { vi: "Tệp", en: "File" },
  fileHint: {
    vi: "PDF, JPEG, PNG, DOCX hoặc XLSX, không quá 25 MB. Trên điện thoại có thể chụp ảnh.",
    en: "PDF, JPEG, PNG, DOCX or XLSX, up to 25 MB. On a phone you can take a photo.",
  },
  chooseFile: { vi: "Chọn tệp", en: "Choose a file" },
  noFile: { vi: "Chưa chọn tệp", en: "No file chosen" },
  takePhoto: { vi: "Chụp ảnh", en: "Take a photo" },
  evidenceTitle: { vi: "Tên tài liệu", en: "Title" },
  evidenceTitleHint: {
    vi: "Ví dụ: Kế hoạch cải cách hành chính năm 2026",
    en: "For example: Administrative reform plan 2026",
  },
  documentNumber: { vi: "Số, ký hiệu", en: "Document number" },
  documentNumberHint: { vi: "Ví dụ: 15/KH-UBND", en: "For example: 15/KH-UBND" },
  documentDate: { vi: "Ngày ban hành", en: "Date issued" },
  documentDateHint: { vi: "Ví dụ: 21/01/2026", en: "For example: 21/01/2026" },
  page: { vi: "Trang", en: "Page" },
  pageHint: { vi: "Trang chứng minh, ví dụ: 3", en: "The page that proves it, for example: 3" },
  note: { vi: "Ghi chú", en: "Note" },
  link: { vi: "Đường liên kết", en: "Link" },
  linkHint: {
    vi: "Nếu tài liệu đăng trên cổng thông tin; bắt đầu bằng https://",
    en: "If the document is on a portal; begins with https://",
  },
  attach: { vi: "Đính kèm", en: "Attach" },
  titleMissing: {
    vi: "Nhập tên tài liệu, ví dụ: Kế hoạch cải cách hành chính năm 2026",
    en: "Enter a title, for example: Administrative reform plan 2026",
  },
  fileOrLink: { vi: "Chọn tệp hoặc nhập đường liên kết", en: "Choose a file or enter a link" },
  linkFault: { vi: "Nhập đường liên kết bắt đầu bằng https://", en: "Enter a link beginning with https://" },
  fileTooLarge: {
    vi: "Tệp lớn hơn 25 MB. Nén tệp hoặc chỉ trích các trang cần chứng minh.",
    en: "The file is larger than 25 MB. Compress it or extract the pages that prove the point.",
  },
  openFile: { vi: "Mở tệp", en: "Open file" },
  openLink: { vi: "Mở liên kết", en: "Open link" },
  remove: { vi: "Gỡ", en: "Remove" },
  removeTitle: { vi: "Gỡ tài liệu này?", en: "Remove this document?" },
  removeText: {
    vi: "Tài liệu không còn hiện ở tiêu chí này. Lịch sử vẫn ghi lại.",
    en: "The document no longer shows at this criterion. The history keeps it.",
  },
  addedBy: {
    vi: (name: string, at: string) => `${name} thêm ${at}`,
    en: (name: string, at: string) => `added by ${name}, ${at}`,
  },
  pageNumber: { vi: (page: string) => `trang ${page}`, en: (page: string) => `page ${page}` },
  // appraisal seen by the unit
  appraised: { vi: "Điểm thẩm định", en: "Appraised score" },
  agreed: { vi: "Thống nhất với điểm tự chấm", en: "Agreed with the self score" },
  changed: { vi: "Điều chỉnh", en: "Changed" },
  reason: { vi: "Lý do", en: "Reason" },
  // submit
  submitTitle: { vi: "Kiểm tra trước khi gửi", en: "Check before submitting" },
  submitLead: {
    vi: "Những nội dung dưới đây có thể làm mất điểm. Bạn vẫn gửi được, nhưng nên xem lại trước.",
    en: "These may cost points. You can still submit, but have a look first.",
  },
  noFindings: {
    vi: "Không thấy nội dung nào có thể làm mất điểm vì sơ suất.",
    en: "Nothing found that would lose points by oversight.",
  },
  findingsCount: { vi: (n: number) => `${n} nội dung cần xem lại`, en: (n: number) => `${n} to look at` },
  submit: { vi: "Gửi phiếu tự chấm điểm", en: "Submit the self-score sheet" },
  submitWords: {
    vi: (total: string) =>
      `Gửi phiếu với tổng điểm tự chấm ${total}. Sau khi gửi, phiếu bị khóa; bạn rút lại được đến hết thời hạn.`,
    en: (total: string) =>
      `Submit with a self score of ${total}. The sheet is then locked; you can take it back until the deadline.`,
  },
  unsavedFirst: {
    vi: "Còn nội dung chưa lưu trên máy này. Quay lại phiếu để lưu trước khi gửi.",
    en: "Some work on this machine is not saved. Go back to the sheet and save it first.",
  },
  backToSheet: { vi: "Quay lại phiếu", en: "Back to the sheet" },
  cannotSubmit: {
    vi: "Hiện chưa gửi được phiếu này (hết thời hạn, đã gửi, hoặc không thuộc quyền của bạn).",
    en: "This sheet cannot be submitted now (deadline, already submitted, or not yours).",
  },
  // receipt
  receiptTitle: { vi: "Biên nhận gửi phiếu tự chấm điểm", en: "Receipt for a submitted self-score sheet" },
  receiptRound: { vi: "Đợt đánh giá", en: "Round" },
  receiptUnit: { vi: "Đơn vị", en: "Unit" },
  receiptAt: { vi: "Thời điểm gửi", en: "Submitted at" },
  receiptBy: { vi: "Người gửi", en: "Submitted by" },
  receiptPoints: { vi: "Tổng điểm tự chấm", en: "Self-score total" },
  receiptHash: { vi: "Mã băm nội dung phiếu (SHA‑256)", en: "Hash of the sheet (SHA‑256)" },
  receiptNote: {
    vi: "Giữ lại biên nhận này. Mã băm chứng minh nội dung phiếu tại thời điểm gửi; nếu có thắc mắc về thời hạn, xuất trình biên nhận cho cơ quan chủ trì.",
    en: "Keep this receipt. The hash proves what was submitted and when; show it to the round owner if the deadline is ever in question.",
  },
  receiptInForce: { vi: "có hiệu lực", en: "in force" },
  receiptReplaced: { vi: "đã thay bằng biên nhận mới", en: "replaced by a newer one" },
  receiptWithdrawn: { vi: "đã rút lại", en: "taken back" },
  otherReceipts: { vi: "Các biên nhận trước", en: "Earlier receipts" },
  detached: {
    vi: (n: number) => `Tài liệu đã gỡ, còn trong biên nhận (${n})`,
    en: (n: number) => `Documents taken off the sheet, still in the receipt (${n})`,
  },
  criterionCode: { vi: (code: string) => `Tiêu chí ${code}`, en: (code: string) => `Criterion ${code}` },
  print: { vi: "In biên nhận", en: "Print receipt" },
  noReceipt: {
    vi: "Phiếu chưa gửi nên chưa có biên nhận.",
    en: "The sheet has not been submitted, so there is no receipt.",
  },
});

/** What a finding before submission is about; one heading each. */
export const FINDINGS = messages({
  "no-answer": { vi: "Chưa nhập số liệu", en: "Not answered" },
  "answer-incomplete": { vi: "Nhập chưa đủ", en: "Partly answered" },
  "no-evidence": { vi: "Thiếu tài liệu kiểm chứng", en: "No documents" },
  "few-evidence": { vi: "Tài liệu chưa đủ", en: "Too few documents" },
  "date-outside-period": { vi: "Ngày ngoài kỳ đánh giá", en: "Dates outside the period" },
  "below-floor": { vi: "Dưới mức được tính điểm", en: "Below the threshold" },
  "next-band": { vi: "Sắp đạt mức điểm cao hơn", en: "Close to the next step" },
  "wrong-kind": { vi: "Chưa đúng loại tài liệu", en: "Another kind of document" },
  "no-page": { vi: "Chưa ghi trang", en: "Page not said" },
  jump: { vi: "Số liệu khác nhiều so với năm trước", en: "Far from last year" },
  "exemption-waiting": { vi: "Đề nghị không áp dụng chờ trả lời", en: "Requests that wait" },
  "question-open": { vi: "Câu hỏi của người thẩm định", en: "Questions of appraisers" },
  "more-than-all": { vi: "Số liệu vượt tổng số", en: "More than the total" },
  other: { vi: "Nội dung khác", en: "Other" },
});

/** How sure the text of a criterion is. */
export const CONFIDENCE = messages(CONFIDENCE_WORDS);
