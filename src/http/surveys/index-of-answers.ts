import { indexOfSurvey } from "../../app/surveys/index.ts";
import { SurveyIndexPlanText, SurveyIndexView } from "../../contract/surveys.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import type { Guard } from "../indices/form.ts";
import { readUpload } from "../read-upload.ts";
import { untilClosed } from "../untilClosed.ts";
import { planIn } from "./planIn.ts";

export function registerSurveyIndex(app: App, onRequest: Guard): void {
  const schema = {
    tags: ["surveys"],
    summary:
      "An index of answers (SIPAS) for every unit with errors and intervals of ranks, or every fault of the file (multipart: file, method as id@version, plan as the JSON of `chiso survey schema --for index`; at most 25 MB, 200,000 rows). Closing the request ends it",
    consumes: ["multipart/form-data"],
    response: { 200: SurveyIndexView },
  };
  app.post("/api/surveys/index", { schema, onRequest }, async (request, reply) => {
    const { file, fields } = await readUpload(request);
    const plan = planIn(SurveyIndexPlanText, fields["plan"]);
    const asked = { method: fields["method"] ?? "", plan };
    return indexOfSurvey(contextOf(request), file, asked, untilClosed(reply));
  });
}
