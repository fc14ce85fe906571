export type { Candidate, RungKind } from "./candidate.ts";
export type { ChangeFault, LeafChange, ScenarioNote } from "./changes.ts";
export { type Cheapest, cheapest } from "./cheapest.ts";
export type { Goal } from "./goal.ts";
export { type GoalOption, optionsOf } from "./goalOptions.ts";
export { type Assumption, type GoalAnswer, type GoalSet, goalSeek } from "./goalSeek.ts";
export { groupsUpwards } from "./groups.ts";
export { type Ladder, ladder, type Rung } from "./ladder.ts";
export type { Choice, Option as WeighedOption } from "./option.ts";
export { type Neighbour, type NextGroup, type Placement, placeAmong } from "./placement.ts";
export {
  type PlainEntry,
  type PlainOther,
  type PlainSetting,
  plainSheet,
  settingFrom,
  unknownLeaves,
} from "./plainSetting.ts";
export type { OtherUnit } from "./rivals.ts";
export { type OpenLeafEffort, type SeekAnswer, seekGoal } from "./seekGoal.ts";
export type { ScenarioSetting } from "./setting.ts";
export {
  type RankSpan,
  type ScenarioStanding,
  type Stand,
  type StandingAnswer,
  type Supposed,
  scenarioStanding,
  type UnknownPart,
} from "./standing.ts";
export { highestTotal, type Target, targetForGroup, targetForRank } from "./targets.ts";
export { type PointsMove, type WhatIf, type WhatIfAnswer, whatIf } from "./whatIf.ts";
