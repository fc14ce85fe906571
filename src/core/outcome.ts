import type { Citation, InputValue, NotApplicablePolicy, RuleKind } from "./method/schema.ts";

/** Why a leaf has its points, is missing, or does not apply. `core/explain` has a sentence for each. */
export type ReasonCode =
  // checklist
  | "all-met"
  | "not-all-met"
  | "some-met"
  // levels, severity
  | "level"
  | "no-finding"
  | "finding"
  // per-item, base-plus
  | "per-item"
  | "per-item-capped"
  | "base-only"
  | "base-plus"
  | "base-plus-capped"
  // proportional
  | "proportional"
  | "full-share"
  | "below-floor"
  | "proportional-capped"
  // bands
  | "band"
  // deduction
  | "no-violation"
  | "deducted"
  | "deducted-to-zero"
  // target, growth
  | "target-met"
  | "target-partly-met"
  | "target-not-met"
  | "growth-full"
  | "growth-partial"
  | "growth-none"
  // imported, best-in-block, entered, expression
  | "imported"
  | "best"
  | "share-of-best"
  | "entered"
  | "expression"
  // zero denominators decided by the method
  | "no-cases"
  // decided outside the rule
  | "appraised"
  | "assumed"
  // missing
  | "no-data"
  | "inputs-missing"
  | "no-cases-undecided"
  | "expression-refused"
  | "not-applicable-refused"
  | "out-of-range"
  | "block-unknown"
  // not applicable
  | "declared-not-applicable"
  | "exempt"
  | "missing-dropped";

export type StepValue = number | string | boolean;
/** Named values of one stage of a calculation, in the order in which they were found. */
export type Step = Readonly<Record<string, StepValue>>;

/** The structured reason behind an outcome. Plain JSON; `core/explain` turns it into a sentence. */
export interface Trace {
  readonly leaf: string;
  readonly rule: RuleKind | "appraised";
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly steps: readonly Step[];
  readonly reasonCode: ReasonCode;
  readonly citation?: Citation;
}

/** Points given by an appraiser in place of the computed ones; the computed outcome stays beside. */
export interface AppraisedTrace extends Trace {
  readonly rule: "appraised";
  readonly computed: Outcome;
}

export interface Scored {
  readonly kind: "scored";
  /** From 0 to the maximum of the leaf. Never rounded. */
  readonly points: number;
  readonly trace: Trace | AppraisedTrace;
}

export interface Missing {
  readonly kind: "missing";
  /** The reason code, or the word the method gives for it. */
  readonly reason: string;
  readonly trace: Trace;
}

export interface NotApplicable {
  readonly kind: "notApplicable";
  readonly reason: string;
  readonly policy: NotApplicablePolicy;
  readonly trace: Trace;
}

/** What became of one leaf of one unit. */
export type Outcome = Scored | Missing | NotApplicable;
