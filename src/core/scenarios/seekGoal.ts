import { snap } from "../numbers/round.ts";
import type { CompiledMethod } from "../scoring/compile.ts";
import { applyChanges, type ChangeFault } from "./changes.ts";
import type { Goal } from "./goal.ts";
import { optionsOf } from "./goalOptions.ts";
import { type GoalAnswer, goalSeek } from "./goalSeek.ts";
import { type Ladder, ladder } from "./ladder.ts";
import { type PlainSetting, settingFrom } from "./plainSetting.ts";
import type { Supposed } from "./standing.ts";

/** A leaf that may be worked on; `effort` is that of all of it, in whatever measure, more than 0. */
export interface OpenLeafEffort {
  readonly leaf: string;
  readonly effort: number;
}

export type SeekAnswer =
  | { readonly kind: "refused"; readonly faults: readonly ChangeFault[] }
  /** Published ranks are known of some units only, and of none good enough to say what this rank takes. */
  | { readonly kind: "rank-not-known" }
  | {
      readonly kind: "answered";
      readonly cheapest: GoalAnswer;
      /** The same goal with every leaf worth the same effort: as few leaves as possible, then as much gain. */
      readonly fewest: GoalAnswer;
      /** What each open leaf has to offer, and why some have nothing. */
      readonly ladders: readonly Ladder[];
    };

/**
 * The cheapest set of open leaves that reaches the goal on top of the changes already made, and the one with the fewest leaves.
 * Part of a leaf costs that part of its effort, in steps of a half and at least a half.
 */
export function seekGoal(
  method: CompiledMethod,
  plain: PlainSetting,
  { changes, assumed }: Supposed,
  open: readonly OpenLeafEffort[],
  wanted: Goal,
): SeekAnswer {
  const base = settingFrom(method, plain, assumed);
  const changed = applyChanges(base, changes);
  if (!changed.ok) return { kind: "refused", faults: changed.faults };
  const goal = knownGoal(plain, wanted);
  if (goal === undefined) return { kind: "rank-not-known" };
  const setting = { ...base, sheet: changed.sheet };
  const ladders = open.flatMap(({ leaf }) => ladder(setting, leaf) ?? []);
  const efforts = new Map(open.map(({ leaf, effort }) => [leaf, effort]));
  const tops = new Map(ladders.map(({ leaf, rungs }) => [leaf, rungs.at(-1)?.gain ?? 1]));
  const weighed = optionsOf(ladders, (leaf, { gain }) =>
    partOf(efforts.get(leaf) ?? 1, gain / (tops.get(leaf) ?? gain)),
  );
  return {
    kind: "answered",
    cheapest: goalSeek(setting, weighed, goal),
    fewest: goalSeek(setting, optionsOf(ladders), goal),
    ladders,
  };
}

function partOf(effort: number, share: number): number {
  return Math.max(0.5, Math.ceil(snap(effort * share * 2)) / 2);
}

/** A rank among units of which not all are known becomes the least total that is known to be enough for it. */
function knownGoal({ others, othersInAll }: PlainSetting, goal: Goal): Goal | undefined {
  if (goal.kind !== "rank" || others.filter(({ ranked }) => ranked).length >= othersInAll) return goal;
  const enough = others.flatMap(({ total, printedRank }) =>
    printedRank !== null && printedRank <= goal.rank ? [total] : [],
  );
  return enough.length === 0 ? undefined : { kind: "total", total: Math.min(...enough) };
}
