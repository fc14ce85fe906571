import type { InputValue, RuleOf } from "../method/schema.ts";
import type { Step } from "../outcome.ts";
import { missing, type ScoredLeaf, type Scorer, scored, truthOf } from "./rule.ts";

interface Level {
  readonly points: number;
  readonly steps: readonly Step[];
}

/** The level reached earns its points, or its share of the maximum. */
export function levels(leaf: ScoredLeaf, rule: RuleOf<"levels">): Scorer {
  const table = new Map<string, Level>();
  for (const [level, points] of Object.entries(rule.levels ?? {}))
    table.set(level, { points, steps: [{ level, max: leaf.max }] });
  for (const [level, share] of Object.entries(rule.shares ?? {})) {
    table.set(level, { points: leaf.max * share, steps: [{ level, share, max: leaf.max }] });
  }
  return (inputs) => {
    const name = levelOf(inputs[rule.of]);
    const level = table.get(name);
    if (level === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", [{ value: name }]);
    return scored(leaf, rule.kind, inputs, level.points, "level", level.steps);
  };
}

/** Under a yes-no input the levels are called `yes` and `no`. */
function levelOf(value: InputValue | undefined): string {
  const truth = truthOf(value);
  return truth === undefined ? String(value) : truth ? "yes" : "no";
}
