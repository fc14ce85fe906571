import type { RuleOf } from "../method/schema.ts";
import { missing, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Starts at the maximum and loses the share that belongs to the worst finding. */
export function severity(leaf: ScoredLeaf, rule: RuleOf<"severity">): Scorer {
  const findings = new Map(Object.entries(rule.findings));
  return (inputs) => {
    const finding = String(inputs[rule.of]);
    const lost = findings.get(finding);
    if (lost === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", { value: finding });
    const points = leaf.max * (1 - lost);
    return scored(leaf, rule.kind, inputs, points, lost === 0 ? "no-finding" : "finding", {
      finding,
      lost,
      max: leaf.max,
      points,
    });
  };
}
