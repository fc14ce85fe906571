/** Two sentences that say the same and how to mend the fault. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type Path = readonly (string | number)[];

export type FaultCode =
  // the file
  | "too-large"
  | "yaml"
  | "duplicate-key"
  | "not-a-method"
  // the shape
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "unknown-word"
  | "unknown-rule"
  | "wrong-form"
  | "out-of-bounds"
  | "too-few"
  // codes and sums
  | "duplicate-code"
  | "reserved-code"
  | "duplicate-family"
  | "children-sum"
  | "tree-sum"
  | "split-sum"
  | "family-unknown"
  | "family-without-leaf"
  | "rescale-unknown"
  | "basis-missing"
  | "missing-citation"
  | "unresolved-rule"
  // inputs and rules
  | "unknown-input"
  | "input-kind"
  | "options-missing"
  | "options-misplaced"
  | "duplicate-option"
  | "input-bounds"
  | "unknown-option"
  | "missing-option"
  | "points-above-max"
  | "max-unreachable"
  | "rule-incomplete"
  | "floor-above-full"
  | "no-cases-undecided"
  | "not-applicable-undeclared"
  | "expression"
  // bands
  | "band-limits"
  | "band-empty"
  | "band-gap"
  | "band-overlap"
  | "band-base"
  | "duplicate-band"
  // examples and vectors
  | "example-shape"
  | "example-input"
  | "example-result"
  | "vector-input"
  | "vector-result"
  // composite methods
  | "direction-missing"
  | "leaf-lacks"
  | "limits-order"
  | "leaf-unknown"
  | "denominator-unknown"
  | "grouping-unknown"
  | "weights-zero"
  | "weight-year"
  | "weight-matrix"
  | "step-order"
  | "step-twice"
  | "step-missing"
  | "step-needless"
  | "levels-too-many"
  | "view-code"
  | "group-limits"
  | "years-order";

/** One thing wrong with a method file: where it stands and how to mend it. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  /** `tree.0.children.1.rule.of`; empty for the whole file. */
  readonly path: string;
  readonly code: FaultCode;
  readonly words: Words;
}

/** A fault before its line is known. */
export interface Finding {
  readonly path: Path;
  readonly code: FaultCode;
  readonly words: Words;
}

export function finding(path: Path, code: FaultCode, vi: string, en: string): Finding {
  return { path, code, words: { vi, en } };
}
