import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Around a sheet: what is at stake, the leader, reopening, last year, «không áp dụng». */
export const UNIT_WORK = messages({
  // at stake
  stakeNone: {
    vi: "Không thấy nội dung nào có thể làm mất điểm vì sơ suất.",
    en: "Nothing found that would lose points by oversight.",
  },
  stakeOpen: {
    vi: (leaves: number) => `Kiểm tra trước khi gửi: ${leaves} tiêu chí cần xem`,
    en: (leaves: number) => `Check before sending: ${counted(leaves, "criterion", "criteria")} to look at`,
  },
  stakePoints: {
    vi: (points: string) => `có thể mất ${points} điểm`,
    en: (points: string) => `${points} points at stake`,
  },
  // clock
  clockMoved: {
    vi: (what: string, before: string, after: string, why: string) =>
      `Thời hạn ${what} dời từ ${before} đến ${after}; lý do: ${why}`,
    en: (what: string, before: string, after: string, why: string) =>
      `The end of ${what} moved from ${before} to ${after}; reason: ${why}`,
  },
  clockStarts: {
    vi: (what: string, from: string, until: string, why: string) =>
      `Thời gian ${what}: từ ${from} đến ${until}; lý do: ${why}`,
    en: (what: string, from: string, until: string, why: string) =>
      `Time for ${what}: from ${from} until ${until}; reason: ${why}`,
  },
  objectionMoved: {
    vi: (file: number, decide: number, why: string) =>
      `Thời gian kiến nghị: ${file} ngày làm việc, giải quyết trong ${decide} ngày làm việc; lý do: ${why}`,
    en: (file: number, decide: number, why: string) =>
      `Objections: ${counted(file, "working day")}, decided within ${counted(decide, "working day")}; reason: ${why}`,
  },
  clockHistory: {
    vi: (n: number) => `${n} lần dời thời hạn trước`,
    en: (n: number) => counted(n, "earlier change of dates", "earlier changes of dates"),
  },
  windowSelf: { vi: "tự chấm điểm", en: "self-scoring" },
  windowAppraisal: { vi: "thẩm định, tổng hợp", en: "appraisal or compiling" },
  windowExplanation: { vi: "giải trình", en: "explanation" },
  windowSecond: { vi: "thẩm định lần 2", en: "the second appraisal" },
  // reopening
  reopened: {
    vi: (where: string, work: string, until: string, why: string) =>
      `Mở lại ${where} để ${work} đến ${until}. Lý do: ${why}`,
    en: (where: string, work: string, until: string, why: string) =>
      `Opened again: ${where}, for ${work}, until ${until}. Reason: ${why}`,
  },
  wholeSheet: { vi: "toàn phiếu", en: "the whole sheet" },
  someLeaves: {
    vi: (codes: string) => `tiêu chí ${codes}`,
    en: (codes: string) => `criteria ${codes}`,
  },
  workSelf: { vi: "tự chấm điểm", en: "self-scoring" },
  workExplanation: { vi: "giải trình", en: "explanation" },
  workAppraisal: { vi: "thẩm định", en: "appraisal" },
  renew: { vi: "Gửi lại phiếu đã sửa", en: "Hand the changed sheet in again" },
  renewTitle: { vi: "Gửi lại phiếu đã sửa?", en: "Hand the changed sheet in again?" },
  renewText: {
    vi: "Hệ thống cấp biên nhận mới theo nội dung phiếu hiện tại. Biên nhận cũ vẫn được lưu.",
    en: "A new receipt is given for the sheet as it stands. Older receipts are kept.",
  },
  renewed: { vi: "Đã gửi lại phiếu, có biên nhận mới.", en: "Handed in again, with a new receipt." },
  // leader
  present: { vi: "Trình lãnh đạo duyệt", en: "Lay before the leader" },
  presentCheck: { vi: "Kiểm tra và trình lãnh đạo", en: "Check and lay before the leader" },
  presentWords: {
    vi: (total: string) =>
      `Trình phiếu với tổng điểm tự chấm ${total}. Trong lúc chờ duyệt, phiếu không sửa được; bạn rút lại được bất cứ lúc nào.`,
    en: (total: string) =>
      `Present the sheet with a self score of ${total}. While it waits nobody can change it; you can take it back at any time.`,
  },
  presentWord: { vi: "Lời trình (có thể để trống)", en: "A word to the leader (may stay empty)" },
  presented: { vi: "Đã trình lãnh đạo.", en: "Laid before the leader." },
  presentedNote: {
    vi: (at: string, by: string) => `Phiếu do ${by} trình lãnh đạo lúc ${at}, đang chờ duyệt.`,
    en: (at: string, by: string) => `Laid before the leader by ${by} at ${at}; waiting for approval.`,
  },
  approvedNote: {
    vi: (at: string, by: string) => `${by} đã duyệt lúc ${at}. Phiếu chưa gửi.`,
    en: (at: string, by: string) => `Approved by ${by} at ${at}. The sheet is not handed in yet.`,
  },
  returnedNote: {
    vi: (at: string, by: string) => `${by} trả lại phiếu lúc ${at}:`,
    en: (at: string, by: string) => `Returned by ${by} at ${at}:`,
  },
  partReturned: {
    vi: (name: string, at: string, by: string) => `${by} trả lại phần việc của ${name} lúc ${at}:`,
    en: (name: string, at: string, by: string) => `Part of ${name} returned by ${by} at ${at}:`,
  },
  takeBack: { vi: "Rút lại để sửa", en: "Take it back to change it" },
  takenBack: { vi: "Đã rút lại phiếu để sửa.", en: "The sheet is yours again." },
  toSign: { vi: "Xem để duyệt", en: "Read and approve" },
  reviews: { vi: "Quá trình trình, duyệt", en: "History of approval" },
  actPresented: { vi: "Trình lãnh đạo", en: "Presented" },
  actApproved: { vi: "Duyệt", en: "Approved" },
  actReturned: { vi: "Trả lại", en: "Returned" },
  actTakenBack: { vi: "Rút lại", en: "Taken back" },
  // department part
  parts: { vi: "Phần việc của các sở, ngành", en: "Parts of departments" },
  partOf: { vi: (name: string) => `Phần việc của ${name}`, en: (name: string) => `Part of ${name}` },
  partDraft: { vi: "đang nhập", en: "being filled in" },
  partPresented: { vi: "chờ lãnh đạo duyệt", en: "before its leader" },
  partApproved: { vi: "lãnh đạo đã duyệt", en: "approved by its leader" },
  partPresent: { vi: "Trình phần việc", en: "Present this part" },
  partReturn: { vi: "Trả lại để bổ sung", en: "Return this part" },
  // signing page
  signingTitle: {
    vi: (unit: string) => `Duyệt phiếu tự chấm điểm: ${unit}`,
    en: (unit: string) => `Approve the sheet: ${unit}`,
  },
  signingPart: {
    vi: (name: string) => `Duyệt phần việc: ${name}`,
    en: (name: string) => `Approve the part: ${name}`,
  },
  selfTotal: { vi: "Tổng điểm tự chấm", en: "Self-score total" },
  lastYear: { vi: (period: string) => `So với năm ${period}`, en: (period: string) => `Against ${period}` },
  lastYearWas: {
    vi: (points: string, max: string) => `năm trước ${points}/${max}`,
    en: (points: string, max: string) => `${points}/${max} then`,
  },
  inPoints: { vi: "điểm", en: "points" },
  inPercentPoints: { vi: "điểm phần trăm", en: "percentage points" },
  shareOfMax: { vi: "Tỷ lệ so với điểm tối đa", en: "Share of the maximum" },
  answered: { vi: "Đã nhập", en: "Answered" },
  losses: { vi: "Những nội dung mất điểm nhiều nhất", en: "Largest losses" },
  noLosses: { vi: "Không mất điểm ở tiêu chí nào.", en: "No points are lost." },
  loses: { vi: (points: string) => `mất ${points} điểm`, en: (points: string) => `loses ${points}` },
  responsible: { vi: (name: string) => `Phụ trách: ${name}`, en: (name: string) => `In charge: ${name}` },
  nobody: { vi: "Chưa giao ai", en: "Given to nobody" },
  unansweredTitle: {
    vi: (n: number) => `Chưa nhập (${n} tiêu chí)`,
    en: (n: number) => `Not answered (${n})`,
  },
  proofTitle: {
    vi: (n: number) => `Thiếu tài liệu kiểm chứng (${n} tiêu chí)`,
    en: (n: number) => `Documents missing (${n})`,
  },
  otherFindings: {
    vi: (n: number) => `Còn ${n} lưu ý khác, xem trong phiếu.`,
    en: (n: number) => `${counted(n, "more hint")}; see the sheet.`,
  },
  approveSubmit: { vi: "Duyệt và gửi", en: "Approve and submit" },
  approve: { vi: "Duyệt", en: "Approve" },
  giveBack: { vi: "Trả lại", en: "Return" },
  returnWord: { vi: "Lý do trả lại", en: "Reason" },
  returnHint: {
    vi: "Nêu rõ cần sửa gì, ở tiêu chí nào; người lập phiếu đọc lời này ngay trên phiếu.",
    en: "Say what to change and where; those who fill the sheet in read this on it.",
  },
  returnMissing: { vi: "Nhập lý do trả lại", en: "Say why it is returned" },
  approvedDone: { vi: "Đã duyệt.", en: "Approved." },
  submittedDone: { vi: "Đã duyệt và gửi phiếu.", en: "Approved and submitted." },
  returnedDone: { vi: "Đã trả lại phiếu.", en: "Returned." },
  notForYou: {
    vi: "Hiện không có việc cần bạn duyệt ở đây.",
    en: "Nothing here waits for your approval now.",
  },
  seeSheet: { vi: "Xem toàn bộ phiếu", en: "See the whole sheet" },
  // last year at a leaf
  previousPoints: {
    vi: (period: string, points: string, max: string) => `Năm ${period}: ${points}/${max}`,
    en: (period: string, points: string, max: string) => `${period}: ${points}/${max}`,
  },
  previousLost: {
    vi: (lost: string, why: string) => `, bị trừ ${lost} vì: ${why}`,
    en: (lost: string, why: string) => `, ${lost} taken off: ${why}`,
  },
  previousNone: {
    vi: (period: string) => `Năm ${period}: không có điểm`,
    en: (period: string) => `${period}: no points`,
  },
  previousExempt: {
    vi: (period: string, why: string) => `Năm ${period}: không áp dụng (${why})`,
    en: (period: string, why: string) => `${period}: did not apply (${why})`,
  },
  previousSelfOnly: {
    vi: "(tự chấm; kết quả chưa công bố)",
    en: "(self score; the result is not published)",
  },
  previousChanged: {
    vi: "Nội dung hoặc cách chấm của tiêu chí này đã khác năm trước, chỉ so sánh để tham khảo.",
    en: "The criterion is worded or scored in another way this year; compare with care.",
  },
  previousAnswers: { vi: "Số liệu năm trước", en: "Figures of the year before" },
  // exemption request
  askExemption: { vi: "Đề nghị không áp dụng", en: "Ask that this does not apply" },
  exemptionReason: { vi: "Lý do không áp dụng", en: "Why it does not apply" },
  exemptionReasonHint: {
    vi: "Ví dụ: Xã không có thủ tục hành chính thuộc lĩnh vực này trong năm.",
    en: "For example: no procedures in this field this year.",
  },
  exemptionDocument: { vi: "Văn bản làm căn cứ (nếu có)", en: "Document it rests on (if any)" },
  exemptionDocumentHint: { vi: "Số, ký hiệu, tên văn bản", en: "Number and title" },
  exemptionSend: { vi: "Gửi đề nghị", en: "Send the request" },
  exemptionMissing: { vi: "Nhập lý do không áp dụng", en: "Enter the reason" },
  exemptionWaits: {
    vi: (at: string, why: string) => `Đã đề nghị không áp dụng lúc ${at}, chờ trả lời: ${why}`,
    en: (at: string, why: string) => `Asked at ${at} that this does not apply; waiting: ${why}`,
  },
  exemptionRefused: {
    vi: (why: string, by: string) => `Đề nghị không áp dụng không được chấp nhận: ${why} (${by})`,
    en: (why: string, by: string) => `The request was refused: ${why} (${by})`,
  },
  exemptionWithdraw: { vi: "Rút đề nghị", en: "Take the request back" },
  exemptionSent: { vi: "Đã gửi đề nghị.", en: "Request sent." },
  // divisions at a leaf
  divisionTag: {
    vi: (name: string) => `Giao: ${name}`,
    en: (name: string) => `Given to ${name}`,
  },
  divisionDue: { vi: (day: string) => `hạn nội bộ ${day}`, en: (day: string) => `due inside by ${day}` },
  divisionLate: { vi: (day: string) => `quá hạn nội bộ ${day}`, en: (day: string) => `was due by ${day}` },
  lateInside: {
    vi: (n: number) => `${n} tiêu chí giao cho phòng đã quá hạn nội bộ`,
    en: (n: number) => `${counted(n, "criterion is", "criteria are")} past their inner deadline`,
  },
  noLeaves: {
    vi: "Phòng bạn chưa được giao tiêu chí nào ở đợt này.",
    en: "Your division was given no criteria in this round.",
  },
  divide: { vi: "Giao việc cho phòng", en: "Give work to divisions" },
});

/** Divisions of a unit and giving them leaves. */
export const DIVISIONS = messages({
  heading: { vi: "Các phòng của đơn vị", en: "Divisions of the unit" },
  lead: {
    vi: "Mỗi phòng chỉ thấy và nhập các tiêu chí được giao. Quản trị hệ thống cấp tài khoản cho người của phòng.",
    en: "A division sees and fills just the criteria given to it. The administrator gives its people their accounts.",
  },
  none: { vi: "Đơn vị chưa có phòng nào.", en: "The unit has no divisions yet." },
  name: { vi: "Tên phòng", en: "Name of the division" },
  nameHint: { vi: "Ví dụ: Phòng Cải cách hành chính", en: "For example: Phòng Cải cách hành chính" },
  nameMissing: { vi: "Nhập tên phòng", en: "Enter a name" },
  add: { vi: "Thêm phòng", en: "Add a division" },
  rename: { vi: "Đổi tên", en: "Rename" },
  renameOf: { vi: (name: string) => `Đổi tên ${name}`, en: (name: string) => `Rename ${name}` },
  save: { vi: "Lưu tên", en: "Save the name" },
  remove: { vi: "Bỏ phòng", en: "Remove" },
  removeOf: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` },
  people: { vi: "Người của phòng", en: "People" },
  nobody: { vi: "chưa có tài khoản", en: "no accounts yet" },
  divideTitle: { vi: "Giao việc cho phòng", en: "Give work to divisions" },
  divideLead: {
    vi: "Chọn tiêu chí, chọn phòng và hạn nội bộ rồi giao. Giao cả lĩnh vực bằng một ô chọn.",
    en: "Tick criteria, choose a division and an inner deadline. A whole field is one tick.",
  },
  copy: { vi: "Chép phân công năm trước", en: "Copy last year's division of work" },
  copied: {
    vi: (n: number) => (n === 0 ? "Không có tiêu chí nào để chép." : `Đã giao ${n} tiêu chí như năm trước.`),
    en: (n: number) =>
      n === 0 ? "Nothing to copy." : `${counted(n, "criterion", "criteria")} given as last year.`,
  },
  division: { vi: "Phòng", en: "Division" },
  noDivision: { vi: "Không giao phòng nào", en: "No division" },
  due: { vi: "Hạn nội bộ", en: "Inner deadline" },
  note: { vi: "Lời dặn", en: "Note" },
  noteHint: { vi: "Có thể để trống", en: "May stay empty" },
  give: {
    vi: (n: number) => `Giao ${n} tiêu chí`,
    en: (n: number) => `Give ${counted(n, "criterion", "criteria")}`,
  },
  given: {
    vi: (n: number, name: string) => `Đã giao ${n} tiêu chí cho ${name}.`,
    en: (n: number, name: string) => `${counted(n, "criterion", "criteria")} given to ${name}.`,
  },
  taken: {
    vi: (n: number) => `Đã thôi giao ${n} tiêu chí.`,
    en: (n: number) => `${counted(n, "criterion", "criteria")} taken back.`,
  },
  chooseLeaves: { vi: "Chọn ít nhất một tiêu chí", en: "Tick at least one criterion" },
  wholeField: { vi: (field: string) => `Cả lĩnh vực ${field}`, en: (field: string) => `All of ${field}` },
  manage: { vi: "Thêm, sửa các phòng", en: "Add or change divisions" },
  notGiven: { vi: "chưa giao", en: "not given" },
  progress: {
    vi: (done: number, of: number) => `đã nhập ${done}/${of}`,
    en: (done: number, of: number) => `${done}/${of} answered`,
  },
  byDivision: { vi: "Theo từng phòng", en: "By division" },
  late: { vi: (n: number) => `${n} quá hạn nội bộ`, en: (n: number) => `${n} overdue inside` },
  criteria: { vi: "Tiêu chí", en: "Criterion" },
  backToSheet: { vi: "Quay lại phiếu", en: "Back to the sheet" },
});
