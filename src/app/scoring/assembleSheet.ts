import { type Entry, type InputValue, leavesOf, type Method, type Sheet } from "../../core/index.ts";

/** What assembling needs to know about the unit; a `RoundUnit` fits. */
export interface ScoredUnit {
  readonly unit: string;
  readonly family: string;
  readonly ranked: boolean;
  readonly exemptions: readonly { readonly code: string }[];
}

/** One typed value; an `Answer` fits. A cleared input (null) counts as not given. */
export interface TypedValue {
  readonly leaf: string;
  readonly input: string;
  readonly value: InputValue | null;
}

/** A decision in force; an `Appraisal` fits. */
export interface DecisionInForce {
  readonly leaf: string;
  readonly decision: "agree" | "change";
  readonly points: number;
  readonly reason: string;
}

/**
 * Brings what is stored about one unit into the form the core scores: the one place in which a sheet becomes numbers,
 * used for the live total, for the computation of a round and for exports.
 *
 * Without `appraisals` the self score is assembled. With them (the final score of a round with appraisal) a changed
 * leaf takes the appraiser's points, an agreed one keeps the unit's answers, and a self-scored leaf that nobody has
 * judged is left out, so that it counts as missing.
 */
export function assembleSheet(
  method: Method,
  unit: ScoredUnit,
  answers: Iterable<TypedValue>,
  appraisals?: Iterable<DecisionInForce>,
): Sheet {
  const inputs = groupByLeaf(answers);
  const decisions =
    appraisals && new Map(Array.from(appraisals, (decision) => [decision.leaf, decision] as const));
  const entries: Record<string, Entry> = {};
  for (const { code, scoredBy } of scoredCodes(method, unit.family)) {
    const entry = entryOf(inputs.get(code), scoredBy === "self" ? decisions : undefined, code);
    if (entry) entries[code] = entry;
  }
  return {
    unit: unit.unit,
    family: unit.family,
    ranked: unit.ranked,
    exempt: unit.exemptions.map((exemption) => exemption.code),
    entries,
  };
}

function entryOf(
  inputs: Record<string, InputValue> | undefined,
  decisions: ReadonlyMap<string, DecisionInForce> | undefined,
  code: string,
): Entry | undefined {
  const given: Entry = inputs ? { inputs } : {};
  if (!decisions) return inputs && given;
  const decision = decisions.get(code);
  if (!decision) return undefined;
  if (decision.decision === "agree") return given;
  return { ...given, decided: { points: decision.points, reason: decision.reason, by: "appraised" } };
}

function groupByLeaf(answers: Iterable<TypedValue>): ReadonlyMap<string, Record<string, InputValue>> {
  const byLeaf = new Map<string, Record<string, InputValue>>();
  for (const { leaf, input, value } of answers) {
    if (value === null) continue;
    const inputs = byLeaf.get(leaf) ?? {};
    inputs[input] = value;
    byLeaf.set(leaf, inputs);
  }
  return byLeaf;
}

/** Leaves of the family and bonus and penalty items; an item is self-scored unless the method says otherwise. */
function scoredCodes(
  method: Method,
  family: string,
): readonly { readonly code: string; readonly scoredBy: string }[] {
  const items = [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
  return [
    ...leavesOf(method, family),
    ...items.map((item) => ({ code: item.code, scoredBy: item.scoredBy ?? "self" })),
  ];
}
