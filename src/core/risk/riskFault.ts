import type { FaultCode, Path, Words } from "../method/fault.ts";

export type RiskFaultCode =
  | FaultCode
  | "not-risk-rules"
  | "unknown-test"
  | "mixed-tests"
  | "sure-of-open-points"
  | "limit-without-test"
  | "missing-sentence"
  | "unknown-place"
  | "unused-sentence";

/** One thing wrong with a file of risk rules: where it stands and how to mend it. */
export interface RiskFault {
  /** From 1. */
  readonly line: number;
  /** `rules.3.effect.share`; empty for the whole file. */
  readonly path: string;
  readonly code: RiskFaultCode;
  readonly words: Words;
}

/** A fault before its line is known. */
export interface RiskFinding {
  readonly path: Path;
  readonly code: RiskFaultCode;
  readonly words: Words;
}
