import type { App } from "../app.ts";
import { limitTrials } from "../indices/limitTrials.ts";
import { registerSurveyColumns } from "./columns.ts";
import { registerDownloadSurvey } from "./download.ts";
import { registerSurveyEstimate } from "./estimate.ts";
import { registerSurveyIndex } from "./index-of-answers.ts";

const A_MINUTE = 60;

/** Surveys are computed from the file that is sent; nothing of it is kept. A stranger's file is not even read. */
export async function registerSurveys(app: App): Promise<void> {
  const guard = await limitTrials(app, A_MINUTE);
  registerSurveyColumns(app, guard);
  registerSurveyEstimate(app, guard);
  registerSurveyIndex(app, guard);
  registerDownloadSurvey(app, guard);
}
