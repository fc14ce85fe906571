import { snap } from "../numbers/round.ts";
import type { UnitResult } from "../scoring/result.ts";
import { groupLevel } from "./groups.ts";
import { placeAmong } from "./placement.ts";
import type { ScenarioSetting } from "./setting.ts";
import { highestTotal, type Target, targetForGroup, targetForRank } from "./targets.ts";

/** What is to be reached: a total in points, a rank or better, a group or better. */
export type Goal =
  | { readonly kind: "total"; readonly total: number }
  | { readonly kind: "rank"; readonly rank: number }
  | { readonly kind: "group"; readonly group: string };

/** The least total that reaches the goal while others, and what applies to the unit, stay as they are. */
export function targetFor(setting: ScenarioSetting, own: UnitResult, goal: Goal): Target {
  const { compiled, others } = setting;
  switch (goal.kind) {
    case "total": {
      const most = highestTotal(compiled);
      return goal.total > most
        ? { ok: false, reason: "above-maximum", most }
        : { ok: true, total: snap(goal.total) };
    }
    case "rank":
      return targetForRank(compiled, own, others, goal.rank);
    case "group":
      return targetForGroup(compiled, own, goal.group);
  }
}

/** Whether a scored unit has reached the goal, by the same ranking and groups as a result. */
export function reachesGoal(setting: ScenarioSetting, own: UnitResult, goal: Goal): boolean {
  const { compiled, others } = setting;
  switch (goal.kind) {
    case "total":
      return snap(own.total) >= snap(goal.total);
    case "rank": {
      const { rank } = placeAmong(compiled, own, others);
      return rank !== undefined && rank <= goal.rank;
    }
    case "group": {
      const level = groupLevel(compiled, own.family, own.group);
      return level >= 0 && level >= groupLevel(compiled, own.family, goal.group);
    }
  }
}
