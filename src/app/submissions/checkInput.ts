import { AppError, type ErrorCode, type Fault } from "../../contract/errors.ts";
import type { AnswerValue } from "../../contract/sheets.ts";
import {
  formatNumber,
  formatShare,
  type Input,
  type InputProblem,
  type InputValue,
  type Lang,
  readInput,
} from "../../core/index.ts";

/** An input as it stands at a leaf, under its name. */
export interface NamedInput {
  readonly name: string;
  readonly input: Input;
  /** Maximum points of the leaf, where the input holds points entered by hand. */
  readonly pointsUpTo?: number;
}

interface Words {
  readonly vi: string;
  readonly en: string;
}

const TEXT_LIMIT = 4000;

/**
 * The value to keep for what a person typed, in NFC and without outer blanks; null clears the input.
 * Refuses with words that say what to type. `today` is the date in Việt Nam, YYYY-MM-DD.
 */
export function checkInput(named: NamedInput, typed: AnswerValue, today: string): InputValue | null {
  if (typed === null) return null;
  const reading = readInput(named.input, typed);
  if (!reading.ok) {
    if (reading.problem.kind === "empty") return null;
    if (named.pointsUpTo !== undefined && reading.problem.kind === "above-max") {
      return refuse(named, abovePoints(named.pointsUpTo), "above-maximum");
    }
    return refuse(named, wordsFor(named.input, reading.problem));
  }
  const { value } = reading;
  if (named.pointsUpTo !== undefined && typeof value === "number" && value > named.pointsUpTo) {
    return refuse(named, abovePoints(named.pointsUpTo), "above-maximum");
  }
  if (named.input.kind === "date" && typeof value === "string" && value > today)
    return refuse(named, FUTURE_DAY);
  if (typeof value === "string" && value.length > TEXT_LIMIT) return refuse(named, TOO_LONG);
  return value;
}

const FUTURE_DAY: Words = {
  vi: "Ngày này chưa đến. Nhập ngày ghi trên văn bản, không sau hôm nay.",
  en: "This date is in the future. Enter the date on the document, today at the latest.",
};
const TOO_LONG: Words = {
  vi: `Nội dung dài quá ${TEXT_LIMIT} ký tự. Rút gọn lại.`,
  en: `The text is longer than ${TEXT_LIMIT} characters. Shorten it.`,
};

function abovePoints(most: number): Words {
  return {
    vi: `Điểm tối đa của tiêu chí là ${formatNumber(most, "vi")}. Nhập số không lớn hơn ${formatNumber(most, "vi")}.`,
    en: `The criterion is worth at most ${formatNumber(most, "en")} points. Enter no more than that.`,
  };
}

function wordsFor(input: Input, problem: InputProblem): Words {
  const show = (value: number, lang: Lang): string =>
    input.kind === "share" ? formatShare(value, lang) : formatNumber(value, lang);
  switch (problem.kind) {
    case "empty":
    case "not-a-number":
    case "decimal-comma":
      return { vi: "Nhập một số, ví dụ 120.", en: "Enter a number, for example 120." };
    case "not-whole":
      return { vi: "Nhập một số nguyên, ví dụ 120.", en: "Enter a whole number, for example 120." };
    case "below-min":
      return {
        vi: `Nhập số từ ${show(problem.min, "vi")} trở lên.`,
        en: `Enter ${show(problem.min, "en")} or more.`,
      };
    case "above-max":
      return {
        vi: `Nhập số không lớn hơn ${show(problem.max, "vi")}.`,
        en: `Enter no more than ${show(problem.max, "en")}.`,
      };
    case "unknown-option":
      return { vi: "Chọn một trong các mức đã cho.", en: "Choose one of the options given." };
    case "not-yes-no":
      return { vi: "Chọn Có hoặc Không.", en: "Choose Yes or No." };
    case "not-a-date":
      return { vi: "Nhập ngày có thật, ví dụ 21/11/2026.", en: "Enter a real date, for example 21/11/2026." };
  }
}

function refuse(named: NamedInput, words: Words, code: ErrorCode = "invalid"): never {
  const fault: Fault = { path: named.name, ...words };
  throw new AppError(code, `value refused for input ${named.name}: ${words.en}`, { faults: [fault] });
}
