import { isLeaf, type Leaf, type Method, type Node, walk } from "../../core/index.ts";

export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly field: Node;
}

/** Leaves of the tree in printed order, each with its field; bonus and penalty items are no losses. */
export function placedLeaves(method: Method): readonly PlacedLeaf[] {
  return [...walk(method.tree)].flatMap(({ node, parents }) =>
    isLeaf(node) ? [{ leaf: node, field: parents[0] ?? node }] : [],
  );
}

/** The same leaf in another version of the set: equal code, maximum and words. Undefined where it was changed. */
export function sameLeaf(method: Method, { code, max, label }: Leaf): Leaf | undefined {
  return placedLeaves(method).find(
    ({ leaf }) =>
      leaf.code === code && leaf.max === max && leaf.label.vi.normalize("NFC") === label.vi.normalize("NFC"),
  )?.leaf;
}
