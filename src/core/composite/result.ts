import type { LocalText } from "../method/words.ts";
import type { IndexFault } from "./indexFault.ts";
import type { StepName } from "./schema/recipe.ts";
import type { TableRow } from "./table.ts";

/** Why a leaf or node has no value. */
export type MissingReason =
  | "no-data"
  | "too-little-data"
  | "no-range"
  | "not-positive"
  | "no-weight"
  | "child-missing"
  | "children-missing"
  | "undefined-value"
  | "screened-out";

export type NotApplicableReason = "family" | "declared" | "children-not-applicable" | "dropped";

/** What became of one leaf or node of one unit. Never a number that is not finite. */
export type NodeOutcome =
  | {
      readonly kind: "scored";
      readonly value: number;
      /** 1 is best, inside the block and period; halves are possible under the average tie rule. */
      readonly rank: number;
      /** How many units of the block have a rank here. */
      readonly outOf: number;
      /** Id of the group, where the node has groups. */
      readonly group?: string;
    }
  | { readonly kind: "missing"; readonly reason: MissingReason }
  | { readonly kind: "notApplicable"; readonly reason: NotApplicableReason };

export interface ResultNode {
  readonly code: string;
  readonly label: LocalText;
  readonly kind: "leaf" | "node" | "total" | "view" | "view-node";
  /** 1 for leaves, one more than its highest child for others. */
  readonly level: number;
  /** Codes of the children with the weights as written for the first period; the run's own are in `weights`. */
  readonly children: readonly string[];
  /** Id of the view the node was made for. */
  readonly view?: string;
}

/** One unit and period with all its outcomes. */
export interface UnitOutcomes {
  readonly row: TableRow;
  /** Units of the same block and period are compared and ranked among themselves. */
  readonly block: string;
  /** Code of leaf or node → outcome. Nodes of views are named `view/code`, a view as a whole by its id. */
  readonly nodes: Readonly<Record<string, NodeOutcome>>;
}

/** A group of one node in one block and period, best first, with the limits that were used. */
export interface GroupLimits {
  readonly node: string;
  readonly block: string;
  readonly period: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label?: LocalText;
    /** Lowest value of the group, itself inside; undefined for the worst group. */
    readonly from?: number;
    readonly units: number;
  }[];
}

/** What one step did, for the record. */
export interface StepLog {
  readonly step: StepName;
  /** Place in the recipe, from 0. */
  readonly index: number;
  /** Units left out, cells filled, points winsorised …: each with its place. */
  readonly entries: readonly StepEntry[];
}

export interface StepEntry {
  readonly what:
    | "screened-out"
    | "kept-by-hand"
    | "imputed"
    | "winsorised"
    | "transformed"
    | "denominated"
    | "normalised"
    | "weighted";
  readonly unit?: string;
  readonly period?: string;
  readonly leaf?: string;
  readonly node?: string;
  readonly value?: number;
  readonly detail?: string;
}

/** A whole run: every unit with every node, the weights and limits used, and what each step did. Plain data. */
export interface CompositeResult {
  /** `id@version` of the method. */
  readonly method: string;
  readonly nodes: readonly ResultNode[];
  readonly units: readonly UnitOutcomes[];
  /** Rows of the table that a screening step left out. */
  readonly screenedOut: readonly TableRow[];
  /** Period → parent → child → share of the parent, as used (sum 1, save under `sum`). */
  readonly weights: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly groups: readonly GroupLimits[];
  readonly log: readonly StepLog[];
  /** Cells or nodes that the declared policy left without value, as faults would have been. */
  readonly remarks: readonly IndexFault[];
}
