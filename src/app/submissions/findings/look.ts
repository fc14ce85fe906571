import type { AnswerValue, PreSubmitFinding } from "../../../contract/sheets.ts";
import type { Outcome } from "../../../core/index.ts";
import type { TypedValue } from "../../scoring/index.ts";
import type { DocumentFacts } from "../ports.ts";
import type { SheetEvidence } from "../sheetContent.ts";
import type { SheetFrame } from "../sheetFrame.ts";
import type { SheetLine } from "../sheetLines.ts";

/** What a check may know beside the sheet itself. */
export interface Beside {
  /** Leaves for which «không áp dụng» was asked and not answered. */
  readonly waiting: ReadonlySet<string>;
  /** What the library knows of a piece of evidence, by its id. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  /** What the unit entered in the round before. */
  readonly previous: {
    readonly period: string;
    readonly value: (leaf: string, input: string) => AnswerValue | undefined;
  } | null;
}

export const NOTHING_BESIDE: Beside = { waiting: new Set(), documents: new Map(), previous: null };

/** One line as a check looks at it. */
export interface Look {
  readonly frame: SheetFrame;
  readonly line: SheetLine;
  readonly outcome: Outcome;
  readonly answered: boolean;
  readonly given: ReadonlyMap<string, AnswerValue>;
  readonly evidence: readonly SheetEvidence[];
  readonly beside: Beside;
  /** The points of this line if these inputs were other; undefined where they give none. */
  readonly pointsIf: (changed: readonly TypedValue[]) => number | undefined;
}

export type Finding = Omit<PreSubmitFinding, "leaf">;

/** Points that the line earns now. */
export function earned({ outcome }: Look): number {
  return outcome.kind === "scored" ? outcome.points : 0;
}
