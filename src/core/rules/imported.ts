import type { RuleOf } from "../method/schema.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** The value of another index, brought from its scale to the maximum of the leaf. */
export function imported(leaf: ScoredLeaf, rule: RuleOf<"imported">): Scorer {
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    const points = (value / rule.scale) * leaf.max;
    const step = { value, scale: rule.scale, index: rule.index, max: leaf.max, points };
    return scored(leaf, rule.kind, inputs, points, "imported", step);
  };
}
