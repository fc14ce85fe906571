import type { RuleOf } from "../method/schema.ts";
import { type Inputs, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/**
 * Points rise in a straight line with a share and stop at `max` once the share reaches `fullAt`; under `floor` nothing is
 * earned. The share is `of` / `in`, or (in − failures) / in, or the input `of` itself when it is already a share (0–1).
 */
export function proportional(leaf: ScoredLeaf, rule: RuleOf<"proportional">): Scorer {
  const fullAt = rule.fullAt ?? 1;
  const cap = Math.min(rule.cap ?? leaf.max, leaf.max);
  return (inputs) => {
    const cases = rule.in === undefined ? undefined : numberOf(inputs, rule.in);
    if (cases === 0) return noCases(leaf, rule.kind, inputs, rule.whenNoCases, { cases });
    const met = metOf(rule, inputs, cases);
    const share = cases === undefined ? met : met / cases;
    const counted = cases === undefined ? { share } : { met, cases, share };
    if (rule.floor !== undefined && share < rule.floor) {
      return scored(leaf, rule.kind, inputs, 0, "below-floor", { ...counted, floor: rule.floor });
    }
    const uncapped = leaf.max * Math.min(1, share / fullAt);
    const points = Math.min(uncapped, cap);
    const reason = share >= fullAt ? "full-share" : "proportional";
    const step = {
      ...counted,
      fullAt,
      max: leaf.max,
      cap,
      points,
      ...(rule.floor === undefined ? {} : { floor: rule.floor }),
    };
    return scored(leaf, rule.kind, inputs, points, uncapped > cap ? "proportional-capped" : reason, step);
  };
}

function metOf(rule: RuleOf<"proportional">, inputs: Inputs, cases: number | undefined): number {
  if (rule.failures === undefined || cases === undefined) return numberOf(inputs, rule.of);
  const failed = rule.failures.reduce((sum, name) => sum + numberOf(inputs, name), 0);
  return Math.max(0, cases - failed);
}
