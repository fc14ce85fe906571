import type { RuleOf } from "../method/schema.ts";
import { noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Growth over the period before, as a share: `fullAt` earns the maximum, less earns in proportion, under `floor` nothing. */
export function growth(leaf: ScoredLeaf, rule: RuleOf<"growth">): Scorer {
  const floor = Math.max(0, rule.floor ?? 0);
  return (inputs) => {
    const now = numberOf(inputs, rule.of);
    const before = numberOf(inputs, rule.from);
    if (before <= 0) return noCases(leaf, rule.kind, inputs, rule.whenNoCases, { now, before });
    const rate = (now - before) / before;
    const known = { now, before, growth: rate, fullAt: rule.fullAt, floor, max: leaf.max };
    if (rate >= rule.fullAt)
      return scored(leaf, rule.kind, inputs, leaf.max, "growth-full", { ...known, points: leaf.max });
    if (rate < floor || rate <= 0)
      return scored(leaf, rule.kind, inputs, 0, "growth-none", { ...known, points: 0 });
    const points = leaf.max * (rate / rule.fullAt);
    return scored(leaf, rule.kind, inputs, points, "growth-partial", { ...known, points });
  };
}
