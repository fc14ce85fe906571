import type { RuleOf } from "../method/schema.ts";
import { snap } from "../numbers/round.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Base points up to `from`, then the same points for each whole step beyond it, up to the cap. */
export function basePlus(leaf: ScoredLeaf, rule: RuleOf<"base-plus">): Scorer {
  const cap = Math.min(rule.cap, leaf.max);
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    const steps = value <= rule.from ? 0 : Math.floor(snap((value - rule.from) / rule.step));
    const uncapped = rule.base + steps * rule.each;
    const points = Math.min(uncapped, cap);
    const reason = uncapped > cap ? "base-plus-capped" : steps === 0 ? "base-only" : "base-plus";
    const { base, from, step, each } = rule;
    return scored(leaf, rule.kind, inputs, points, reason, {
      value,
      base,
      from,
      step,
      each,
      steps,
      cap,
      points,
    });
  };
}
