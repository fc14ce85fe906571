import type { RuleOf } from "../method/schema.ts";
import { missing, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Starts at the maximum and loses the share that belongs to the worst finding. */
export function severity(leaf: ScoredLeaf, rule: RuleOf<"severity">): Scorer {
  const findings = new Map(
    Object.entries(rule.findings).map(([finding, lost]) => [
      finding,
      { lost, steps: [{ finding, lost, max: leaf.max }] },
    ]),
  );
  return (inputs) => {
    const name = String(inputs[rule.of]);
    const found = findings.get(name);
    if (found === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", [{ value: name }]);
    const reason = found.lost === 0 ? "no-finding" : "finding";
    return scored(leaf, rule.kind, inputs, leaf.max * (1 - found.lost), reason, found.steps);
  };
}
