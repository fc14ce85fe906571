import type { GroupNode, Item, Leaf, Method, Node } from "./schema.ts";
import { isLeaf, walk } from "./tree.ts";

/** Where a node stands and what it holds, as far as two versions are compared by it. */
export interface Place {
  readonly code: string;
  readonly block: "tree" | "bonus" | "penalty";
  readonly node: Node | Item;
  /** Null for a field or criterion with children. */
  readonly leaf: Leaf | Item | null;
  readonly group: GroupNode | null;
  readonly max: number;
  readonly parent: string | null;
  readonly depth: number;
}

/** Every node and item of a method by its code, in printed order. */
export function placesOf(method: Method): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { node, parents } of walk(method.tree)) {
    const leaf = isLeaf(node) ? node : null;
    const group = isLeaf(node) ? null : node;
    places.set(node.code, {
      code: node.code,
      block: "tree",
      node,
      leaf,
      group,
      max: node.max,
      parent: parents.at(-1)?.code ?? null,
      depth: parents.length,
    });
  }
  for (const block of ["bonus", "penalty"] as const) {
    for (const item of method[block]?.items ?? []) {
      const max = item.max ?? method[block]?.cap ?? 0;
      places.set(item.code, {
        code: item.code,
        block,
        node: item,
        leaf: item,
        group: null,
        max,
        parent: null,
        depth: 0,
      });
    }
  }
  return places;
}
