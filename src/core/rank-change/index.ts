export { biggestFall } from "./biggestFall.ts";
export { explainIndexChange } from "./explainIndexChange.ts";
export { explainRankChange, type RankChange, type RankChangeNote } from "./explainRankChange.ts";
export type { IndexChangeQuestion, IndexYear } from "./indexYears.ts";
export type {
  ChangePart,
  RankChangeQuestion,
  UnknownReason,
  YearStanding,
  YearTable,
} from "./yearTable.ts";
