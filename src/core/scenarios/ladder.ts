import { snap } from "../numbers/round.ts";
import type { Outcome } from "../outcome.ts";
import { readInput } from "../score-input/readInput.ts";
import { scoreLeaf } from "../scoring/scoreLeaf.ts";
import { isExempt } from "../scoring/scoreUnit.ts";
import type { Entry } from "../scoring/sheet.ts";
import { portionOf } from "../scoring/sum.ts";
import type { Candidate, RungKind } from "./candidate.ts";
import { candidatesFor, reliefs } from "./candidates.ts";
import { changedEntry } from "./changes.ts";
import { bestWith, type Inputs, type ScenarioLeaf, type ScenarioSetting, scenarioLeaf } from "./setting.ts";
import { thin } from "./steps.ts";

/** One improvement within reach of a leaf. */
export interface Rung {
  readonly kind: RungKind;
  /** Inputs that would change; empty where only an appraiser's points would be taken back (`decision`). */
  readonly inputs: Inputs;
  /** Points of the leaf then. */
  readonly points: number;
  /** Points gained on the leaf, above 0; of a penalty item points no longer taken off. */
  readonly gain: number;
  /** What the rule answers, with its trace. */
  readonly outcome: Outcome;
}

/** The improvements of one leaf, smallest gain first. */
export interface Ladder {
  readonly leaf: string;
  readonly max: number;
  /** Points now; 0 for a leaf without data. */
  readonly points: number;
  readonly outcome: Outcome;
  readonly rungs: readonly Rung[];
  /** Why there is nothing to climb. */
  readonly closed?: "full" | "exempt" | "not-applicable" | "inputs-missing" | "none-found";
}

/**
 * What improvements a leaf has from where it stands. Inputs worth trying follow from the kind of the rule; the points are
 * what the rule answers to them, and values outside the bounds of an input are not proposed. At most twelve rungs. Where a
 * denominator is not known nothing is proposed for it (`inputs-missing`). Undefined for a code the family is not scored on.
 */
export function ladder(setting: ScenarioSetting, code: string): Ladder | undefined {
  const { compiled, sheet } = setting;
  const leaf = scenarioLeaf(compiled, sheet.family, code);
  if (leaf === undefined) return undefined;
  const entry = sheet.entries[code];
  const best = bestWith(setting, sheet)?.get(code);
  const exempt = isExempt(leaf.compiled, sheet.exempt);
  const outcome = scoreLeaf(leaf.compiled, entry, exempt, { best });
  const points = portionOf(leaf.compiled, outcome).points;
  const known = { leaf: code, max: leaf.compiled.max, points, outcome };
  if (exempt) return { ...known, rungs: [], closed: "exempt" };
  if (outcome.kind === "notApplicable") return { ...known, rungs: [], closed: "not-applicable" };
  if (isTop(leaf, points)) return { ...known, rungs: [], closed: "full" };
  const rungs = climb(leaf, entry, points, best);
  if (rungs.length > 0) return { ...known, rungs };
  return { ...known, rungs, closed: outcome.kind === "missing" ? "inputs-missing" : "none-found" };
}

function isTop(leaf: ScenarioLeaf, points: number): boolean {
  return leaf.block === "penalty" ? points <= 0 : points >= leaf.compiled.max - 1e-9;
}

function climb(
  leaf: ScenarioLeaf,
  entry: Entry | undefined,
  now: number,
  best: number | undefined,
): readonly Rung[] {
  const given = entry?.inputs ?? {};
  const claim: readonly Candidate[] = entry?.decided === undefined ? [] : [{ kind: "decision", inputs: {} }];
  const penalty = leaf.block === "penalty";
  const sign = penalty ? -1 : 1;
  const tried = penalty ? reliefs(leaf, given) : candidatesFor(leaf, given, best);
  const rungs: Rung[] = [];
  const seen = new Set<string>();
  for (const { kind, inputs } of [...claim, ...tried]) {
    if (!within(leaf, inputs)) continue;
    const changed = Object.fromEntries(
      Object.entries(inputs).filter(([name, value]) => given[name] !== value),
    );
    const key = JSON.stringify(changed, Object.keys(changed).toSorted());
    if (seen.has(key)) continue;
    seen.add(key);
    const after = scoreLeaf(leaf.compiled, changedEntry(entry, inputs), false, { best });
    if (after.kind !== "scored") continue;
    const gain = snap(sign * (after.points - now));
    if (gain > 0) rungs.push({ kind, inputs: changed, points: after.points, gain, outcome: after });
  }
  return thin(withoutDetours(rungs).toSorted((left, right) => left.gain - right.gain));
}

/** Of rungs on the same single input that earn the same, the first, which is the smallest change. */
function withoutDetours(rungs: readonly Rung[]): readonly Rung[] {
  const seen = new Set<string>();
  return rungs.filter(({ inputs, gain }) => {
    const key = `${Object.keys(inputs).toSorted().join(",")}|${gain}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function within(leaf: ScenarioLeaf, inputs: Inputs): boolean {
  return Object.entries(inputs).every(([name, value]) => {
    const input = leaf.inputs[name];
    return input !== undefined && readInput(input, value).ok;
  });
}
