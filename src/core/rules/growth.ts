import type { RuleOf } from "../method/schema.ts";
import { noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Growth over the period before, as a share: `fullAt` earns the maximum, less earns in proportion, under `floor` nothing. */
export function growth(leaf: ScoredLeaf, rule: RuleOf<"growth">): Scorer {
  const { kind, fullAt } = rule;
  const floor = Math.max(0, rule.floor ?? 0);
  const constants = { fullAt, floor, max: leaf.max };
  return (inputs) => {
    const now = numberOf(inputs, rule.of);
    const before = numberOf(inputs, rule.from);
    if (before <= 0) return noCases(leaf, kind, inputs, rule.whenNoCases, { now, before });
    const rate = (now - before) / before;
    const steps = [{ now, before, growth: rate }, constants];
    if (rate >= fullAt) return scored(leaf, kind, inputs, leaf.max, "growth-full", steps);
    if (rate < floor || rate <= 0) return scored(leaf, kind, inputs, 0, "growth-none", steps);
    return scored(leaf, kind, inputs, leaf.max * (rate / fullAt), "growth-partial", steps);
  };
}
