import { CONFIDENCE_WORDS } from "../../contract/sureness.ts";
import type { Lang } from "../../core/index.ts";

const VI = {
  title: "Thư viện bộ tiêu chí",
  lead: "Mỗi bộ tiêu chí là một tệp dữ liệu có phiên bản. Nhãn cho biết nội dung lấy từ văn bản chính thức, mới có đến cấp lĩnh vực, hay là mẫu tự soạn, chưa có văn bản nào ban hành.",
  columnTitle: "Bộ tiêu chí",
  columnVersion: "Phiên bản",
  columnStatus: "Nguồn nội dung",
  columnFamilies: "Khối đơn vị",
  columnLeaves: "Tiêu chí chấm điểm",
  columnMax: "Điểm tối đa",
  unresolved: (count: number) => `${count} chưa rõ cách chấm`,
  none: "Chưa có bộ tiêu chí nào.",
  version: "phiên bản",
  basis: "Căn cứ",
  noBasis: "Không dựa trên văn bản nào.",
  groups: "Nhóm, mức xếp loại",
  rules: "Cách tính và xếp hạng",
  criteria: "Các tiêu chí",
  bonus: "Điểm cộng",
  penalty: "Điểm trừ",
  criterion: "Tiêu chí",
  points: "Điểm tối đa",
  scoredBy: "Ai chấm",
  details: "Hướng dẫn, tài liệu, căn cứ",
  guidance: "Hướng dẫn",
  evidence: "Tài liệu kiểm chứng",
  leadAgency: "Cơ quan chủ trì",
  support: "phối hợp",
  notApplicable: "Không áp dụng",
  source: "Căn cứ",
  unresolvedMark: "chưa rõ cách chấm",
  hash: "Mã nội dung (SHA-256)",
  download: "Tải tệp YAML",
  compareLink: "So sánh với phiên bản khác",
  compareAll: "So sánh hai phiên bản",
  compareTitle: "So sánh hai bộ tiêu chí",
  compareLead:
    "Chọn hai phiên bản để xem tiêu chí nào thêm, bỏ, đổi điểm hay đổi cách chấm. Tiêu chí được ghép theo mã.",
  compareBefore: "Phiên bản trước",
  compareAfter: "Phiên bản sau",
  compareDo: "So sánh",
  chooseVersion: "Chọn phiên bản",
  sameVersion: "Hai phiên bản được chọn là một. Chọn hai phiên bản khác nhau.",
  unknownVersion: "Không có phiên bản này trong thư viện. Chọn lại trong danh sách.",
  summary: (added: number, removed: number, changed: number, same: number) =>
    `Thêm ${added}, bỏ ${removed}, thay đổi ${changed}, giữ nguyên ${same} tiêu chí chấm điểm.`,
  compositeSummary: (added: number, removed: number, changed: number, same: number) =>
    `Thêm ${added}, bỏ ${removed}, thay đổi ${changed}, giữ nguyên ${same} chỉ tiêu.`,
  otherKind:
    "Một bên là bộ tiêu chí chấm điểm, bên kia là chỉ số tổng hợp nên không so sánh được. Chọn hai phiên bản cùng loại.",
  sums: (before: string, after: string) => `Thang điểm: ${before} → ${after}.`,
  show: { changed: "Chỉ mục có thay đổi", added: "Thêm", removed: "Bỏ", all: "Tất cả" },
  showing: "Đang xem",
  by: {
    self: "đơn vị tự chấm",
    assessor: "cơ quan thẩm định chấm",
    survey: "điều tra xã hội học",
    statistics: "số liệu thống kê",
    data: "dữ liệu hệ thống",
    index: "chỉ số khác",
  },
};

type MethodWords = typeof VI;

const EN: MethodWords = {
  title: "Method library",
  lead: "Each method is a data file with a version. The label says whether its text is official, known only at field level, or a composed template that nobody has issued.",
  columnTitle: "Method",
  columnVersion: "Version",
  columnStatus: "Source of the text",
  columnFamilies: "Units",
  columnLeaves: "Scored criteria",
  columnMax: "Maximum",
  unresolved: (count) => `${count} not known how to score`,
  none: "There is no method yet.",
  version: "version",
  basis: "Legal basis",
  noBasis: "Rests on no act.",
  groups: "Groups and classes",
  rules: "How points become ranks",
  criteria: "Criteria",
  bonus: "Bonus points",
  penalty: "Penalty points",
  criterion: "Criterion",
  points: "Maximum",
  scoredBy: "Scored by",
  details: "Guidance, evidence, source",
  guidance: "Guidance",
  evidence: "Evidence",
  leadAgency: "Lead agency",
  support: "support",
  notApplicable: "Not applicable",
  source: "Source",
  unresolvedMark: "not known how to score",
  hash: "Content hash (SHA-256)",
  download: "Download YAML",
  compareLink: "Compare with another version",
  compareAll: "Compare two versions",
  compareTitle: "Compare two methods",
  compareLead:
    "Choose two versions to see which criteria were added, removed, given other points or another way of scoring. Criteria are matched by their codes.",
  compareBefore: "Earlier version",
  compareAfter: "Later version",
  compareDo: "Compare",
  chooseVersion: "Choose a version",
  sameVersion: "Both are the same version. Choose two that differ.",
  unknownVersion: "The library has no such version. Choose from the list.",
  summary: (added, removed, changed, same) =>
    `${added} scored criteria added, ${removed} removed, ${changed} changed, ${same} unchanged.`,
  compositeSummary: (added, removed, changed, same) =>
    `${added} indicators added, ${removed} removed, ${changed} changed, ${same} unchanged.`,
  otherKind:
    "One is a set of scored criteria, the other a composite index, so they cannot be compared. Choose two of one kind.",
  sums: (before, after) => `Maximum: ${before} → ${after}.`,
  show: { changed: "Differences only", added: "Added", removed: "Removed", all: "All" },
  showing: "Showing",
  by: {
    self: "the unit itself",
    assessor: "the assessing agency",
    survey: "survey",
    statistics: "statistics",
    data: "system data",
    index: "another index",
  },
};

const WORDS: Record<Lang, MethodWords> = { vi: VI, en: EN };

export function methodWords(lang: Lang): MethodWords {
  return WORDS[lang];
}

/** Words for a scorer; one that the pages do not know is shown as it is. */
export function scorerWord(scoredBy: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = WORDS[lang].by;
  return words[scoredBy] ?? scoredBy;
}

/** Words for a mark of confidence; one that the pages do not know is shown as it is. */
export function confidenceWord(confidence: string, lang: Lang): string {
  const words: Readonly<Record<string, Readonly<Record<Lang, string>>>> = CONFIDENCE_WORDS;
  return words[confidence]?.[lang] ?? confidence;
}
