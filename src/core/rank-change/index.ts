export { biggestFall } from "./biggestFall.ts";
export { explainRankChange, type RankChange, type RankChangeNote } from "./explainRankChange.ts";

export type {
  ChangePart,
  RankChangeQuestion,
  UnknownReason,
  YearStanding,
  YearTable,
} from "./yearTable.ts";
