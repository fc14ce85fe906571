export * from "./answers.ts";
export * from "./indexColumns.ts";
export { type IndexData, indexData, indexStatistic } from "./indexStatistic.ts";
export * from "./indexTree.ts";
export * from "./rankIntervals.ts";
export { type Ratings, ratingsFromSheets } from "./ratings.ts";
export * from "./suppressSmallCells.ts";
export * from "./surveyIndex.ts";
