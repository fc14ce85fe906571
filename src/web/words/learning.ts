import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const LEARNING = messages({
  tab: { vi: "Học hỏi", en: "Learn" },
  lead: {
    vi: "Những tiêu chí nhiều đơn vị mất điểm, và cách các đơn vị làm tốt đã làm, theo kết quả đã công bố.",
    en: "Criteria at which many units lost points, and how those who met them did it, from the published result.",
  },
  many: { vi: "Tiêu chí nhiều đơn vị mất điểm", en: "Where many units lose" },
  none: { vi: "Không đơn vị nào mất điểm ở tiêu chí nào.", en: "No unit lost points anywhere." },
  kept: {
    vi: (n: number) => `${n} tiêu chí khác mọi đơn vị đều đạt điểm tối đa.`,
    en: (n: number) => `At ${n} other criteria every unit has full marks.`,
  },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  losing: { vi: "Đơn vị mất điểm", en: "Units that lost" },
  losingOf: { vi: (n: number, of: number) => `${n}/${of}`, en: (n: number, of: number) => `${n} of ${of}` },
  mean: { vi: "Mất bình quân", en: "Mean loss" },
  trend: { vi: "So với kỳ trước", en: "Against before" },
  trendTitle: {
    vi: (period: string) => `So với ${period}`,
    en: (period: string) => `Against ${period}`,
  },
  noBefore: {
    vi: "Chưa có kỳ trước đã công bố để so.",
    en: "No published round before this one to compare with.",
  },
  changed: { vi: "tiêu chí mới hoặc đã sửa", en: "new or changed" },
  more: { vi: (n: number) => `thêm ${n} đơn vị`, en: (n: number) => `${n} more` },
  fewer: { vi: (n: number) => `bớt ${n} đơn vị`, en: (n: number) => `${n} fewer` },
  asMany: { vi: "không đổi", en: "as many" },
  shared: { vi: "Chia sẻ", en: "Shared" },
  sharedBy: {
    vi: (n: number) => (n === 0 ? "chưa có" : `${n} đơn vị`),
    en: (n: number) => (n === 0 ? "none" : `${counted(n, "unit")}`),
  },
  showAll: { vi: (n: number) => `Xem cả ${n} tiêu chí`, en: (n: number) => `Show all ${n}` },
  flat: { vi: "Nên sửa hoặc bỏ", en: "To be changed or dropped" },
  flatLead: {
    vi: "Những tiêu chí này không phân biệt được đơn vị nào. Xem lại khi soạn bộ tiêu chí cho kỳ sau; chỉ cơ quan chủ trì thấy mục này.",
    en: "These criteria told no unit from another. Look at them when next year's set is written. Only the office that runs the round sees this.",
  },
  flatNone: { vi: "Không có tiêu chí nào như vậy.", en: "There are none." },
  full: {
    vi: "Mọi đơn vị đạt điểm tối đa: nâng yêu cầu, hoặc bỏ để dành điểm cho việc khó hơn.",
    en: "All have full marks: ask for more, or drop it.",
  },
  zero: {
    vi: "Mọi đơn vị 0 điểm: kiểm tra yêu cầu có thực hiện được không, hướng dẫn đã rõ chưa.",
    en: "All have none: check whether it can be met and whether the guidance is clear.",
  },
  alike: {
    vi: "Mọi đơn vị bằng điểm: chia mức chấm rõ hơn.",
    en: "All have the same: make the levels finer.",
  },
  spread: { vi: "Xem độ phân hóa của từng tiêu chí", en: "How far each criterion told units apart" },
  back: { vi: "Học hỏi", en: "Learn" },
  points: { vi: "Điểm", en: "Points" },
  unit: { vi: "Đơn vị", en: "Unit" },
  summary: {
    vi: (losing: number, units: number, lost: string) =>
      `${losing}/${units} đơn vị mất điểm, tổng cộng ${lost} điểm.`,
    en: (losing: number, units: number, lost: string) =>
      `${losing} of ${units} units lost ${lost} points in all.`,
  },
  guidance: { vi: "Hướng dẫn chấm điểm", en: "Guidance" },
  best: { vi: "Đơn vị làm tốt nhất", en: "The best units" },
  bestNone: { vi: "Chưa đơn vị nào đạt điểm ở tiêu chí này.", en: "No unit earned points here." },
  others: { vi: (n: number) => `${n} đơn vị còn lại`, en: (n: number) => `The other ${n}` },
  reason: { vi: "Ý kiến thẩm định", en: "Appraiser" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  howTo: { vi: "Cách làm", en: "How it was met" },
  documents: { vi: "Tài liệu được chia sẻ", en: "Shared documents" },
  notShared: { vi: "Đơn vị chưa chia sẻ cách làm.", en: "The unit has not shared how." },
  notApplicable: { vi: "không áp dụng", en: "not applicable" },
  page: {
    vi: (page: string) => (/^\d/.test(page) ? `trang ${page}` : page),
    en: (page: string) => (/^\d/.test(page) ? `page ${page}` : page),
  },
  silent: {
    vi: (names: string) => `Cũng đạt điểm cao nhất, chưa chia sẻ cách làm: ${names}.`,
    en: (names: string) => `As good, without sharing how: ${names}.`,
  },
  of: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `of ${day}` },
  ownTitle: { vi: (name: string) => `${name} chia sẻ cách làm`, en: (name: string) => `What ${name} shares` },
  ownLead: {
    vi: "Chỉ người tham gia đợt đánh giá này đọc được, sau khi đơn vị đồng ý. Thôi chia sẻ lúc nào cũng được.",
    en: "Only people of this round can read it, after the unit agrees. It can be taken back at any time.",
  },
  ownNow: {
    vi: (name: string, at: string) => `Đang chia sẻ: ${name} đồng ý lúc ${at}.`,
    en: (name: string, at: string) => `Shared now: ${name} agreed at ${at}.`,
  },
  ownNot: { vi: "Chưa chia sẻ.", en: "Not shared." },
  words: { vi: "Mô tả ngắn cách làm", en: "How it was met, in short" },
  wordsHint: {
    vi: "Ai làm, làm khi nào, điều gì giúp đạt điểm.",
    en: "Who did it, when, and what earned the points.",
  },
  choose: { vi: "Tài liệu cho phép đọc", en: "Documents that may be read" },
  noDocuments: { vi: "Tiêu chí này không có tài liệu.", en: "There are no documents at this criterion." },
  warning: {
    vi: "Trước khi chia sẻ, kiểm tra tài liệu không có dữ liệu cá nhân: số định danh, ngày sinh, địa chỉ, số điện thoại, chữ ký của người dân.",
    en: "Before sharing, check that documents hold no personal data: identity numbers, dates of birth, addresses, telephone numbers, signatures of citizens.",
  },
  confirm: {
    vi: "Tôi đã kiểm tra, tài liệu không có dữ liệu cá nhân",
    en: "I have checked: the documents hold no personal data",
  },
  share: { vi: "Đồng ý chia sẻ", en: "Agree to share" },
  saveShare: { vi: "Lưu thay đổi", en: "Save" },
  revoke: { vi: "Thôi chia sẻ", en: "Stop sharing" },
  shareDone: { vi: "Đã chia sẻ cách làm.", en: "Shared." },
  revokeDone: { vi: "Đã thôi chia sẻ.", en: "No longer shared." },
  after: {
    vi: (period: string) => `Kết quả ${period}`,
    en: (period: string) => `What became of it in ${period}`,
  },
  afterNone: {
    vi: "Kỳ sau chưa công bố. Khi có kết quả, phần này cho biết đơn vị nào tăng điểm và nhiệm vụ nào đã làm.",
    en: "The next round is not published. Then this shows who gained and which tasks were done.",
  },
  before: { vi: "Trước", en: "Before" },
  afterwards: { vi: "Sau", en: "After" },
  gain: { vi: "Tăng, giảm", en: "Change" },
  tasks: { vi: "Nhiệm vụ đã xong", en: "Tasks done" },
  tasksMore: { vi: (n: number) => `${n} nhiệm vụ`, en: (n: number) => `${counted(n, "task")}` },
});
