import type { Aspect } from "../method/comparison.ts";
import type { Words } from "../method/fault.ts";

/** What a difference between two versions is about, in the clerk's words. */
export const ASPECT_WORDS = {
  title: { vi: "Tên bộ tiêu chí", en: "Title" },
  status: { vi: "Nguồn nội dung", en: "Source of the text" },
  basis: { vi: "Căn cứ", en: "Legal basis" },
  period: { vi: "Kỳ đánh giá", en: "Period" },
  "method-max": { vi: "Thang điểm", en: "Maximum" },
  "families-of-method": { vi: "Khối đơn vị", en: "Families of units" },
  rounding: { vi: "Làm tròn", en: "Rounding" },
  ranking: { vi: "Xếp hạng", en: "Ranking" },
  rescaling: { vi: "Quy đổi khi không áp dụng", en: "Rescaling" },
  missing: { vi: "Thiếu số liệu", en: "Missing data" },
  groups: { vi: "Nhóm, mức xếp loại", en: "Groups and classes" },
  splits: { vi: "Phần điểm theo nguồn chấm", en: "Parts by who scores" },
  blocks: { vi: "Điểm cộng, điểm trừ", en: "Bonus and penalty" },
  covers: { vi: "Năm số liệu", en: "Years of data" },
  scale: { vi: "Thang điểm", en: "Scale" },
  recipe: { vi: "Cách tính", en: "Calculation" },
  views: { vi: "Góc nhìn", en: "Views" },
  shape: { vi: "Loại mục", en: "Kind of entry" },
  label: { vi: "Tên tiêu chí", en: "Name" },
  place: { vi: "Thuộc mục", en: "Stands under" },
  max: { vi: "Điểm tối đa", en: "Maximum" },
  rule: { vi: "Cách chấm", en: "Way of scoring" },
  inputs: { vi: "Số liệu kê khai", en: "Inputs" },
  "scored-by": { vi: "Ai chấm", en: "Scored by" },
  evidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  guidance: { vi: "Hướng dẫn", en: "Guidance" },
  "not-applicable": { vi: "Không áp dụng", en: "Not applicable" },
  "missing-at-leaf": { vi: "Thiếu số liệu", en: "Missing data" },
  lead: { vi: "Cơ quan chủ trì", en: "Lead agency" },
  support: { vi: "Cơ quan phối hợp", en: "Supporting agencies" },
  families: { vi: "Áp dụng cho khối", en: "Applies to" },
  classes: { vi: "Mức xếp loại", en: "Classes" },
  weight: { vi: "Trọng số", en: "Weight" },
  direction: { vi: "Chiều", en: "Direction" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  limits: { vi: "Mốc, thang đo", en: "Limits" },
  aggregation: { vi: "Cách gộp", en: "Aggregation" },
  resolved: { vi: "Mức độ rõ", en: "How known" },
} as const satisfies Record<Aspect, Words>;

/** The words for an aspect; one that this program does not know is shown as it is. */
export function aspectWords(aspect: string): Words {
  const known: Readonly<Record<string, Words>> = ASPECT_WORDS;
  return known[aspect] ?? { vi: aspect, en: aspect };
}
