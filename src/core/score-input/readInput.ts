import type { Input, InputValue, Leaf } from "../method/schema.ts";
import { optionId } from "../method/tree.ts";
import { ENTERED_INPUT } from "../rules/entered.ts";

/** Why a value cannot be an input. Numbers and option ids are kept, so that the message can show them. */
export type InputProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-number"; readonly text: string }
  | { readonly kind: "decimal-comma"; readonly text: string }
  | { readonly kind: "not-whole"; readonly value: number }
  | { readonly kind: "below-min"; readonly value: number; readonly min: number }
  | { readonly kind: "above-max"; readonly value: number; readonly max: number }
  | { readonly kind: "unknown-option"; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: "not-yes-no"; readonly text: string }
  | { readonly kind: "not-a-date"; readonly text: string };

export type InputReading =
  | { readonly ok: true; readonly value: InputValue }
  | { readonly ok: false; readonly problem: InputProblem };

const YES = new Set(["yes", "true", "có", "1"]);
const NO = new Set(["no", "false", "không", "0"]);
/** Beyond about this, numbers skip some of the whole ones. */
const LARGEST_COUNT = 9e15;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The inputs of a leaf, with `points` where points are entered by hand and the file does not describe that input. */
export function inputsFor(
  leaf: Pick<Leaf, "inputs" | "rule"> & { readonly max: number },
): Readonly<Record<string, Input>> {
  if (leaf.rule.kind !== "entered" || leaf.inputs[ENTERED_INPUT] !== undefined) return leaf.inputs;
  return { ...leaf.inputs, [ENTERED_INPUT]: { kind: "number", min: 0, max: leaf.max } };
}

/**
 * Reads one value as the input asks: text from a file or a form, or a value that is already a number or true or false.
 * `decimal` is the sign that parts decimals in text.
 */
export function readInput(input: Input, raw: InputValue, decimal: "." | "," = "."): InputReading {
  const text = typeof raw === "string" ? raw.normalize("NFC").trim() : String(raw);
  if (text === "") return fail({ kind: "empty" });
  switch (input.kind) {
    case "number":
    case "count":
    case "share":
      return readNumber(input, text, decimal);
    case "choice":
      return readChoice(input, text);
    case "yes-no":
      if (YES.has(text.toLowerCase())) return { ok: true, value: true };
      if (NO.has(text.toLowerCase())) return { ok: true, value: false };
      return fail({ kind: "not-yes-no", text });
    case "date":
      return isDate(text) ? { ok: true, value: text } : fail({ kind: "not-a-date", text });
    case "text":
      return { ok: true, value: text };
  }
}

function readNumber(input: Input, text: string, decimal: "." | ","): InputReading {
  if (decimal === "." && COMMA_NUMBER.test(text)) return fail({ kind: "decimal-comma", text });
  const plain = decimal === "," && COMMA_NUMBER.test(text) ? text.replace(",", ".") : text;
  if (!PLAIN_NUMBER.test(plain)) return fail({ kind: "not-a-number", text });
  const value = Number(plain);
  if (!Number.isFinite(value)) return fail({ kind: "not-a-number", text });
  if (input.kind === "count" && !Number.isInteger(value)) return fail({ kind: "not-whole", value });
  const { min, max = input.kind === "count" ? LARGEST_COUNT : undefined } = boundsOf(input);
  if (min !== undefined && value < min) return fail({ kind: "below-min", value, min });
  if (max !== undefined && value > max) return fail({ kind: "above-max", value, max });
  return { ok: true, value };
}

/** Bounds as declared, a count and a share being at least 0 and a share at most 1. */
export function boundsOf(input: Input): {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
} {
  if (input.kind === "share") return { min: input.min ?? 0, max: input.max ?? 1 };
  if (input.kind === "count") return { min: input.min ?? 0, max: input.max };
  return { min: input.min, max: input.max };
}

function readChoice(input: Input, text: string): InputReading {
  const options = (input.options ?? []).map(optionId);
  const found = options.find((option) => option.normalize("NFC") === text);
  return found === undefined ? fail({ kind: "unknown-option", text, options }) : { ok: true, value: found };
}

function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function fail(problem: InputProblem): InputReading {
  return { ok: false, problem };
}
