import type { RuleOf } from "../method/schema.ts";
import { type Inputs, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/**
 * A target reached earns the maximum. Short of it, `partial: proportional` earns the share of the way from `base` to the
 * target, and `none` nothing. Going down without a base, the share is target / value.
 */
export function target(leaf: ScoredLeaf, rule: RuleOf<"target">): Scorer {
  const { kind, direction } = rule;
  const constants = { direction, partial: rule.partial, max: leaf.max };
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    const goal = valueOf(rule.target, inputs);
    const base = rule.base === undefined ? (direction === "up" ? 0 : undefined) : valueOf(rule.base, inputs);
    if (base === goal) return noCases(leaf, kind, inputs, rule.whenNoCases, { value, target: goal });
    const known = base === undefined ? { value, target: goal } : { value, target: goal, base };
    const met = direction === "up" ? value >= goal : value <= goal;
    if (met) return scored(leaf, kind, inputs, leaf.max, "target-met", [known, constants]);
    if (rule.partial === "none") return scored(leaf, kind, inputs, 0, "target-not-met", [known, constants]);
    const way = base === undefined ? goal / value : (value - base) / (goal - base);
    const share = Math.min(1, Math.max(0, way));
    const reason = share > 0 ? "target-partly-met" : "target-not-met";
    return scored(leaf, kind, inputs, leaf.max * share, reason, [{ ...known, share }, constants]);
  };
}

function valueOf(numberOrInput: number | string, inputs: Inputs): number {
  return typeof numberOrInput === "number" ? numberOrInput : numberOf(inputs, numberOrInput);
}
