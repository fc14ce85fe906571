export type { RungKind } from "./candidate.ts";
export type { ChangeFault, ScenarioNote } from "./changes.ts";
export { cheapest } from "./cheapest.ts";
export { optionsOf } from "./goalOptions.ts";
export { type Assumption, type GoalAnswer, type GoalSet, goalSeek } from "./goalSeek.ts";
export { groupsUpwards } from "./groups.ts";
export { type Ladder, ladder } from "./ladder.ts";
export type { Option as WeighedOption } from "./option.ts";
export { type PlainOther, type PlainSetting, plainSheet, settingFrom } from "./plainSetting.ts";
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
export { highestTotal } from "./targets.ts";
export { type PointsMove, type WhatIf, whatIf } from "./whatIf.ts";
