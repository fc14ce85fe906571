import type { RuleOf } from "../method/schema.ts";
import { numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** Every violation takes points off the start (the maximum unless said otherwise), never below zero. */
export function deduction(leaf: ScoredLeaf, rule: RuleOf<"deduction">): Scorer {
  const start = Math.min(rule.start ?? leaf.max, leaf.max);
  const penalties = penaltiesOf(rule);
  const each = penalties.length === 1 ? penalties[0]?.each : undefined;
  const constants = { start, max: leaf.max, ...(each === undefined ? {} : { each }) };
  return (inputs) => {
    let violations = 0;
    let lost = 0;
    for (const penalty of penalties) {
      const count = numberOf(inputs, penalty.of);
      violations += count;
      lost += count * penalty.each;
    }
    const reason = lost === 0 ? "no-violation" : lost >= start ? "deducted-to-zero" : "deducted";
    return scored(leaf, rule.kind, inputs, Math.max(0, start - lost), reason, [
      { violations, lost },
      constants,
    ]);
  };
}

/** The violations of the rule with what each costs, whichever way the file writes them. */
export function penaltiesOf(rule: RuleOf<"deduction">): readonly { of: string; each: number }[] {
  if (rule.penalties !== undefined) return rule.penalties;
  return rule.of === undefined || rule.each === undefined ? [] : [{ of: rule.of, each: rule.each }];
}
