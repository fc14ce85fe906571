import { explainOutcome } from "../../../core/explain/explainOutcome.ts";
import type { InputValue, Item, Leaf, Method } from "../../../core/method/schema.ts";
import { methodSchema } from "../../../core/method/schema.ts";
import { leavesOf } from "../../../core/method/tree.ts";
import { compileMethod } from "../../../core/scoring/compile.ts";
import { scoreUnit } from "../../../core/scoring/scoreUnit.ts";
import { read } from "../../api/client.ts";
import type { PreviewScorer, Values } from "./leafScore.ts";

interface Wanted {
  readonly id: string;
  readonly version: string;
  readonly family: string;
}

/** Fetches the method and reads it once; the scorer then works without the network. Loaded only where somebody types. */
export async function createScorer({ id, version, family }: Wanted): Promise<PreviewScorer> {
  const method = await read(methodSchema, `/methods/${id}/${encodeURIComponent(version)}/source`);
  const compiled = compileMethod(method);
  const described = new Map<string, Leaf | Item>(
    [...leavesOf(method, family), ...itemsOf(method)].map((leaf) => [leaf.code, leaf]),
  );
  return (code, values) => {
    const leaf = described.get(code);
    if (!leaf || leaf.rule.kind === "best-in-block") return undefined;
    const sheet = { unit: "", family, entries: { [code]: { inputs: given(values) } } };
    const result = scoreUnit(compiled, sheet, { stage: "open" });
    const outcome = [...result.leaves, ...result.items].find((one) => one.code === code)?.outcome;
    if (!outcome) return undefined;
    return {
      points: outcome.kind === "scored" ? outcome.points : undefined,
      vi: explainOutcome(outcome, "vi", leaf),
      en: explainOutcome(outcome, "en", leaf),
    };
  };
}

function itemsOf(method: Method): readonly Item[] {
  return [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
}

function given(values: Values): Record<string, InputValue> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
}
