import type { RuleOf } from "../method/schema.ts";
import { type Inputs, missing, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/**
 * The best value among the units of the same family earns the maximum and the others their share of it: value / best, or
 * best / value where less is better. Without the other units (a single sheet) the leaf is missing.
 */
export function bestInBlock(leaf: ScoredLeaf, rule: RuleOf<"best-in-block">): Scorer {
  const { kind } = rule;
  const down = rule.direction === "down";
  const constants = { direction: down ? "down" : "up", max: leaf.max };
  return (inputs, block) => {
    const value = comparedValue(rule, inputs);
    if (value === undefined) return noCases(leaf, kind, inputs, rule.whenNoCases, { cases: 0 });
    const best = block.best;
    if (best === undefined) return missing(leaf, kind, inputs, "block-unknown", [{ value }]);
    if (!down && best <= 0) return noCases(leaf, kind, inputs, rule.whenNoCases, { value, best });
    const steps = [{ value, best }, constants];
    if (value === best) return scored(leaf, kind, inputs, leaf.max, "best", steps);
    const share = Math.min(1, Math.max(0, down ? best / value : value / best));
    return scored(leaf, kind, inputs, leaf.max * share, "share-of-best", steps);
  };
}

/** The value by which a unit is compared; undefined when its denominator is zero. */
export function comparedValue(rule: RuleOf<"best-in-block">, inputs: Inputs): number | undefined {
  const value = numberOf(inputs, rule.of);
  if (rule.in === undefined) return value;
  const cases = numberOf(inputs, rule.in);
  return cases === 0 ? undefined : value / cases;
}
