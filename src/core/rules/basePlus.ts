import type { RuleOf } from "../method/schema.ts";
import { snap } from "../numbers/round.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Base points up to `from`, then the same points for each whole step beyond it, up to the cap. */
export function basePlus(leaf: ScoredLeaf, rule: RuleOf<"base-plus">): Scorer {
  const cap = Math.min(rule.cap, leaf.max);
  const { base, from, step, each } = rule;
  const constants = { base, from, step, each, cap, max: leaf.max };
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    const steps = value <= from ? 0 : Math.floor(snap((value - from) / step));
    const uncapped = base + steps * each;
    const reason = uncapped > cap ? "base-plus-capped" : steps === 0 ? "base-only" : "base-plus";
    return scored(leaf, rule.kind, inputs, Math.min(uncapped, cap), reason, [{ value, steps }, constants]);
  };
}
