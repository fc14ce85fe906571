import type { NotApplicablePolicy } from "../method/schema.ts";
import type { AppraisedTrace, Outcome, ReasonCode, Trace } from "../outcome.ts";
import type { BlockContext, Inputs } from "../rules/rule.ts";
import type { CompiledLeaf } from "./compile.ts";
import type { Decided, Entry } from "./sheet.ts";

const NO_INPUTS: Inputs = {};

/** Scores one leaf of one unit: exemption first, then a decided value, then a declaration, then the rule. */
export function scoreLeaf(
  leaf: CompiledLeaf,
  entry: Entry | undefined,
  exempt: boolean,
  block: BlockContext,
): Outcome {
  const inputs = entry?.inputs ?? NO_INPUTS;
  if (exempt) return setAside(leaf, inputs, "exempt", exemptPolicy(leaf.notApplicable), undefined);
  if (entry?.decided !== undefined)
    return appraised(leaf, inputs, entry.decided, undecided(leaf, entry, inputs, block));
  return undecided(leaf, entry, inputs, block);
}

function undecided(
  leaf: CompiledLeaf,
  entry: Entry | undefined,
  inputs: Inputs,
  block: BlockContext,
): Outcome {
  if (entry?.notApplicable !== true) return leaf.score(inputs, block);
  return setAside(leaf, inputs, "declared-not-applicable", leaf.notApplicable ?? "not-allowed", entry.reason);
}

/** A unit is exempt by the decision that opened the round, whatever units themselves may declare. */
function exemptPolicy(policy: NotApplicablePolicy | undefined): NotApplicablePolicy {
  return policy === undefined || policy === "not-allowed" ? "drop" : policy;
}

function setAside(
  leaf: CompiledLeaf,
  inputs: Inputs,
  code: ReasonCode,
  policy: NotApplicablePolicy,
  reason: string | undefined,
): Outcome {
  const words = reason === undefined ? {} : { reason };
  if (policy === "not-allowed") {
    return {
      kind: "missing",
      reason: "not-applicable-refused",
      trace: traceOf(leaf, inputs, "not-applicable-refused", words),
    };
  }
  return {
    kind: "notApplicable",
    reason: reason ?? code,
    policy,
    trace: traceOf(leaf, inputs, code, { ...words, max: leaf.max }),
  };
}

function appraised(leaf: CompiledLeaf, inputs: Inputs, decided: Decided, computed: Outcome): Outcome {
  const { points, reason } = decided;
  const step = {
    points,
    reason,
    max: leaf.max,
    ...(computed.kind === "scored" ? { computed: computed.points } : {}),
  };
  const inside = points >= 0 && points <= leaf.max;
  const trace: AppraisedTrace = {
    ...traceOf(leaf, inputs, inside ? decided.by : "out-of-range", step),
    rule: "appraised",
    computed,
  };
  return inside ? { kind: "scored", points, trace } : { kind: "missing", reason: "out-of-range", trace };
}

/** Under the method's policy a leaf without data leaves the denominator when the round ends. */
export function dropMissing(leaf: CompiledLeaf, outcome: Outcome): Outcome {
  if (outcome.kind !== "missing") return outcome;
  const trace = {
    ...outcome.trace,
    reasonCode: "missing-dropped" as const,
    steps: [{ max: leaf.max, missing: outcome.reason }],
  };
  return { kind: "notApplicable", reason: "missing-dropped", policy: "drop", trace };
}

function traceOf(
  leaf: CompiledLeaf,
  inputs: Inputs,
  reasonCode: ReasonCode,
  step: Trace["steps"][number],
): Trace {
  const trace = { leaf: leaf.code, rule: leaf.rule.kind, inputs, steps: [step], reasonCode };
  return leaf.citation === undefined ? trace : { ...trace, citation: leaf.citation };
}
