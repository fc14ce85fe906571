import type { MethodComparison } from "../../contract/methods.ts";
import { compareMethods, type Method, type MethodSums } from "../../core/index.ts";

/** Two versions side by side, as people read them. */
export function viewComparison(before: Method, after: Method): MethodComparison {
  const { sums, whole, nodes, renumbered } = compareMethods(before, after);
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
  { id, version, title, status }: Method,
  { max, leaves, bonus, penalty }: MethodSums,
): MethodComparison["before"] {
  const words = { vi: title.vi, en: title.en ?? title.vi };
  return { id, version, title: words, status, max, leaves, bonus, penalty };
}
