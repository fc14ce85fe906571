import type { LocalText } from "../../method/words.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import { aggregationOf } from "../schema/aggregationOf.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { GroupingRule } from "../schema/groups.ts";
import { type CompositeNode, isCompositeLeaf } from "../schema/tree.ts";
import type { ViewNode } from "../schema/views.ts";

/** A column of the data, with its place among the ids of the plan. */
export interface LeafPlan {
  readonly code: string;
  readonly label: LocalText;
  /** 1 where higher is better or no direction is given. */
  readonly direction: 1 | -1;
  readonly denominator: string | undefined;
  readonly target: number | undefined;
  readonly goalposts: readonly [number, number] | undefined;
  readonly bounds: readonly [number, number] | undefined;
  /** Most points, for sums of points. */
  readonly max: number | undefined;
  /** Families to which it applies, parts above it included; undefined for all. */
  readonly families: ReadonlySet<string> | undefined;
}

type Weight = number | Readonly<Record<string, number>>;

/** A node of the tree, the index as a whole, a view or a node of a view. Ids of children are smaller than its own. */
export interface NodePlan {
  readonly id: number;
  readonly code: string;
  readonly label: LocalText;
  readonly kind: "node" | "total" | "view" | "view-node";
  readonly view: string | undefined;
  readonly level: number;
  readonly children: Int32Array;
  /** Weight of each child as written. */
  readonly weights: readonly Weight[];
  /** Place of its first child among all pairs of parent and child. */
  readonly firstEdge: number;
  readonly aggregate: Aggregation | undefined;
  readonly times: number;
  readonly groups: GroupingRule | undefined;
}

/** A method laid out for calculation: leaves have ids 0…, nodes follow, each after its children. */
export interface IndexPlan {
  /** `id@version`. */
  readonly name: string;
  readonly leaves: readonly LeafPlan[];
  readonly nodes: readonly NodePlan[];
  /** Leaves and nodes together. */
  readonly size: number;
  /** Pairs of parent and child. */
  readonly edges: number;
  /** Id of the index as a whole. */
  readonly total: number;
  /** Code → id. Nodes of views are `view/code`. */
  readonly idOf: ReadonlyMap<string, number>;
  readonly codes: readonly string[];
  /** Main parent of each id; -1 on top and for nodes of views. */
  readonly parents: Int32Array;
  /** Family → block: families that are not ranked apart share the block "". */
  readonly blockOf: ReadonlyMap<string, string>;
  /** Whether some weight changes by year. */
  readonly weightsByYear: boolean;
}

interface Draft {
  readonly leaves: LeafPlan[];
  readonly nodes: NodePlan[];
  readonly ids: Map<string, number>;
  readonly levels: Map<number, number>;
  edges: number;
  readonly leafCount: number;
}

/** Lays out a checked method. */
export function planIndex(method: CompositeMethod): IndexPlan {
  const draft: Draft = {
    leaves: [],
    nodes: [],
    ids: new Map(),
    levels: new Map(),
    edges: 0,
    leafCount: 0,
  };
  collectLeaves(method.tree, undefined, draft);
  const whole = { ...draft, leafCount: draft.leaves.length };
  const top = method.tree.map((node) => ({ id: place(node, whole), weight: node.weight }));
  const total = add(whole, {
    code: method.total.code,
    label: method.total.label ?? method.title,
    kind: "total",
    view: undefined,
    members: top,
    aggregate: method.total.aggregate === undefined ? undefined : aggregationOf(method.total.aggregate),
    times: 1,
    groups: method.groups,
  });
  for (const view of method.views) {
    const members = view.tree.map((node) => ({ id: placeInView(node, view.id, whole), weight: node.weight }));
    add(whole, {
      code: view.id,
      label: view.label,
      kind: "view",
      view: view.id,
      members,
      aggregate: view.aggregate === undefined ? undefined : aggregationOf(view.aggregate),
      times: view.times,
      groups: undefined,
    });
  }
  return finish(method, whole, total);
}

function finish(method: CompositeMethod, draft: Draft, total: number): IndexPlan {
  const { leaves, nodes } = draft;
  const codes = [...leaves, ...nodes].map(({ code }) => code);
  const parents = new Int32Array(codes.length).fill(-1);
  for (const node of nodes)
    if (node.view === undefined) for (const child of node.children) parents[child] = node.id;
  return {
    name: `${method.id}@${method.version}`,
    leaves,
    nodes,
    size: codes.length,
    edges: draft.edges,
    total,
    idOf: draft.ids,
    codes,
    parents,
    blockOf: blocksOf(method),
    weightsByYear: nodes.some(({ weights }) => weights.some((weight) => typeof weight === "object")),
  };
}

function blocksOf(method: CompositeMethod): ReadonlyMap<string, string> {
  return new Map(
    method.families.map((family) =>
      typeof family === "string" ? [family, family] : [family.id, family.rankedApart ? family.id : ""],
    ),
  );
}

function collectLeaves(
  tree: readonly CompositeNode[],
  above: ReadonlySet<string> | undefined,
  draft: Draft,
): void {
  for (const node of tree) {
    const families = meet(above, node.families);
    if (!isCompositeLeaf(node)) {
      collectLeaves(node.children, families, draft);
      continue;
    }
    draft.ids.set(node.code, draft.leaves.length);
    draft.levels.set(draft.leaves.length, 1);
    draft.leaves.push({
      code: node.code,
      label: node.label,
      direction: node.direction === "lower" ? -1 : 1,
      denominator: node.denominator,
      target: node.target,
      goalposts: node.goalposts,
      bounds: node.bounds,
      max: node.max,
      families,
    });
  }
}

function meet(
  above: ReadonlySet<string> | undefined,
  own: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (own === undefined) return above;
  return new Set(above === undefined ? own : own.filter((family) => above.has(family)));
}

function place(node: CompositeNode, draft: Draft): number {
  if (isCompositeLeaf(node)) return draft.ids.get(node.code) ?? -1;
  const members = node.children.map((child) => ({ id: place(child, draft), weight: child.weight }));
  return add(draft, {
    code: node.code,
    label: node.label,
    kind: "node",
    view: undefined,
    members,
    aggregate: node.aggregate === undefined ? undefined : aggregationOf(node.aggregate),
    times: node.times,
    groups: node.groups,
  });
}

function placeInView(node: ViewNode, view: string, draft: Draft): number {
  const { children } = node;
  if (children === undefined) return draft.ids.get(node.code) ?? -1;
  const members = children.map((child) => ({ id: placeInView(child, view, draft), weight: child.weight }));
  return add(draft, {
    code: `${view}/${node.code}`,
    label: node.label ?? { vi: node.code },
    kind: "view-node",
    view,
    members,
    aggregate: node.aggregate === undefined ? undefined : aggregationOf(node.aggregate),
    times: node.times,
    groups: undefined,
  });
}

interface NewNode
  extends Pick<NodePlan, "code" | "label" | "kind" | "view" | "aggregate" | "times" | "groups"> {
  readonly members: readonly { readonly id: number; readonly weight: Weight }[];
}

function add(draft: Draft, { members, ...rest }: NewNode): number {
  const id = draft.leafCount + draft.nodes.length;
  const level = 1 + Math.max(1, ...members.map((member) => draft.levels.get(member.id) ?? 1));
  draft.nodes.push({
    ...rest,
    id,
    level,
    children: Int32Array.from(members, (member) => member.id),
    weights: members.map(({ weight }) => weight),
    firstEdge: draft.edges,
  });
  draft.edges += members.length;
  draft.ids.set(rest.code, id);
  draft.levels.set(id, level);
  return id;
}
