import type { Words } from "../method/fault.ts";

/** Why a coefficient of agreement cannot be given. */
export type AgreementFaultCode =
  | "no-rating"
  | "ragged-rows"
  | "bad-times"
  | "not-finite"
  | "too-large"
  | "not-numeric"
  | "unknown-category"
  | "one-rater"
  | "not-two-raters"
  | "no-pair"
  | "too-few-subjects"
  | "one-category"
  | "too-many-categories"
  | "no-variation"
  | "negative-ratio"
  | "not-square"
  | "bad-weights"
  | "bad-levels"
  | "not-binary"
  | "no-disagreement";

export interface AgreementFault {
  readonly code: AgreementFaultCode;
  /** Row of the table, from 1, where the fault lies in one row. */
  readonly row?: number;
  readonly words: Words;
}

export interface AgreementRefusal {
  readonly ok: false;
  readonly faults: readonly AgreementFault[];
}

/** A figure with what goes with it, or the reasons why there is none. */
export type Agreed<Found> = ({ readonly ok: true } & Found) | AgreementRefusal;

const WORDS: Readonly<Record<AgreementFaultCode, Words>> = {
  "no-rating": { vi: "Bảng không có lượt chấm nào.", en: "The table holds no rating. Enter ratings." },
  "ragged-rows": {
    vi: "Dòng này không đủ số cột như các dòng khác. Để trống ô chưa chấm.",
    en: "This row does not have as many columns as the others. Leave a rating that was not given empty.",
  },
  "bad-times": {
    vi: "Số đối tượng của mỗi dòng phải là số nguyên từ 1 và có đủ cho mọi dòng.",
    en: "The number of subjects of a row is a whole number from 1, one for every row.",
  },
  "not-finite": {
    vi: "Có ô không phải là số hữu hạn. Nhập số hoặc để trống.",
    en: "A rating is not a finite number. Enter a number or leave it empty.",
  },
  "too-large": {
    vi: "Có số quá lớn (trên 10⁶⁰) để tính chính xác. Đổi sang đơn vị lớn hơn.",
    en: "A number is too large (above 10⁶⁰) to reckon with. Use a larger unit.",
  },
  "not-numeric": {
    vi: "Hệ số này cần điểm bằng số, nhưng có ô là chữ.",
    en: "This coefficient needs numbers, but a rating is a word.",
  },
  "unknown-category": {
    vi: "Có ô không thuộc các mức đã nêu. Bổ sung mức hoặc sửa ô.",
    en: "A rating is not among the stated categories. Add the category or mend the rating.",
  },
  "one-rater": {
    vi: "Chỉ có một người chấm. Cần ít nhất hai người.",
    en: "There is one rater only. At least two are needed.",
  },
  "not-two-raters": {
    vi: "Hệ số này dành cho đúng hai người chấm.",
    en: "This coefficient is for exactly two raters.",
  },
  "no-pair": {
    vi: "Không có đối tượng nào được hai người cùng chấm.",
    en: "No subject was rated by two raters.",
  },
  "too-few-subjects": {
    vi: "Quá ít đối tượng được chấm đủ để tính.",
    en: "Too few subjects carry enough ratings.",
  },
  "one-category": {
    vi: "Mọi lượt chấm cùng một mức nên không tách được thống nhất với ngẫu nhiên.",
    en: "Every rating is the same, so agreement cannot be told from chance.",
  },
  "too-many-categories": {
    vi: "Có quá nhiều mức khác nhau (trên 3.000) để lập bảng so sánh. Làm tròn điểm hoặc dùng hệ số tương quan trong nhóm (ICC).",
    en: "There are too many different ratings (above 3,000) to compare pair by pair. Round them or use the intraclass correlation.",
  },
  "no-variation": {
    vi: "Điểm không khác nhau giữa các đối tượng hoặc giữa các lượt chấm nên không tính được.",
    en: "The ratings do not vary enough for this figure.",
  },
  "negative-ratio": {
    vi: "Thang tỷ lệ chỉ dùng cho số không âm.",
    en: "A ratio scale takes numbers of zero or above only.",
  },
  "not-square": {
    vi: "Bảng chéo phải có số dòng bằng số cột và chỉ gồm số đếm không âm.",
    en: "A cross table needs as many rows as columns, with counts of zero or above.",
  },
  "bad-weights": {
    vi: "Ma trận trọng số phải vuông, đúng số mức, đường chéo bằng 1, mọi số từ 0 đến 1.",
    en: "The weights must be a square matrix of the number of categories, 1 on the diagonal, every figure from 0 to 1.",
  },
  "bad-levels": {
    vi: "Số mức của thang phải là số nguyên từ 2.",
    en: "The number of levels of the scale is a whole number from 2.",
  },
  "not-binary": {
    vi: "Hệ số này chỉ dùng khi có đúng hai mức, như có và không.",
    en: "This coefficient is for two categories only, such as yes and no.",
  },
  "no-disagreement": {
    vi: "Hai người chấm giống nhau ở mọi đối tượng nên không có chênh lệch để kiểm định.",
    en: "The two raters agree on every subject, so no difference is left to test.",
  },
};

export function fault(code: AgreementFaultCode, row?: number): AgreementFault {
  return row === undefined ? { code, words: WORDS[code] } : { code, row, words: WORDS[code] };
}

export function refuse(code: AgreementFaultCode): AgreementRefusal {
  return { ok: false, faults: [fault(code)] };
}
