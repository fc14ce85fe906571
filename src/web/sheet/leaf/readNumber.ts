import type { InputView } from "../../../contract/sheets.ts";
import { boxText, numberFrom } from "../../show/numbers.ts";
import type { Language } from "../../words/language.tsx";

export type NumberFault =
  | { readonly kind: "not-a-number" | "count" | "share" }
  | { readonly kind: "least" | "most"; readonly limit: string };
export type ReadNumber = { readonly value: number | null } | { readonly fault: NumberFault };
type NumberInput = Pick<InputView, "kind" | "min" | "max">;

/** What is typed becomes the stored value (a share is typed as a percent, kept as 0–1), or a fault that says what to type. */
export function readNumber(typed: string, input: NumberInput, language: Language): ReadNumber {
  const number = numberFrom(typed.replace("%", ""), language);
  if (number === "empty") return { value: null };
  if (number === "not-a-number") return { fault: { kind: "not-a-number" } };
  if (input.kind === "count" && (!Number.isInteger(number) || number < 0))
    return { fault: { kind: "count" } };
  const value = input.kind === "share" ? Number((number / 100).toPrecision(12)) : number;
  if (input.kind === "share" && input.min === null && input.max === null && (value < 0 || value > 1)) {
    return { fault: { kind: "share" } };
  }
  if (input.min !== null && value < input.min)
    return { fault: { kind: "least", limit: shown(input.min, input, language) } };
  if (input.max !== null && value > input.max)
    return { fault: { kind: "most", limit: shown(input.max, input, language) } };
  return { value };
}

/** A stored value as it stands in the box. */
export function shown(value: number, input: NumberInput, language: Language): string {
  return boxText(input.kind === "share" ? value * 100 : value, language);
}
