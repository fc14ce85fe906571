import {
  type EstimateRow,
  explainAbsence,
  explainSample,
  formatNumber,
  type Lang,
  type SurveyResult,
} from "../../core/index.ts";
import { textTable } from "../textTable.ts";

/** The sample in a sentence, the figures, and who did not answer. */
export function estimateText(result: SurveyResult, lang: Lang): string {
  const { rows, by, sample, answers } = result;
  const words = WORDS[lang];
  const num = (value: number | null, decimals = 4): string =>
    value === null ? "" : formatNumber(value, lang, decimals);
  const right = (head: string) => ({ head, align: "right" as const });
  const left = (head: string) => ({ head, align: "left" as const });
  const table = textTable(
    [
      left(words.figure),
      ...by.map(left),
      right("n"),
      right(words.estimate),
      right(words.se),
      right(words.low),
      right(words.high),
      ...(rows.some(({ designEffect }) => designEffect !== null) ? [right("deff")] : []),
      left(""),
    ],
    rows.map((row) => [
      nameOf(row, lang),
      ...by.map((_, at) => row.group?.[at] ?? words.all),
      num(row.n, 0),
      num(row.estimate),
      num(row.se),
      num(row.low),
      num(row.high),
      ...(rows.some(({ designEffect }) => designEffect !== null) ? [num(row.designEffect, 3)] : []),
      noteOf(row, lang),
    ]),
  );
  const silent = answers.filter(({ counts }) => counts.answered.share < 1);
  const shares = textTable(
    [
      left(words.question),
      ...[words.answered, words.dontKnow, words.refused, words.notApplicable, words.missing].map(right),
    ],
    silent.map(({ column, counts }) => [
      column,
      ...[counts.answered, counts.dontKnow, counts.refused, counts.notApplicable, counts.missing].map(
        ({ share }) => `${formatNumber(share * 100, lang, 1)} %`,
      ),
    ]),
  );
  return `${explainSample(sample, lang)}\n\n${table}${silent.length === 0 ? "" : `\n${shares}`}`;
}

function nameOf({ kind, variable, item }: EstimateRow, lang: Lang): string {
  const name = `${WORDS[lang][kind]} ${variable}`;
  return item === null ? name : `${name} = ${item}`;
}

function noteOf({ suppression, reason }: EstimateRow, lang: Lang): string {
  if (suppression !== "shown") return WORDS[lang][suppression];
  return reason === null ? "" : explainAbsence(reason, lang);
}

export const WORDS = {
  vi: {
    figure: "Nội dung",
    estimate: "Ước lượng",
    se: "Sai số chuẩn",
    low: "Từ",
    high: "Đến",
    all: "Chung",
    question: "Câu hỏi",
    answered: "Trả lời",
    dontKnow: "Không biết",
    refused: "Từ chối",
    notApplicable: "Không áp dụng",
    missing: "Bỏ trống",
    small: "ẩn: quá ít phiếu",
    complementary: "ẩn để không suy ra được ô khác",
    mean: "Trung bình",
    total: "Tổng",
    ratio: "Tỷ số",
    share: "Tỷ lệ",
    count: "Số lượng",
    quantile: "Phân vị",
  },
  en: {
    figure: "Figure",
    estimate: "Estimate",
    se: "Std. error",
    low: "From",
    high: "To",
    all: "All",
    question: "Question",
    answered: "Answered",
    dontKnow: "Don't know",
    refused: "Refused",
    notApplicable: "Not applicable",
    missing: "Left empty",
    small: "hidden: too few answers",
    complementary: "hidden to protect another",
    mean: "Mean",
    total: "Total",
    ratio: "Ratio",
    share: "Share",
    count: "Count",
    quantile: "Quantile",
  },
} as const;
