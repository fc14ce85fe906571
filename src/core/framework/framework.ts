import type { Words } from "../method/fault.ts";
import type { Citation, LocalText } from "../method/words.ts";

/** One part of an index as the study sees it, whatever kind of method it comes from. */
export interface FrameworkNode {
  readonly code: string;
  readonly label: LocalText;
  /** Null for the index as a whole. */
  readonly parent: string | null;
  /** Weight as written: a weight inside the parent, or maximum points. Only its share among its siblings counts. */
  readonly weight: number;
  readonly citation?: Citation | undefined;
  /** The text of this part is not known. */
  readonly unresolved: boolean;
  /** A leaf that has to say whether higher is better, and does not. */
  readonly lacksDirection: boolean;
  /** Theoretical ends of a leaf as it is delivered. */
  readonly bounds?: readonly [number, number] | undefined;
  /** Full marks of a leaf on the scale of `values`; not known where the scale has no end. */
  readonly full?: number | undefined;
}

/**
 * An index with the data of one block in one period, in the neutral form that the study and the audit read. NaN stands for
 * missing; where a leaf does not apply to a unit it is missing too and `notApplicable` says so.
 */
export interface Framework {
  /** Parents before children; the first is the index as a whole. */
  readonly nodes: readonly FrameworkNode[];
  /** Keys of the units, and what people call them. */
  readonly units: readonly string[];
  readonly labels: readonly string[];
  /** Node → comparable values in the order of the units, higher is better: normalised, or shares of the maximum. */
  readonly values: ReadonlyMap<string, Float64Array>;
  /** Leaf → values as delivered. */
  readonly given: ReadonlyMap<string, Float64Array>;
  /** Leaf → 1 where it does not apply to the unit. */
  readonly notApplicable: ReadonlyMap<string, Uint8Array>;
  /** The index of every unit without this part, its weight shared by its siblings; null where nothing would be left. */
  readonly indexWithout: (code: string) => Float64Array | null;
  /** What a leaf is called: "chỉ tiêu" in a statistical index, "tiêu chí" in a points method. */
  readonly leafWord: Words;
  /** What the whole is called: "chỉ số chung", "cả bộ tiêu chí". */
  readonly wholeWord: Words;
  /** A leaf without data earns nothing, as in a points method; else it is left out of what is compared. */
  readonly missingIsNothing: boolean;
}

/** Codes of the children of every node that has some, in printed order. */
export function childrenOf(framework: Pick<Framework, "nodes">): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { code, parent } of framework.nodes) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

/** Nodes that have no children. */
export function leavesOf(framework: Pick<Framework, "nodes">): readonly FrameworkNode[] {
  const parents = new Set(framework.nodes.map(({ parent }) => parent));
  return framework.nodes.filter(({ code }) => !parents.has(code));
}
