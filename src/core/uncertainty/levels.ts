import type { CompositeMethod } from "../composite/schema/composite.ts";
import { type CompositeNode, isCompositeLeaf } from "../composite/schema/tree.ts";

/** Leaf or node → its level: 1 for leaves, one more than its highest child for others. */
export function levelsOf({ tree }: Pick<CompositeMethod, "tree">): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const walk = (node: CompositeNode): number => {
    const level = isCompositeLeaf(node) ? 1 : 1 + Math.max(...node.children.map(walk));
    levels.set(node.code, level);
    return level;
  };
  tree.forEach(walk);
  return levels;
}
