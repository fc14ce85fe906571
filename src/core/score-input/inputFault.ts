import type { Words } from "../method/fault.ts";
import type { InputProblem } from "./readInput.ts";

export type InputFaultCode =
  | "open-quote"
  | "empty-file"
  | "missing-column"
  | "unknown-column"
  | "repeated-column"
  | "wrong-row"
  | "not-json"
  | "no-unit"
  | "unknown-unit"
  | "repeated-unit"
  | "unknown-family"
  | "family-clash"
  | "unknown-leaf"
  | "leaf-not-for-family"
  | "unknown-input"
  | "unknown-status"
  | "value-with-status"
  | "duplicate-row"
  | "status-clash"
  | `value-${InputProblem["kind"]}`;

/** One thing wrong with a file of score input, by row and column. */
export interface InputFault {
  readonly row: number;
  /** Name of the column; empty for the whole row. */
  readonly column: string;
  readonly code: InputFaultCode;
  readonly words: Words;
}

export function inputFault(row: number, column: string, code: InputFaultCode, words: Words): InputFault {
  return { row, column, code, words };
}
