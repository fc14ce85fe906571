import type { Lang } from "../../core/index.ts";
import { counted } from "../../core/numbers/plural.ts";

const VI = {
  title: "Kết quả các đợt đánh giá",
  lead: "Các đợt đánh giá đã công bố trên hệ thống này: thứ hạng, mức xếp loại và điểm từng tiêu chí kèm lý do.",
  none: "Chưa có đợt đánh giá nào được công bố. Khi Sở Nội vụ công bố, kết quả xuất hiện tại đây.",
  illustration: "dữ liệu minh họa",
  illustrationNote:
    "Đơn vị, con số và tài liệu trong đợt này là dữ liệu minh họa, không phải của cơ quan nào.",
  round: "Đợt đánh giá",
  period: "Kỳ",
  owner: "Cơ quan tổ chức",
  published: "Công bố",
  archived: "đã lưu trữ",
  units: "Số đơn vị",
  first: "Cao nhất",
  method: "Bộ tiêu chí",
  rank: "Thứ hạng",
  unit: "Đơn vị",
  total: "Tổng điểm",
  outOf: (max: string) => `tối đa ${max}`,
  group: "Mức xếp loại",
  notApplicable: "Không áp dụng",
  notRanked: "không xếp hạng",
  setAsideCount: (count: number) => `${count} không áp dụng`,
  groups: "Các mức xếp loại",
  rules: "Cách tính và xếp hạng",
  check: "Để kiểm tra lại",
  checkLead:
    "Cùng bộ tiêu chí, cùng số liệu đầu vào thì tính lại ra đúng kết quả này. Các mã dưới đây dùng để đối chiếu.",
  methodHash: "Bộ tiêu chí",
  inputHash: "Số liệu đầu vào",
  resultHash: "Kết quả",
  codeVersion: "Phiên bản phần mềm",
  download: "Tải về",
  measuredNote:
    "Đây là điểm tự chấm của đơn vị; điểm chính thức do cơ quan đánh giá cấp trên thẩm định và công bố.",
  unitOf: (rank: number, of: number) => `Thứ hạng ${rank}/${of}`,
  summary: (count: number, ranked: number, mean: string) =>
    ranked === 0
      ? `${count} đơn vị được chấm điểm.`
      : `${count} đơn vị được chấm điểm, ${ranked} đơn vị được xếp hạng; điểm trung bình của các đơn vị được xếp hạng: ${mean}.`,
  selfScore: "Điểm tự chấm",
  appraised: "Điểm thẩm định",
  final: "Điểm cuối cùng",
  criterion: "Tiêu chí",
  max: "Tối đa",
  reason: "Lý do",
  agree: "thống nhất",
  change: "điều chỉnh",
  noSelf: "không tự chấm",
  shortSelf: "Tự chấm",
  shortAppraised: "Thẩm định",
  shortFinal: "Cuối cùng",
  leaves: "Điểm từng tiêu chí",
  setAside: "Tiêu chí không áp dụng cho đơn vị này",
  more: "Cách chấm và căn cứ",
  rescaled: (points: string, max: string) =>
    `Điểm đạt ${points} trên ${max} điểm áp dụng, quy đổi về thang điểm chung.`,
  applied: (points: string, max: string) => `Điểm đạt ${points} trên ${max} điểm áp dụng.`,
  notHandedIn: "Đơn vị không gửi phiếu tự chấm điểm.",
  measuredScore: (points: string, max: string, others: readonly string[]) =>
    others.length === 0
      ? `Tự chấm ${points}/${max} điểm.`
      : `Tự chấm ${points}/${max} điểm; phần không tự chấm: ${others.join(", ")} điểm.`,
  editions: "Các bản công bố",
  editionOf: (number: number, day: string) => `lần ${number} (${day})`,
  earlierEdition: "Đây là bản công bố trước khi đính chính, giữ lại để tra cứu.",
  toLatest: "Xem bản mới nhất",
  corrected: (number: number, day: string, decision: string, reason: string) =>
    `Bản công bố lần ${number}, đính chính ngày ${day}${decision === "" ? "" : ` theo ${decision}`}: ${reason}`,
  changed: (count: number) => `${count} đơn vị thay đổi so với bản trước`,
  rankMoved: (before: number | null, after: number | null) =>
    ` (thứ hạng ${before ?? "không xếp"} → ${after ?? "không xếp"})`,
  scrollHint: "Kéo ngang bảng để xem điểm từng lĩnh vực →",
  courseFirst: (points: string) => `Thẩm định lần 1 (${points}):`,
  courseExplanation: "Giải trình của đơn vị:",
  courseAgrees: "đồng ý với điểm thẩm định.",
  courseSecond: (points: string) => `Thẩm định lần 2 (${points}):`,
  bonusItems: "Điểm cộng",
  penaltyItems: "Điểm trừ",
};

export type RoundWords = typeof VI;

const EN: RoundWords = {
  title: "Results of assessment rounds",
  lead: "Rounds published on this platform: ranks, classes, and the points of every criterion with the reason.",
  none: "No round has been published yet. When its owner publishes one, it appears here.",
  illustration: "illustration data",
  illustrationNote: "Units, figures and documents of this round are made up for illustration.",
  round: "Round",
  period: "Period",
  owner: "Run by",
  published: "Published",
  archived: "archived",
  units: "Units",
  first: "Highest",
  method: "Method",
  rank: "Rank",
  unit: "Unit",
  total: "Total",
  outOf: (max) => `of ${max}`,
  group: "Class",
  notApplicable: "Not applicable",
  notRanked: "not ranked",
  setAsideCount: (count) => `${count} not applicable`,
  groups: "Classes",
  rules: "How points become ranks",
  check: "Check it yourself",
  checkLead: "The same method and the same inputs give this very result. These hashes are for comparison.",
  methodHash: "Method",
  inputHash: "Inputs",
  resultHash: "Result",
  codeVersion: "Program version",
  download: "Download",
  measuredNote:
    "These are the unit's own scores; the official score is appraised and published by the higher authority.",
  unitOf: (rank, of) => `Rank ${rank} of ${of}`,
  summary: (count, ranked, mean) =>
    ranked === 0
      ? `${counted(count, "unit")} scored.`
      : `${counted(count, "unit")} scored, ${ranked} of them ranked; mean of the ranked units: ${mean}.`,
  selfScore: "Self score",
  appraised: "Appraised",
  final: "Final",
  criterion: "Criterion",
  max: "Maximum",
  reason: "Reason",
  agree: "agreed",
  change: "changed",
  noSelf: "not self-scored",
  shortSelf: "Self",
  shortAppraised: "Appraised",
  shortFinal: "Final",
  leaves: "Points by criterion",
  setAside: "Criteria that do not apply to this unit",
  more: "How it is scored, and the source",
  rescaled: (points, max) => `${points} of the ${max} points that apply, brought to the common scale.`,
  applied: (points, max) => `${points} of the ${max} points that apply.`,
  notHandedIn: "The unit did not hand its sheet in.",
  measuredScore: (points, max, others) =>
    others.length === 0
      ? `Self score ${points} of ${max} points.`
      : `Self score ${points} of ${max} points; not self-scored: ${others.join(", ")} points.`,
  editions: "Editions",
  editionOf: (number, day) => `no. ${number} (${day})`,
  earlierEdition: "This edition was published before a correction and is kept for reference.",
  toLatest: "See the latest edition",
  corrected: (number, day, decision, reason) =>
    `Edition ${number}, corrected on ${day}${decision === "" ? "" : ` by ${decision}`}: ${reason}`,
  changed: (count) => `${counted(count, "unit stands", "units stand")} otherwise than in the edition before`,
  rankMoved: (before, after) => ` (rank ${before ?? "none"} → ${after ?? "none"})`,
  scrollHint: "Drag the table sideways for the points of each field →",
  courseFirst: (points) => `First appraisal (${points}):`,
  courseExplanation: "Explanation of the unit:",
  courseAgrees: "agrees with the appraised score.",
  courseSecond: (points) => `Second appraisal (${points}):`,
  bonusItems: "Bonus points",
  penaltyItems: "Penalty points",
};

const WORDS: Record<Lang, RoundWords> = { vi: VI, en: EN };

export function roundWords(lang: Lang): RoundWords {
  return WORDS[lang];
}

/** The day of a moment in Việt Nam: 21/11/2026. */
export function dayOf(moment: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  return parts.format(new Date(moment));
}
