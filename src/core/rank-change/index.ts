export { type BiggestFall, biggestFall, type Fall } from "./biggestFall.ts";
export { explainRankChange, type RankChange, type RankChangeNote } from "./explainRankChange.ts";
export type { PlacesShare } from "./placesSplit.ts";
export type { PointsShare } from "./pointsSplit.ts";
export type { Fraction } from "./shapley.ts";
export type {
  ChangePart,
  RankChangeQuestion,
  UnknownReason,
  YearStanding,
  YearTable,
} from "./yearTable.ts";
