import { estimateSurvey } from "../../app/surveys/index.ts";
import { SurveyEstimateView, SurveyPlanText } from "../../contract/surveys.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import type { Guard } from "../indices/form.ts";
import { readUpload } from "../read-upload.ts";
import { untilClosed } from "../untilClosed.ts";
import { planIn } from "./planIn.ts";

export function registerSurveyEstimate(app: App, onRequest: Guard): void {
  const schema = {
    tags: ["surveys"],
    summary:
      "Estimates from a file of answers with errors by the design of the sample, or every fault of the file (multipart: file, plan as the JSON of `chiso survey schema`; at most 25 MB, 200,000 rows). Closing the request ends it",
    consumes: ["multipart/form-data"],
    response: { 200: SurveyEstimateView },
  };
  app.post("/api/surveys/estimate", { schema, onRequest }, async (request, reply) => {
    const { file, fields } = await readUpload(request);
    const plan = planIn(SurveyPlanText, fields["plan"]);
    return estimateSurvey(contextOf(request), file, plan, untilClosed(reply));
  });
}
