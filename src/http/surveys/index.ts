import type { App } from "../app.ts";
import { registerSurveyColumns } from "./columns.ts";
import { registerSurveyEstimate } from "./estimate.ts";
import { registerSurveyIndex } from "./index-of-answers.ts";

/** Surveys are computed from the file that is sent; nothing of it is kept. */
export function registerSurveys(app: App): void {
  registerSurveyColumns(app);
  registerSurveyEstimate(app);
  registerSurveyIndex(app);
}
