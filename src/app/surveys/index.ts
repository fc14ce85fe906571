export { downloadSurvey, type SurveyQuestion } from "./downloadSurvey.ts";
export { estimateSurvey } from "./estimateSurvey.ts";
export { indexOfSurvey, surveyMethods } from "./indexOfSurvey.ts";
export { listColumns } from "./listColumns.ts";
export type { SurveyCalculations } from "./ports.ts";
