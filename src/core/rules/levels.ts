import type { InputValue, RuleOf } from "../method/schema.ts";
import { missing, type ScoredLeaf, type Scorer, scored, truthOf } from "./rule.ts";

/** The level reached earns its points, or its share of the maximum. */
export function levels(leaf: ScoredLeaf, rule: RuleOf<"levels">): Scorer {
  const shares = new Map(Object.entries(rule.shares ?? {}));
  const points = new Map(Object.entries(rule.levels ?? {}));
  return (inputs) => {
    const level = levelOf(inputs[rule.of]);
    const share = shares.get(level);
    if (share !== undefined) {
      const earned = leaf.max * share;
      return scored(leaf, rule.kind, inputs, earned, "level", {
        level,
        share,
        max: leaf.max,
        points: earned,
      });
    }
    const earned = points.get(level);
    if (earned === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", { value: level });
    return scored(leaf, rule.kind, inputs, earned, "level", { level, points: earned, max: leaf.max });
  };
}

/** Under a yes-no input the levels are called `yes` and `no`. */
function levelOf(value: InputValue | undefined): string {
  const truth = truthOf(value);
  return truth === undefined ? String(value) : truth ? "yes" : "no";
}
