export { columnsOfPlan } from "./columnsOfPlan.ts";
export { designSchema } from "./designSchema.ts";
export type * from "./outcomes.ts";
export { estimateRows, surveyIndexRows } from "./resultRows.ts";
export { runSurveyIndex } from "./runSurveyIndex.ts";
export { runSurveyPlan } from "./runSurveyPlan.ts";
export * from "./surveyPlan.ts";
