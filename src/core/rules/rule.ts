import type { Citation, InputValue, NotApplicablePolicy, RuleKind, WhenNoCases } from "../method/schema.ts";
import type { Missing, NotApplicable, Outcome, ReasonCode, Scored, Step, Trace } from "../outcome.ts";

/** What a rule needs to know about the leaf it scores; a bonus or penalty item looks the same. */
export interface ScoredLeaf {
  readonly code: string;
  readonly max: number;
  readonly citation?: Citation | undefined;
  readonly notApplicable?: NotApplicablePolicy | undefined;
}

export type Inputs = Readonly<Record<string, InputValue>>;

/** What lies outside the unit: the best value in its block, for rules that compare. */
export interface BlockContext {
  readonly best?: number | undefined;
}

/** Scores one unit on one leaf. All inputs of the rule are present and of their kind. */
export type Scorer = (inputs: Inputs, block: BlockContext) => Outcome;

/**
 * Points with their trace. `steps` holds what was computed for this unit first and the constants of the leaf after; the
 * constants are one object shared by all units, so that a trace stays small.
 */
export function scored(
  leaf: ScoredLeaf,
  rule: RuleKind,
  inputs: Inputs,
  points: number,
  reasonCode: ReasonCode,
  steps: readonly Step[],
): Scored | Missing {
  if (!(points >= 0 && points <= leaf.max + 1e-9)) {
    return missing(leaf, rule, inputs, "out-of-range", [{ points, max: leaf.max }, ...steps]);
  }
  return { kind: "scored", points, trace: trace(leaf, rule, inputs, reasonCode, steps) };
}

export function missing(
  leaf: ScoredLeaf,
  rule: RuleKind,
  inputs: Inputs,
  reasonCode: ReasonCode,
  steps: readonly Step[] = NO_STEPS,
): Missing {
  return { kind: "missing", reason: reasonCode, trace: trace(leaf, rule, inputs, reasonCode, steps) };
}

/** The leaf does not apply; a method that does not allow it makes the leaf missing instead. */
function notApplicable(
  leaf: ScoredLeaf,
  rule: RuleKind,
  inputs: Inputs,
  reason: string,
  step: Step,
): NotApplicable | Missing {
  const policy = leaf.notApplicable ?? "not-allowed";
  if (policy === "not-allowed") return missing(leaf, rule, inputs, "not-applicable-refused", [step]);
  return { kind: "notApplicable", reason, policy, trace: trace(leaf, rule, inputs, "no-cases", [step]) };
}

/** A zero denominator, decided by the method and never by accident. */
export function noCases(
  leaf: ScoredLeaf,
  rule: RuleKind,
  inputs: Inputs,
  decision: WhenNoCases | undefined,
  step: Step,
): Outcome {
  if (decision === undefined) return missing(leaf, rule, inputs, "no-cases-undecided", [step]);
  const reason = decision.reason ?? "no-cases";
  if ("notApplicable" in decision)
    return notApplicable(leaf, rule, inputs, reason, { ...step, reason, max: leaf.max });
  const points = "full" in decision ? leaf.max : decision.points;
  return scored(leaf, rule, inputs, points, "no-cases", [{ ...step, reason, max: leaf.max }]);
}

/** The value of a numeric input that is known to be present. */
export function numberOf(inputs: Inputs, name: string): number {
  const value = inputs[name];
  return typeof value === "number" ? value : Number.NaN;
}

/** Reads a yes-no input; undefined when it is neither. */
export function truthOf(value: InputValue | undefined): boolean | undefined {
  if (value === true || value === "yes") return true;
  if (value === false || value === "no") return false;
  return undefined;
}

const NO_STEPS: readonly Step[] = [];

function trace(
  leaf: ScoredLeaf,
  rule: RuleKind,
  inputs: Inputs,
  reasonCode: ReasonCode,
  steps: readonly Step[],
): Trace {
  if (leaf.citation === undefined) return { leaf: leaf.code, rule, inputs, steps, reasonCode };
  return { leaf: leaf.code, rule, inputs, steps, reasonCode, citation: leaf.citation };
}
