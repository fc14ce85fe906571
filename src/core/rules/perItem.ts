import type { RuleOf } from "../method/schema.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Each item earns the same points, up to the cap or the maximum, whichever is smaller. */
export function perItem(leaf: ScoredLeaf, rule: RuleOf<"per-item">): Scorer {
  const cap = Math.min(rule.cap ?? leaf.max, leaf.max);
  const constants = { each: rule.each, cap, max: leaf.max };
  return (inputs) => {
    const count = numberOf(inputs, rule.of);
    const uncapped = count * rule.each;
    const reason = uncapped > cap ? "per-item-capped" : "per-item";
    return scored(leaf, rule.kind, inputs, Math.min(uncapped, cap), reason, [{ count }, constants]);
  };
}
