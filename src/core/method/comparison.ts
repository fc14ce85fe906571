import type { Words } from "./fault.ts";
import type { Renumbering } from "./likelyRenumbered.ts";

/** What a difference is about. The first group concerns the whole method, the second a node. */
export const ASPECTS = [
  "title",
  "status",
  "basis",
  "period",
  "method-max",
  "families-of-method",
  "rounding",
  "ranking",
  "rescaling",
  "missing",
  "groups",
  "splits",
  "blocks",
  "covers",
  "scale",
  "recipe",
  "views",
  // one node
  "shape",
  "label",
  "place",
  "max",
  "rule",
  "inputs",
  "scored-by",
  "evidence",
  "guidance",
  "not-applicable",
  "missing-at-leaf",
  "lead",
  "support",
  "families",
  "classes",
  "resolved",
  "weight",
  "direction",
  "unit",
  "limits",
  "aggregation",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One thing that differs, in words; null where it was not there. */
export interface Difference {
  readonly aspect: Aspect;
  readonly before: Words | null;
  readonly after: Words | null;
}

/** A node as it stands in one version. */
export interface ComparedNode {
  readonly label: Words;
  /** Points at most; of a composite method the weight inside the parent. */
  readonly max: number;
  readonly leaf: boolean;
  readonly parent: string | null;
  readonly depth: number;
}

export type NodeFate = "added" | "removed" | "changed" | "same";

/** A node of either version, found by its code: every code of both stands exactly once. */
export interface NodeComparison {
  readonly code: string;
  readonly block: "tree" | "bonus" | "penalty";
  readonly fate: NodeFate;
  readonly before: ComparedNode | null;
  readonly after: ComparedNode | null;
  readonly differences: readonly Difference[];
}

export interface MethodSums {
  readonly max: number;
  /** Leaves of the tree. */
  readonly leaves: number;
  /** 0 where there is no such block. */
  readonly bonus: number;
  readonly penalty: number;
}

/** Two versions side by side. */
export interface MethodComparison {
  readonly before: string;
  readonly after: string;
  readonly sums: { readonly before: MethodSums; readonly after: MethodSums };
  readonly whole: readonly Difference[];
  /** In the order of the later version; what was removed stands after the node it followed. */
  readonly nodes: readonly NodeComparison[];
  /** Hints, never facts: the same words stand under another code. */
  readonly renumbered: readonly Renumbering[];
}
