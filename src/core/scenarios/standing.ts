import type { CompiledMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { applyChanges, type ChangeFault, type LeafChange, type ScenarioNote } from "./changes.ts";
import type { Neighbour, NextGroup, Placement } from "./placement.ts";
import { type PlainSetting, settingFrom, unknownLeaves } from "./plainSetting.ts";
import type { ScenarioSetting } from "./setting.ts";
import { type PointsMove, type WhatIf, whatIf } from "./whatIf.ts";

/** What a scenario supposes. */
export interface Supposed {
  readonly changes: readonly LeafChange[];
  /** Share (0–1) of the maximum that leaves without data from elsewhere are taken to earn; null: nothing is said of them. */
  readonly assumed: number | null;
}

/** Ranks between which the unit would stand, 1 is best. Both are the same where everything is known. */
export interface RankSpan {
  readonly best: number;
  readonly worst: number;
  /** Units in the ranking, this one among them. */
  readonly of: number;
}

/** Where the unit stands, as plain JSON. */
export interface Stand {
  readonly total: number;
  /** Total if every leaf without data earned its maximum. */
  readonly most: number;
  readonly provisional: boolean;
  /** Null where the method has no groups. */
  readonly group: string | null;
  /** Null where the unit is not ranked or nothing is known of others. */
  readonly rank: RankSpan | null;
  readonly next: NextGroup | null;
  readonly above: Neighbour | null;
  readonly below: Neighbour | null;
}

/** What is not known and nothing was supposed of: totals count nothing there. */
export interface UnknownPart {
  readonly leaves: readonly string[];
  readonly max: number;
  /** Rank and group if all of it were earned; the stand itself holds them for nothing earned. */
  readonly best: { readonly rank: RankSpan | null; readonly group: string | null };
}

/** A scenario's answer: the same in the browser and on the server, to the last digit. */
export interface ScenarioStanding {
  readonly before: Stand;
  readonly after: Stand;
  readonly total: PointsMove;
  /** Top-level fields in printed order. */
  readonly fields: readonly PointsMove[];
  /** Leaves that were changed or moved. */
  readonly leaves: readonly PointsMove[];
  readonly notes: readonly ScenarioNote[];
  readonly unknown: UnknownPart | null;
}

export type StandingAnswer =
  | { readonly ok: true; readonly standing: ScenarioStanding; readonly detail: WhatIf }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** Scores a scenario. About a millisecond for 90 leaves; answers every fault of the changes instead when there is one. */
export function scenarioStanding(
  method: CompiledMethod,
  plain: PlainSetting,
  { changes, assumed }: Supposed,
): StandingAnswer {
  const setting = settingFrom(method, plain, assumed);
  const detail = whatIf(setting, changes);
  if (!detail.ok) return detail;
  const top = new Set(method.method.tree.map(({ code }) => code));
  return {
    ok: true,
    detail,
    standing: {
      before: standOf(plain, detail.before, detail.placeBefore),
      after: standOf(plain, detail.after, detail.placeAfter),
      total: detail.total,
      fields: detail.nodes.filter(({ code }) => top.has(code)),
      leaves: detail.leaves,
      notes: detail.notes,
      unknown: unknownOf(method, plain, setting, changes),
    },
  };
}

function standOf(plain: PlainSetting, result: UnitResult, place: Placement): Stand {
  return {
    total: result.total,
    most: result.most,
    provisional: result.provisional === true,
    group: place.group ?? null,
    rank: rankSpan(plain, result.total, place),
    next: place.nextGroup ?? null,
    above: place.above ?? null,
    below: place.below ?? null,
  };
}

/**
 * Where only some totals of a ranking are known, printed ranks say between which places the unit would stand: behind the
 * lowest known unit that is better, not behind the highest that is not.
 */
function rankSpan({ others, othersInAll }: PlainSetting, total: number, place: Placement): RankSpan | null {
  if (place.rank === undefined || others.length === 0) return null;
  const rivals = place.rankedUnits - 1;
  if (rivals >= othersInAll) return { best: place.rank, worst: place.rank, of: place.rankedUnits };
  const of = othersInAll + 1;
  let best = place.rank;
  let worst = of;
  for (const { total: other, printedRank, ranked } of others) {
    if (printedRank === null || !ranked) continue;
    if (other > total) best = Math.max(best, printedRank + 1);
    else worst = Math.min(worst, printedRank);
  }
  return { best, worst: Math.max(best, worst), of };
}

function unknownOf(
  method: CompiledMethod,
  plain: PlainSetting,
  setting: ScenarioSetting,
  changes: readonly LeafChange[],
): UnknownPart | null {
  const changed = applyChanges(setting, changes);
  if (!changed.ok) return null;
  const leaves = unknownLeaves(setting.compiled, changed.sheet);
  if (leaves.length === 0) return null;
  const full = whatIf(settingFrom(method, plain, 1), changes);
  const best = full.ok ? standOf(plain, full.after, full.placeAfter) : null;
  return {
    leaves: leaves.map(({ code }) => code),
    max: leaves.reduce((sum, { max }) => sum + max, 0),
    best: { rank: best?.rank ?? null, group: best?.group ?? null },
  };
}
