import type { MissingReason, NotApplicableReason } from "../composite/result.ts";
import type { Aggregation } from "../composite/schema/aggregation.ts";
import type { Imputation } from "../composite/schema/imputation.ts";
import { formatNumber, type Lang } from "../numbers/format.ts";

type Both = Readonly<Record<Lang, string>>;

const MISSING: Readonly<Record<MissingReason, Both>> = {
  "no-data": { vi: "Chưa có số liệu.", en: "There is no data." },
  "too-little-data": {
    vi: "Quá ít mục có số liệu so với mức tối thiểu của bộ chỉ số nên không tính.",
    en: "Fewer parts have data than the method asks for, so there is no figure.",
  },
  "no-range": {
    vi: "Mọi đơn vị bằng nhau nên không so sánh được; bộ chỉ số để trống.",
    en: "All units are alike and cannot be compared; the method leaves it empty.",
  },
  "not-positive": {
    vi: "Có giá trị không lớn hơn 0 nên không có trung bình loại này; bộ chỉ số để trống.",
    en: "A value of 0 or less has no such mean; the method leaves it empty.",
  },
  "no-weight": {
    vi: "Các mục có số liệu đều có trọng số bằng 0; bộ chỉ số để trống.",
    en: "All parts with data have a weight of 0; the method leaves it empty.",
  },
  "child-missing": {
    vi: "Thiếu số liệu của một mục; bộ chỉ số đòi hỏi đủ các mục.",
    en: "A part has no data and the method asks for all of them.",
  },
  "children-missing": { vi: "Không mục nào có số liệu.", en: "None of the parts has data." },
  "undefined-value": { vi: "Không tính được giá trị.", en: "There is no such value." },
  "screened-out": {
    vi: "Đơn vị có quá ít số liệu nên không được đưa vào so sánh.",
    en: "The unit has too little data and was left out of the comparison.",
  },
};

const NOT_APPLICABLE: Readonly<Record<NotApplicableReason, Both>> = {
  family: { vi: "Không áp dụng cho khối của đơn vị.", en: "Does not apply to units of this family." },
  declared: { vi: "Được ghi là không áp dụng cho đơn vị.", en: "Declared not to apply to the unit." },
  "children-not-applicable": {
    vi: "Không mục nào áp dụng cho đơn vị.",
    en: "None of the parts applies to the unit.",
  },
  dropped: { vi: "Đã bỏ ra khỏi phép tính thử này.", en: "Taken out in this trial." },
};

const IMPUTED: Readonly<Record<Imputation["kind"], Both>> = {
  mean: {
    vi: "Chưa có số liệu, lấy trung bình các đơn vị:",
    en: "No data; the mean of the units stands in:",
  },
  median: {
    vi: "Chưa có số liệu, lấy trung vị các đơn vị:",
    en: "No data; the median of the units stands in:",
  },
  "group-mean": {
    vi: "Chưa có số liệu, lấy trung bình của nhóm:",
    en: "No data; the mean of the group stands in:",
  },
  "group-median": {
    vi: "Chưa có số liệu, lấy trung vị của nhóm:",
    en: "No data; the median of the group stands in:",
  },
  constant: {
    vi: "Chưa có số liệu, lấy giá trị quy định sẵn:",
    en: "No data; the declared value stands in:",
  },
  "within-parent": {
    vi: "Chưa có số liệu, suy từ các chỉ tiêu khác cùng mục của đơn vị:",
    en: "No data; the unit's other leaves of the same part stand in:",
  },
  panel: {
    vi: "Chưa có số liệu, lấy theo các năm khác của đơn vị:",
    en: "No data; the unit's other years stand in:",
  },
};

const MEANS: Readonly<Record<Exclude<Aggregation["kind"], "power">, Both>> = {
  arithmetic: { vi: "Trung bình cộng theo trọng số", en: "Weighted mean" },
  geometric: { vi: "Trung bình nhân theo trọng số", en: "Weighted geometric mean" },
  harmonic: { vi: "Trung bình điều hòa theo trọng số", en: "Weighted harmonic mean" },
  median: { vi: "Trung vị", en: "Median" },
  copeland: {
    vi: "Số đơn vị hơn trừ số đơn vị kém, so từng cặp (Copeland)",
    en: "Units outranked less units outranking, pair by pair (Copeland)",
  },
  pooled: { vi: "Gộp theo số phiếu hợp lệ", en: "Pooled by the number of cases" },
  sum: { vi: "Tổng điểm", en: "Sum of points" },
};

export function missingWords(reason: MissingReason, lang: Lang): string {
  return MISSING[reason][lang];
}

export function notApplicableWords(reason: NotApplicableReason, lang: Lang): string {
  return NOT_APPLICABLE[reason][lang];
}

export function imputedWords(how: Imputation["kind"], lang: Lang): string {
  return IMPUTED[how][lang];
}

export function meanWords(how: Aggregation, lang: Lang): string {
  if (how.kind !== "power") return MEANS[how.kind][lang];
  const p = formatNumber(how.p, lang);
  return lang === "vi" ? `Trung bình lũy thừa bậc ${p} theo trọng số` : `Weighted power mean of order ${p}`;
}
