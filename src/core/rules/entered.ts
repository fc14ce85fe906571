import type { RuleOf } from "../method/schema.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Input under which entered points arrive. */
export const ENTERED_INPUT = "points";

/** Points given by hand, for a leaf whose rule is not known or whose points come from a decision. */
export function entered(leaf: ScoredLeaf, rule: RuleOf<"entered">): Scorer {
  const steps = [{ max: leaf.max }];
  return (inputs) => scored(leaf, rule.kind, inputs, numberOf(inputs, ENTERED_INPUT), "entered", steps);
}
