import { counted, plural } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** What the owner does with units in an open round: reopening, requests, the view from above. */
export const ROUND_WORK = messages({
  // reopening
  reopen: { vi: "Mở lại", en: "Reopen" },
  reopenOf: { vi: (unit: string) => `Mở lại cho ${unit}`, en: (unit: string) => `Reopen ${unit}` },
  reopenWork: { vi: "Mở lại để", en: "Reopen for" },
  reopenLeaves: { vi: "Tiêu chí (để trống: toàn phiếu)", en: "Criteria (empty: the whole sheet)" },
  reopenUntil: { vi: "Đến hết", en: "Until" },
  reopenReason: { vi: "Lý do mở lại", en: "Reason" },
  reopenReasonHint: {
    vi: "Đơn vị, phòng được giao và người thẩm định đều đọc lý do này.",
    en: "The unit, its divisions and the appraisers all read this.",
  },
  reopenDo: { vi: "Mở lại", en: "Reopen" },
  reopenDone: {
    vi: (unit: string) => `Đã mở lại cho ${unit}.`,
    en: (unit: string) => `${unit} is reopened.`,
  },
  reopenReasonMissing: { vi: "Nhập lý do mở lại", en: "Enter the reason" },
  reopenUntilMissing: {
    vi: "Nhập ngày, giờ kết thúc trong tương lai",
    en: "Enter an end that is still to come",
  },
  reopenedUntil: { vi: (at: string) => `Mở lại đến ${at}`, en: (at: string) => `Reopened until ${at}` },
  reopenings: { vi: (n: number) => `Đang mở lại (${n})`, en: (n: number) => `Reopened now (${n})` },
  pastReopenings: { vi: (n: number) => `Các lần mở lại trước (${n})`, en: (n: number) => `Earlier (${n})` },
  closeEarly: { vi: "Kết thúc sớm", en: "End now" },
  closed: { vi: "Đã kết thúc việc mở lại.", en: "The reopening is over." },
  endedAt: { vi: (at: string) => `kết thúc ${at}`, en: (at: string) => `ended ${at}` },
  // requests
  tab: { vi: "Không áp dụng", en: "Not applicable" },
  requestsTitle: { vi: "Đề nghị không áp dụng tiêu chí", en: "Requests: criterion does not apply" },
  requestsWaiting: {
    vi: (n: number) => `${n} đề nghị không áp dụng chờ trả lời`,
    en: (n: number) => `${counted(n, "request")} ${plural(n, "waits", "wait")} for an answer`,
  },
  requestsNone: { vi: "Chưa có đề nghị nào.", en: "No requests yet." },
  requestsNoneWaiting: { vi: "Không còn đề nghị nào chờ trả lời.", en: "No request waits." },
  requestsLead: {
    vi: "Trả lời trước khi hết hạn tự chấm điểm, để đơn vị kịp nhập số liệu nếu không được chấp nhận.",
    en: "Answer before self-scoring ends, so that the unit can still enter its figures if you refuse.",
  },
  askedBy: {
    vi: (name: string, at: string) => `${name} đề nghị lúc ${at}`,
    en: (name: string, at: string) => `${name} asked at ${at}`,
  },
  document: { vi: "Căn cứ", en: "Rests on" },
  maxPoints: { vi: (max: string) => `tối đa ${max} điểm`, en: (max: string) => `max ${max} points` },
  answer: { vi: "Lời trả lời", en: "Answer" },
  answerHint: {
    vi: "Bắt buộc khi không chấp nhận; đơn vị đọc ngay tại tiêu chí.",
    en: "Needed when you refuse; the unit reads it at the criterion.",
  },
  answerMissing: { vi: "Nhập lý do không chấp nhận", en: "Enter why you refuse" },
  accept: { vi: "Chấp nhận", en: "Accept" },
  refuse: { vi: "Không chấp nhận", en: "Refuse" },
  acceptOf: {
    vi: (leaf: string, unit: string) => `Chấp nhận: tiêu chí ${leaf} của ${unit}`,
    en: (leaf: string, unit: string) => `Accept: ${leaf} of ${unit}`,
  },
  refuseOf: {
    vi: (leaf: string, unit: string) => `Không chấp nhận: tiêu chí ${leaf} của ${unit}`,
    en: (leaf: string, unit: string) => `Refuse: ${leaf} of ${unit}`,
  },
  answered: { vi: "Đã trả lời", en: "Answered" },
  accepted: { vi: "Chấp nhận", en: "Accepted" },
  refused: { vi: "Không chấp nhận", en: "Refused" },
  withdrawn: { vi: "Đơn vị đã rút", en: "Withdrawn" },
  decided: { vi: "Đã trả lời đề nghị.", en: "Answered." },
  report: { vi: "Báo cáo tiêu chí không áp dụng", en: "Report: criteria that do not apply" },
  // board
  overdueDepartments: {
    vi: (n: number, names: string) => `${n} cơ quan quá hạn chưa nhập đủ: ${names}.`,
    en: (n: number, names: string) => `${counted(n, "overdue department")}: ${names}.`,
  },
  // overlook
  toApprove: { vi: "Xem kết quả, phê duyệt", en: "See the result and approve" },
  toResults: { vi: "Xem kết quả", en: "See the result" },
  overlookTab: { vi: "Tổng quan lãnh đạo", en: "Leader's view" },
  overlookLead: {
    vi: "Tình hình của đợt trên một trang",
    en: "How the round stands, on one page",
  },
  stateHeading: { vi: "Đợt đang ở đâu", en: "Where the round stands" },
  submitted: { vi: "Đã gửi", en: "Submitted" },
  withLeader: { vi: "Chờ lãnh đạo duyệt", en: "With their leader" },
  working: { vi: "Đang nhập", en: "At work" },
  notStarted: { vi: "Chưa bắt đầu", en: "Not started" },
  judged: { vi: "Đã thẩm định", en: "Appraised" },
  ownPoints: { vi: "Điểm tự chấm hiện nay", en: "Self score now" },
  lateUnits: { vi: (n: number) => `Đơn vị chưa gửi (${n})`, en: (n: number) => `Units to hand in (${n})` },
  overdueList: { vi: (n: number) => `Quá hạn chưa gửi (${n})`, en: (n: number) => `Overdue (${n})` },
  lateDepartments: {
    vi: (n: number) => `Cơ quan chưa nhập đủ (${n})`,
    en: (n: number) => `Departments not done (${n})`,
  },
  nobodyLate: { vi: "Không còn đơn vị nào chậm.", en: "Nobody is late." },
  noAccount: { vi: "chưa có người phụ trách", en: "nobody in charge yet" },
  gaps: {
    vi: "Chênh lệch lớn nhất giữa tự chấm và thẩm định",
    en: "Largest gaps between self and appraised score",
  },
  gapLine: {
    vi: (self: string, appraised: string, changed: number) =>
      `tự chấm ${self}, thẩm định ${appraised}; ${changed} tiêu chí bị điều chỉnh`,
    en: (self: string, appraised: string, changed: number) =>
      `self ${self}, appraised ${appraised}; ${counted(changed, "criterion", "criteria")} changed`,
  },
  noGaps: { vi: "Chưa có chênh lệch nào.", en: "No gaps so far." },
  losses: { vi: "Tiêu chí mất nhiều điểm nhất", en: "Criteria that lose most" },
  lossLine: {
    vi: (lost: string, units: number) => `mất ${lost} điểm ở ${units} đơn vị`,
    en: (lost: string, units: number) => `${lost} points at ${counted(units, "unit")}`,
  },
  lossOne: { vi: (lost: string) => `mất ${lost} điểm`, en: (lost: string) => `loses ${lost} points` },
  noLosses: { vi: "Chưa mất điểm ở tiêu chí nào.", en: "No points lost so far." },
  openReopenings: {
    vi: (n: number) => `${n} đơn vị đang được mở lại`,
    en: (n: number) => `${n} reopened now`,
  },
  riskHeading: { vi: "Tổ giúp việc đánh giá", en: "The working group's view" },
  riskLine: {
    vi: (risky: number, gone: number) => `${risky} tiêu chí có nguy cơ, ${gone} tiêu chí mất điểm`,
    en: (risky: number, gone: number) => `${risky} criteria at risk, ${gone} lost`,
  },
  ofPoints: {
    vi: (points: string) => `tiêu chí, ${points} điểm`,
    en: (points: string) => `criteria, ${points} points`,
  },
  sure: { vi: "chắc chắn", en: "sure" },
  atRisk: { vi: "nguy cơ mất điểm", en: "at risk" },
  lost: { vi: "mất điểm", en: "lost" },
  unmarked: { vi: "chưa đánh giá", en: "not reviewed" },
});
