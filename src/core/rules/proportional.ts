import type { RuleOf } from "../method/schema.ts";
import { type Inputs, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/**
 * Points rise in a straight line with a share and stop at `max` once the share reaches `fullAt`; under `floor` nothing is
 * earned. The share is `of` / `in`, or (in − failures) / in, or the input `of` itself when it is already a share (0–1).
 */
export function proportional(leaf: ScoredLeaf, rule: RuleOf<"proportional">): Scorer {
  const { kind, floor = 0 } = rule;
  const fullAt = rule.fullAt ?? 1;
  const cap = Math.min(rule.cap ?? leaf.max, leaf.max);
  const constants = { fullAt, max: leaf.max, cap, ...(rule.floor === undefined ? {} : { floor }) };
  return (inputs) => {
    const cases = rule.in === undefined ? undefined : numberOf(inputs, rule.in);
    if (cases === 0) return noCases(leaf, kind, inputs, rule.whenNoCases, { cases });
    const met = metOf(rule, inputs, cases);
    const share = cases === undefined ? met : met / cases;
    const steps = [cases === undefined ? { share } : { met, cases, share }, constants];
    if (share < floor) return scored(leaf, kind, inputs, 0, "below-floor", steps);
    const uncapped = leaf.max * Math.min(1, share / fullAt);
    if (uncapped > cap) return scored(leaf, kind, inputs, cap, "proportional-capped", steps);
    return scored(leaf, kind, inputs, uncapped, share >= fullAt ? "full-share" : "proportional", steps);
  };
}

function metOf(rule: RuleOf<"proportional">, inputs: Inputs, cases: number | undefined): number {
  if (rule.failures === undefined || cases === undefined) return numberOf(inputs, rule.of);
  let failed = 0;
  for (const name of rule.failures) failed += numberOf(inputs, name);
  return Math.max(0, cases - failed);
}
