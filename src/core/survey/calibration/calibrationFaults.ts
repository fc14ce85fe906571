import type { SurveyFault, SurveyFaultCode } from "../fault.ts";

type CellCode = "empty-cell" | "population-not-positive" | "margin-unknown" | "margin-missing";

const CELL_WORDS: Record<
  CellCode,
  (margin: string, cell: string) => { readonly vi: string; readonly en: string }
> = {
  "empty-cell": (margin, cell) => ({
    vi: `Tổng thể có nhóm “${cell}” (${margin}) nhưng mẫu không có ai. Hãy gộp nhóm này với nhóm gần nhất hoặc cho phép bỏ qua.`,
    en: `The population has the group “${cell}” (${margin}) but the sample has nobody in it. Merge it with its nearest group, or allow it to be left out.`,
  }),
  "population-not-positive": (margin, cell) => ({
    vi: `Quy mô tổng thể của nhóm “${cell}” (${margin}) phải là một số lớn hơn 0 và chỉ nêu một lần. Hãy sửa bảng tổng thể.`,
    en: `The population of the group “${cell}” (${margin}) must be one number above 0, given once. Correct the table of the population.`,
  }),
  "margin-unknown": (margin, cell) => ({
    vi: `Mẫu có nhóm “${cell}” (${margin}) mà bảng tổng thể không nêu. Hãy thêm nhóm này vào bảng tổng thể hoặc sửa mã trong mẫu.`,
    en: `The sample has the group “${cell}” (${margin}), which the table of the population does not name. Add it there or correct the code in the sample.`,
  }),
  "margin-missing": (margin) => ({
    vi: `Có người trả lời chưa ghi ${margin}. Hãy điền giá trị này trước khi hiệu chỉnh quyền số.`,
    en: `A respondent has no ${margin}. Fill it in before the weights are adjusted.`,
  }),
};

export function cellFault(code: CellCode, margin: string, cell: string, row?: number): SurveyFault {
  const words = CELL_WORDS[code](margin, cell);
  return { code, column: margin, ...(row === undefined ? {} : { row }), words };
}

const shown = (value: number): string => String(Number(value.toPrecision(8)));

type NamedCode = Extract<
  SurveyFaultCode,
  | "margins-differ"
  | "not-converged"
  | "bounds"
  | "totals-contradict"
  | "totals-differ-in-number"
  | "variance-not-positive"
  | "trim-impossible"
  | "table-shape"
  | "rows-differ"
  | "value-not-finite"
>;

const NAMED_WORDS: Record<NamedCode, (name: string, detail: string) => SurveyFault["words"]> = {
  "margins-differ": (name, detail) => ({
    vi: `Các biên tổng thể không khớp nhau: ${name} (${detail}). Hãy lấy số liệu từ cùng một nguồn, cùng một thời điểm.`,
    en: `The margins of the population disagree: ${name} (${detail}). Take them from one source at one date.`,
  }),
  "not-converged": (name, detail) => ({
    vi: `Hiệu chỉnh quyền số không hội tụ; lệch nhiều nhất ở “${name}” (${detail}). Hãy gộp các nhóm thưa hoặc bớt biên.`,
    en: `The adjustment of weights does not converge; the largest gap is in “${name}” (${detail}). Merge sparse groups or use fewer margins.`,
  }),
  bounds: (name, detail) => ({
    vi: `Không có quyền số nào trong giới hạn đã cho đạt được các tổng; lệch nhiều nhất ở “${name}” (${detail}). Hãy nới giới hạn hoặc bớt tổng phải đạt.`,
    en: `No weights within the bounds reach the totals; the largest gap is in “${name}” (${detail}). Widen the bounds or ask for fewer totals.`,
  }),
  "totals-contradict": (name, detail) => ({
    vi: `Tổng của “${name}” trái với các tổng khác (${detail}): cột này suy ra được từ các cột kia. Hãy sửa hoặc bỏ bớt một tổng.`,
    en: `The total of “${name}” contradicts the other totals (${detail}): the column follows from them. Correct or drop one total.`,
  }),
  "totals-differ-in-number": (name) => ({
    vi: `“${name}” cần đúng một tổng cho mỗi nhóm. Hãy kiểm tra lại bảng tổng thể.`,
    en: `“${name}” needs exactly one total for each group. Check the table of the population.`,
  }),
  "variance-not-positive": (name) => ({
    vi: `Phương sai của mô hình phải lớn hơn 0 ở mọi dòng (${name}). Hãy chọn biến phụ trợ dương.`,
    en: `The variance of the model must be above 0 in every row (${name}). Choose a positive auxiliary variable.`,
  }),
  "trim-impossible": (name, detail) => ({
    vi: `Không thể giữ tổng quyền số trong giới hạn ${name} (${detail}). Hãy nới giới hạn.`,
    en: `The sum of the weights cannot be kept within the limits ${name} (${detail}). Widen the limits.`,
  }),
  "table-shape": (name, detail) => ({
    vi: `Kích thước bảng và biên không khớp: ${name} (${detail}).`,
    en: `The table and its margins do not fit: ${name} (${detail}).`,
  }),
  "rows-differ": (name, detail) => ({
    vi: `Số dòng của ${name} khác số dòng của mẫu (${detail}).`,
    en: `${name} has another number of rows than the sample (${detail}).`,
  }),
  "value-not-finite": (name) => ({
    vi: `“${name}” có ô trống hoặc không phải số. Biến dùng để hiệu chỉnh phải đủ ở mọi dòng và có tổng là số.`,
    en: `“${name}” has a cell that is empty or not a number. A variable used for calibration must be complete and its total a number.`,
  }),
};

export function calibrationFault(code: NamedCode, name: string, detail = "", row?: number): SurveyFault {
  return {
    code,
    column: name,
    ...(row === undefined ? {} : { row }),
    words: NAMED_WORDS[code](name, detail),
  };
}

/** "reached of wanted", for words. */
export function gapWords(reached: number, wanted: number): string {
  return `${shown(reached)} / ${shown(wanted)}`;
}
