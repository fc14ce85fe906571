import { type IndexData, itemSums } from "./indexStatistic.ts";
import type { CompiledNode } from "./indexTree.ts";
import type { Relation } from "./suppressSmallCells.ts";
import type { ItemSums } from "./treeValues.ts";

/**
 * What a reader of all published nodes can add up, if the numbers of answers are known too. Cells are numbered unit by unit,
 * nodes in the order of the tree; a cell stands for its good answers (items, pooled nodes) or its value (means). In each unit a
 * node follows from what is beneath it; with totals over all units published, the good answers of items and pooled nodes add up
 * over the units (a mean over all units follows from these and says nothing more).
 */
export function indexRelations(data: IndexData, weights: Float64Array, totalPublished: boolean): Relation[] {
  const { nodes } = data.tree;
  const units = data.ratings.units.length;
  const sums = data.ratings.units.map((_, unit) => itemSums(data, unit, weights));
  const inUnits = sums.flatMap((own, unit) => nodes.flatMap((_, at) => relationOf(data, own, unit, at)));
  if (!totalPublished) return inUnits;
  const overUnits = nodes.flatMap((node, at): Relation[] => {
    if (!counts(node)) return [];
    const cells = Array.from({ length: units }, (_, unit) => unit * nodes.length + at);
    const present = cells.filter((_, unit) => validOf(node, sums[unit]) > 0);
    return [{ cells: present, factors: present.map(() => 1) }];
  });
  return [...inUnits, ...overUnits];
}

/** Does the cell of a node stand for good answers? */
function counts(node: CompiledNode): boolean {
  return node.item >= 0 || node.rollUp === "pooled";
}

function validOf(node: CompiledNode, sums: ItemSums | undefined): number {
  return node.items.reduce((sum, item) => sum + (sums?.valid[item] ?? 0), 0);
}

function relationOf({ tree }: IndexData, sums: ItemSums, unit: number, at: number): Relation[] {
  const node = tree.nodes[at];
  const first = unit * tree.nodes.length;
  if (node === undefined || node.item >= 0) return [];
  const cells = [first + at];
  const factors: number[] = [];
  if (node.rollUp === "pooled") {
    factors.push(-1);
    tree.nodes.forEach((other, place) => {
      if (other.item < 0 || !node.items.includes(other.item) || !((sums.valid[other.item] ?? 0) > 0)) return;
      cells.push(first + place);
      factors.push(1);
    });
    return [{ cells, factors }];
  }
  let all = 0;
  node.children.forEach((place, index) => {
    const child = tree.nodes[place];
    const weight = node.rollUp === "mean" ? (node.weights[index] ?? 0) : answered(child, sums);
    const base = validOf(child ?? node, sums);
    if (child === undefined || weight === 0 || base === 0) return;
    cells.push(first + place);
    factors.push(weight / (counts(child) ? base : 1));
    all += weight;
  });
  return [{ cells, factors: [-all, ...factors] }];
}

function answered(node: CompiledNode | undefined, sums: ItemSums): number {
  return (node?.items ?? []).filter((item) => (sums.valid[item] ?? 0) > 0).length;
}
