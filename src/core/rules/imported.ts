import type { RuleOf } from "../method/schema.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** The value of another index, brought from its scale to the maximum of the leaf. */
export function imported(leaf: ScoredLeaf, rule: RuleOf<"imported">): Scorer {
  const constants = { scale: rule.scale, index: rule.index, max: leaf.max };
  return (inputs) => {
    const value = numberOf(inputs, rule.of);
    return scored(leaf, rule.kind, inputs, (value / rule.scale) * leaf.max, "imported", [
      { value },
      constants,
    ]);
  };
}
