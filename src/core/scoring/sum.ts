import type { Outcome } from "../outcome.ts";
import { bandOf } from "../ranking/band.ts";
import type { CompiledLeaf, FamilyPlan } from "./compile.ts";
import type { LeafResult, NodeResult } from "./result.ts";

/** What one leaf, or a whole tree, brings upwards. */
export interface Portion {
  readonly points: number;
  readonly most: number;
  readonly assignedMax: number;
}

/** What an outcome counts for: missing earns nothing but stays in the denominator; not applicable follows its policy. */
export function portionOf(leaf: CompiledLeaf, outcome: Outcome): Portion {
  switch (outcome.kind) {
    case "scored":
      return { points: outcome.points, most: outcome.points, assignedMax: leaf.max };
    case "missing":
      return { points: 0, most: leaf.max, assignedMax: leaf.max };
    case "notApplicable": {
      if (outcome.policy === "drop") return { points: 0, most: 0, assignedMax: 0 };
      const points = outcome.policy === "full" ? leaf.max : 0;
      return { points, most: points, assignedMax: leaf.max };
    }
  }
}

/**
 * Sums leaves into their parents, children before parents, in printed order, and rescales where the method says so. A node
 * under which nothing applies is left out of its parent.
 */
export function sumTree(
  plan: FamilyPlan,
  leaves: readonly LeafResult[],
  decimals: number,
): { nodes: readonly NodeResult[]; root: Portion } {
  const size = plan.nodes.length + 1;
  const points = new Float64Array(size);
  const most = new Float64Array(size);
  const assigned = new Float64Array(size);
  const add = (parent: number, counted: number, possible: number, max: number): void => {
    const slot = parent + 1;
    points[slot] = (points[slot] ?? 0) + counted;
    most[slot] = (most[slot] ?? 0) + possible;
    assigned[slot] = (assigned[slot] ?? 0) + max;
  };
  for (let index = 0; index < leaves.length; index += 1) {
    const leaf = plan.leaves[index];
    const outcome = leaves[index]?.outcome;
    if (leaf === undefined || outcome === undefined) continue;
    if (outcome.kind === "scored") add(leaf.parent, outcome.points, outcome.points, leaf.max);
    else {
      const portion = portionOf(leaf, outcome);
      add(leaf.parent, portion.points, portion.most, portion.assignedMax);
    }
  }
  const nodes: NodeResult[] = Array.from({ length: plan.nodes.length });
  for (let index = plan.nodes.length - 1; index >= 0; index -= 1) {
    const node = plan.nodes[index];
    if (node === undefined) continue;
    const own = {
      points: points[index + 1] ?? 0,
      most: most[index + 1] ?? 0,
      assignedMax: assigned[index + 1] ?? 0,
    };
    const rescale = node.rescales && own.assignedMax > 0 && own.assignedMax !== node.max;
    const factor = rescale ? node.max / own.assignedMax : 1;
    const upward = rescale
      ? { points: own.points * factor, most: own.most * factor, assignedMax: node.max }
      : own;
    const percent = own.assignedMax > 0 ? (own.points / own.assignedMax) * 100 : 0;
    const band =
      node.classes === undefined || own.assignedMax === 0
        ? undefined
        : bandOf(node.classes, node.classes.base === "percent" ? percent : upward.points, decimals);
    nodes[index] = {
      code: node.code,
      points: own.points,
      assignedMax: own.assignedMax,
      max: node.max,
      percent,
      ...(rescale ? { rescaled: upward.points } : {}),
      ...(band === undefined ? {} : { class: band.id }),
    };
    add(node.parent, upward.points, upward.most, upward.assignedMax);
  }
  return { nodes, root: { points: points[0] ?? 0, most: most[0] ?? 0, assignedMax: assigned[0] ?? 0 } };
}
