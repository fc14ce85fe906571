import type { MethodComparison } from "../../contract/methods.ts";
import {
  type CompositeMethod,
  type MethodComparison as CoreComparison,
  compareComposites,
  compareMethods,
  type Method,
  type MethodSums,
} from "../../core/index.ts";

/** Two versions side by side, as people read them. */
export function viewComparison(before: Method, after: Method): MethodComparison {
  return { kind: "points", ...viewed(before, after, compareMethods(before, after)) };
}

/** Two versions of a composite method side by side. */
export function viewCompositeComparison(before: CompositeMethod, after: CompositeMethod): MethodComparison {
  return { kind: "composite", ...viewed(before, after, compareComposites(before, after)) };
}

type Titled = Pick<Method, "id" | "version" | "title" | "status">;

function viewed(
  before: Titled,
  after: Titled,
  { sums, whole, nodes, renumbered }: CoreComparison,
): Omit<MethodComparison, "kind"> {
  const count = (wanted: string): number =>
    nodes.filter(({ fate, ...node }) => fate === wanted && (node.after ?? node.before)?.leaf === true).length;
  return {
    before: side(before, sums.before),
    after: side(after, sums.after),
    counts: {
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
      same: count("same"),
    },
    whole: [...whole],
    nodes: nodes.map((node) => ({ ...node, differences: [...node.differences] })),
    renumbered: [...renumbered],
  };
}

function side(
  { id, version, title, status }: Titled,
  { max, leaves, bonus, penalty }: MethodSums,
): MethodComparison["before"] {
  const words = { vi: title.vi, en: title.en ?? title.vi };
  return { id, version, title: words, status, max, leaves, bonus, penalty };
}
