import { CONFIDENCE_WORDS } from "../../contract/sureness.ts";
import type { Lang } from "../../core/index.ts";

const VI = {
  title: "Thư viện bộ tiêu chí",
  lead: "Mỗi bộ tiêu chí là một tệp dữ liệu có phiên bản. Nhãn cho biết nội dung lấy từ văn bản chính thức, mới có đến cấp lĩnh vực, hay là mẫu do dự án soạn.",
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
  lead: "Each method is a data file with a version. The label says whether its text is official, known only at field level, or a template composed by the project.",
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
