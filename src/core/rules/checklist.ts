import type { RuleOf } from "../method/schema.ts";
import { type ScoredLeaf, type Scorer, scored, truthOf } from "./rule.ts";

/** All conditions met earn the maximum and anything less nothing (`all`), or each condition earns its own points (`each`). */
export function checklist(leaf: ScoredLeaf, rule: RuleOf<"checklist">): Scorer {
  const items = rule.of.map((name) => ({ name, points: rule.points?.[name] ?? leaf.max / rule.of.length }));
  const steps = Array.from({ length: items.length + 1 }, (_, met) => [
    { met, of: items.length, max: leaf.max },
  ]);
  return (inputs) => {
    let met = 0;
    let earned = 0;
    for (const item of items) {
      if (truthOf(inputs[item.name]) !== true) continue;
      met += 1;
      earned += item.points;
    }
    const all = met === items.length;
    const trail = steps[met] ?? [];
    if (rule.mode === "each") {
      const points = Math.min(earned, leaf.max);
      return scored(
        leaf,
        rule.kind,
        inputs,
        points,
        all ? "all-met" : met > 0 ? "some-met" : "not-all-met",
        trail,
      );
    }
    return scored(leaf, rule.kind, inputs, all ? leaf.max : 0, all ? "all-met" : "not-all-met", trail);
  };
}
