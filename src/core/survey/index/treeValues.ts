import type { CompiledNode, CompiledTree } from "./indexTree.ts";

/** Sums of the items of one unit: good answers and valid answers, weighted. */
export interface ItemSums {
  readonly good: Float64Array;
  readonly valid: Float64Array;
}

/** The value (0–1) of every node, children first; NaN where it cannot be told. */
export function treeValues(tree: CompiledTree, sums: ItemSums): Float64Array {
  const values = new Float64Array(tree.nodes.length);
  tree.nodes.forEach((node, at) => {
    values[at] = nodeValue(tree, node, values, sums);
  });
  return values;
}

function nodeValue(tree: CompiledTree, node: CompiledNode, values: Float64Array, sums: ItemSums): number {
  if (node.item >= 0) {
    const valid = sums.valid[node.item] ?? 0;
    return valid > 0 ? (sums.good[node.item] ?? 0) / valid : Number.NaN;
  }
  const known = node.children.filter((child) => !Number.isNaN(values[child] ?? Number.NaN));
  if (known.length === 0 || (!tree.dropsMissing && known.length < node.children.length)) return Number.NaN;
  if (node.rollUp === "pooled") {
    const { good, valid } = pooled(node, sums);
    return good / valid;
  }
  const shares = childShares(tree, node, values, sums);
  return node.children.reduce((sum, child, at) => {
    const share = shares[at] ?? 0;
    return share === 0 ? sum : sum + share * (values[child] ?? 0);
  }, 0);
}

function pooled(node: CompiledNode, sums: ItemSums): { readonly good: number; readonly valid: number } {
  let good = 0;
  let valid = 0;
  for (const item of node.items) {
    good += sums.good[item] ?? 0;
    valid += sums.valid[item] ?? 0;
  }
  return { good, valid };
}

/** The part of each child in the mean of its parent; 0 for a child without a value; NaN where no child has a weight. */
function childShares(
  tree: CompiledTree,
  node: CompiledNode,
  values: Float64Array,
  sums: ItemSums,
): Float64Array {
  const weights = Float64Array.from(node.children, (child, at) => {
    if (Number.isNaN(values[child] ?? Number.NaN)) return 0;
    if (node.rollUp === "mean") return node.weights[at] ?? 0;
    const items = tree.nodes[child]?.items ?? [];
    return items.filter((item) => (sums.valid[item] ?? 0) > 0).length;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** How a node moves with each sum of its items. */
export interface Gradient {
  readonly items: Int32Array;
  readonly good: Float64Array;
  readonly valid: Float64Array;
}

/** By the chain rule from the node down to the items; undefined for a node without value. */
export function gradientOf(
  tree: CompiledTree,
  at: number,
  values: Float64Array,
  sums: ItemSums,
): Gradient | undefined {
  if (Number.isNaN(values[at] ?? Number.NaN)) return undefined;
  const good = new Float64Array(tree.items.length);
  const valid = new Float64Array(tree.items.length);
  descend(at, 1);
  const items = Int32Array.from(tree.nodes[at]?.items ?? []);
  return { items, good, valid };

  function descend(place: number, factor: number): void {
    const node = tree.nodes[place];
    if (node === undefined || factor === 0) return;
    if (node.item >= 0) addQuotient([node.item], factor, sums.valid[node.item] ?? 0, values[place] ?? 0);
    else if (node.rollUp === "pooled")
      addQuotient(node.items, factor, pooled(node, sums).valid, values[place] ?? 0);
    else {
      const shares = childShares(tree, node, values, sums);
      node.children.forEach((child, index) => {
        descend(child, factor * (shares[index] ?? 0));
      });
    }
  }

  function addQuotient(places: readonly number[], factor: number, base: number, value: number): void {
    for (const item of places) {
      good[item] = (good[item] ?? 0) + factor / base;
      valid[item] = (valid[item] ?? 0) - (factor * value) / base;
    }
  }
}
