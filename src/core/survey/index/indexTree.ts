import type { SurveyFault } from "../fault.ts";
import { treeFault } from "./indexFaults.ts";

/**
 * How a node comes from what is beneath it. "mean": mean of its children, weighted with their `weight` (1 where absent).
 * "item-count": the same with the number of answered items beneath each child as weight. "pooled": all good answers beneath it
 * over all valid ones; differs from the means where items have unequal numbers of valid answers.
 */
export type RollUp = "mean" | "item-count" | "pooled";

export interface IndexBranch {
  readonly code: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly weight?: number;
  /** That of the whole tree where absent. */
  readonly rollUp?: RollUp;
  readonly children: readonly IndexTreeNode[];
}

/** An item of the questionnaire; its code is that of its answers. */
export interface IndexItem {
  readonly code: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly weight?: number;
}

export type IndexTreeNode = IndexBranch | IndexItem;

export interface SurveyIndexTree {
  readonly root: IndexBranch;
  readonly rollUp: RollUp;
  /** A child without a single valid answer: its weight goes to the others, or its parent has no value either. */
  readonly whenChildMissing: "drop" | "missing";
}

export function isBranch(node: IndexTreeNode): node is IndexBranch {
  return "children" in node;
}

/** The tree as arrays: children before parents, the root last. */
export interface CompiledTree {
  readonly codes: readonly string[];
  readonly nodes: readonly CompiledNode[];
  readonly items: readonly string[];
  readonly dropsMissing: boolean;
}

export interface CompiledNode {
  readonly code: string;
  /** Place among the items; −1 for a branch. */
  readonly item: number;
  readonly rollUp: RollUp;
  readonly children: readonly number[];
  readonly weights: readonly number[];
  /** Places of all items beneath, itself for an item. */
  readonly items: readonly number[];
}

/** Refuses ("index-tree") codes used twice, items without data, empty branches and weights that are not numbers from 0. */
export function compileTree(
  tree: SurveyIndexTree,
  items: readonly string[],
):
  | { readonly ok: true; readonly tree: CompiledTree }
  | { readonly ok: false; readonly faults: SurveyFault[] } {
  const faults: SurveyFault[] = [];
  const nodes: CompiledNode[] = [];
  const seen = new Set<string>();
  const add = (node: IndexTreeNode): number => {
    if (seen.has(node.code)) faults.push(treeFault(node.code, "twice"));
    seen.add(node.code);
    return isBranch(node) ? addBranch(node) : addItem(node);
  };
  const addItem = (node: IndexItem): number => {
    const item = items.indexOf(node.code);
    if (item < 0) faults.push(treeFault(node.code, "no-item"));
    nodes.push({ code: node.code, item, rollUp: "mean", children: [], weights: [], items: [item] });
    return nodes.length - 1;
  };
  const addBranch = (node: IndexBranch): number => {
    if (node.children.length === 0) faults.push(treeFault(node.code, "no-children"));
    const weights = node.children.map((child) => child.weight ?? 1);
    const sound = weights.every((weight) => Number.isFinite(weight) && weight >= 0);
    if (!sound || (weights.length > 0 && weights.every((weight) => weight === 0)))
      faults.push(treeFault(node.code, "weights"));
    const children = node.children.map(add);
    const beneath = children.flatMap((child) => nodes[child]?.items ?? []);
    const rollUp = node.rollUp ?? tree.rollUp;
    nodes.push({ code: node.code, item: -1, rollUp, children, weights, items: beneath });
    return nodes.length - 1;
  };
  add(tree.root);
  if (faults.length > 0) return { ok: false, faults };
  const dropsMissing = tree.whenChildMissing === "drop";
  return { ok: true, tree: { codes: nodes.map(({ code }) => code), nodes, items, dropsMissing } };
}
