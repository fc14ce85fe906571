import type { AnswerValue, InputView } from "../../contract/sheets.ts";
import { percentText, pointsText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import type { Language } from "../words/language.tsx";

const YES = { vi: "Có", en: "Yes" };
const NO = { vi: "Không", en: "No" };

/** A typed value as a person reads it: the label of a choice, a percent, a date; empty text for nothing. */
export function valueWords(input: InputView | undefined, value: AnswerValue, language: Language): string {
  if (value === null) return "";
  if (typeof value === "boolean") return (value ? YES : NO)[language];
  if (typeof value === "number") {
    if (input?.kind === "share") return percentText(value * 100, language);
    const unit = input?.unit ? ` ${input.unit}` : "";
    return `${pointsText(value, language)}${unit}`;
  }
  if (input?.kind === "date") return dateWords(value);
  return input?.options.find(({ id }) => id === value)?.label ?? value;
}
