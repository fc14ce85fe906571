import type { ExplainedOutcome, LeafResult } from "../../contract/scores.ts";
import {
  explainOutcome,
  type Item,
  isLeaf,
  type Lang,
  type Leaf,
  type Method,
  type Outcome,
  walk,
  wordsIn,
} from "../../core/index.ts";
import type { ComputedUnit } from "./ports.ts";

/** The three values of each leaf, how they came about, and the sentence behind them; bonus and penalty items only where points were given. */
export function viewLeafResults(method: Method, unit: ComputedUnit, lang: Lang): LeafResult[] {
  const final = new Map(
    [...unit.final.leaves, ...unit.final.items].map(({ code, outcome }) => [code, outcome]),
  );
  const values = new Map(unit.leaves.map((each) => [each.code, each]));
  return [...scoredLines(method)].flatMap(({ leaf, max, fieldCode, scoredBy, optional }): LeafResult[] => {
    const outcome = final.get(leaf.code);
    if (outcome === undefined || (optional && outcome.kind !== "scored")) return [];
    const known = values.get(leaf.code);
    const self = known?.self ?? null;
    return [
      {
        code: leaf.code,
        label: wordsIn(leaf.label, lang),
        fieldCode,
        max,
        scoredBy,
        self: self === null || scoredBy !== "self" ? null : explained(self, leaf, max),
        appraised: known?.appraised ?? null,
        ...(known?.course ? { course: known.course } : {}),
        final: explained(outcome, leaf, max),
      },
    ];
  });
}

interface ScoredLine {
  readonly leaf: Leaf | Item;
  readonly max: number;
  readonly fieldCode: string;
  readonly scoredBy: string;
  /** Left out where nothing was given. */
  readonly optional: boolean;
}

function* scoredLines(method: Method): Generator<ScoredLine> {
  for (const { node, parents } of walk(method.tree)) {
    if (!isLeaf(node)) continue;
    const fieldCode = parents[0]?.code ?? node.code;
    yield { leaf: node, max: node.max, fieldCode, scoredBy: node.scoredBy, optional: false };
  }
  for (const block of ["bonus", "penalty"] as const) {
    for (const item of method[block]?.items ?? []) {
      const max = item.max ?? method[block]?.cap ?? 0;
      yield { leaf: item, max, fieldCode: block, scoredBy: item.scoredBy ?? "self", optional: true };
    }
  }
}

function explained(outcome: Outcome, leaf: Leaf | Item, max: number): ExplainedOutcome {
  const line = { ...leaf, max };
  return {
    outcome: { ...outcome, trace: { ...outcome.trace } },
    vi: explainOutcome(outcome, "vi", line),
    en: explainOutcome(outcome, "en", line),
  };
}
