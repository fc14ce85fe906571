import type { Lang } from "../../core/index.ts";

const VI = {
  kind: "chỉ số tổng hợp",
  section: "Chỉ số tổng hợp",
  index: "Chỉ số",
  sectionLead:
    "Tính từ số liệu khảo sát, thống kê theo các bước khai báo trong tệp; dùng để tính lại và phân tích, không mở đợt chấm điểm.",
  pointsSection: "Bộ tiêu chí chấm điểm",
  indicators: "Chỉ tiêu",
  scaleTo: "Thang điểm đến",
  parts: "Các phần và chỉ tiêu",
  part: "Phần, chỉ tiêu",
  weight: "Trọng số",
  scoredBy: "Nguồn số liệu",
  wholeIndex: "Chỉ số chung",
  madeAs: "Cách gộp",
  better: { higher: "càng cao càng tốt", lower: "càng thấp càng tốt" },
  onlyFor: "Chỉ tính cho",
  recipe: "Cách tính, từng bước",
  views: "Góc nhìn khác trên cùng số liệu",
  viewsLead: "Mỗi chỉ tiêu chỉ tính một lần; một chỉ tiêu có thể đứng ở nhiều góc nhìn.",
  groups: "Nhóm",
  year: "Năm",
  rules: "Phạm vi, làm tròn và xếp hạng",
  source: "Nguồn",
  note: "Ghi chú",
  column: "Mã cột số liệu",
  published: "Xem số đã công bố",
  by: {
    self: "đơn vị tự báo cáo",
    assessor: "cơ quan thẩm định",
    survey: "khảo sát",
    statistics: "số liệu thống kê",
    data: "dữ liệu hệ thống",
    index: "chỉ số khác",
  },
};

type CompositeWords = typeof VI;

const EN: CompositeWords = {
  kind: "composite index",
  section: "Composite indices",
  index: "Index",
  sectionLead:
    "Made from surveys and statistics by the steps stated in the file; for recomputing and analysis, never for opening a round.",
  pointsSection: "Sets of scored criteria",
  indicators: "Indicators",
  scaleTo: "Scale up to",
  parts: "Parts and indicators",
  part: "Part, indicator",
  weight: "Weight",
  scoredBy: "Source of data",
  wholeIndex: "The index",
  madeAs: "Made as",
  better: { higher: "higher is better", lower: "lower is better" },
  onlyFor: "Only for",
  recipe: "The calculation, step by step",
  views: "Other views of the same data",
  viewsLead: "Each indicator is counted once; it may stand in several views.",
  groups: "Groups",
  year: "Year",
  rules: "Years, rounding and ranking",
  source: "Source",
  note: "Note",
  column: "Column of data",
  published: "Published figures",
  by: {
    self: "reported by the unit",
    assessor: "the assessing agency",
    survey: "survey",
    statistics: "statistics",
    data: "system data",
    index: "another index",
  },
};

const WORDS: Record<Lang, CompositeWords> = { vi: VI, en: EN };

export function compositeWords(lang: Lang): CompositeWords {
  return WORDS[lang];
}

/** Words for where data come from; one that the pages do not know is shown as it is. */
export function dataSourceWord(scoredBy: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = WORDS[lang].by;
  return words[scoredBy] ?? scoredBy;
}
