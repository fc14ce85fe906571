import type { RuleOf } from "../method/schema.ts";
import { type Inputs, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/**
 * A target reached earns the maximum. Short of it, `partial: proportional` earns the share of the way from `base` to the
 * target, and `none` nothing. Going down without a base, the share is target / value.
 */
export function target(leaf: ScoredLeaf, rule: RuleOf<"target">): Scorer {
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    const goal = valueOf(rule.target, inputs);
    const base =
      rule.base === undefined ? (rule.direction === "up" ? 0 : undefined) : valueOf(rule.base, inputs);
    const known = { value, target: goal, direction: rule.direction, max: leaf.max };
    if (base === goal) return noCases(leaf, rule.kind, inputs, rule.whenNoCases, known);
    const met = rule.direction === "up" ? value >= goal : value <= goal;
    if (met) return scored(leaf, rule.kind, inputs, leaf.max, "target-met", { ...known, points: leaf.max });
    if (rule.partial === "none")
      return scored(leaf, rule.kind, inputs, 0, "target-not-met", { ...known, points: 0 });
    const way = base === undefined ? goal / value : (value - base) / (goal - base);
    const share = Math.min(1, Math.max(0, way));
    const points = leaf.max * share;
    const step = { ...known, ...(base === undefined ? {} : { base }), share, points };
    return scored(leaf, rule.kind, inputs, points, share > 0 ? "target-partly-met" : "target-not-met", step);
  };
}

function valueOf(numberOrInput: number | string, inputs: Inputs): number {
  return typeof numberOrInput === "number" ? numberOrInput : numberOf(inputs, numberOrInput);
}
