import type { NodePlan } from "../plan/plan.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import { aggregationOf } from "../schema/aggregationOf.ts";
import type { StepOf } from "../schema/recipe.ts";

/** The node's own way, else that of its level in the recipe. */
export function howOf(node: Pick<NodePlan, "aggregate" | "level">, step: StepOf<"aggregate">): Aggregation {
  if (node.aggregate !== undefined) return node.aggregate;
  const { levels } = step;
  return aggregationOf(levels?.[Math.min(node.level - 2, levels.length - 1)] ?? step.how);
}
