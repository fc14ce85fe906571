import { z } from "zod";
import { listColumns, surveyMethods } from "../../app/surveys/index.ts";
import { SurveyColumnsView, SurveyMethodView } from "../../contract/surveys.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import type { Guard } from "../indices/form.ts";
import { readUpload } from "../read-upload.ts";

/** What a file of answers holds, and the indices that may be made of answers. */
export function registerSurveyColumns(app: App, onRequest: Guard): void {
  const columns = {
    tags: ["surveys"],
    summary:
      "Columns of a file of answers: CSV, XLSX or Parquet (multipart: file; at most 25 MB, 200,000 rows)",
    consumes: ["multipart/form-data"],
    response: { 200: SurveyColumnsView },
  };
  app.post("/api/surveys/columns", { schema: columns, onRequest }, async (request) => {
    const { file } = await readUpload(request);
    return listColumns(contextOf(request), file);
  });
  const methods = {
    tags: ["surveys"],
    summary: "Methods whose leaves all come from surveys",
    response: { 200: z.array(SurveyMethodView) },
  };
  app.get("/api/surveys/methods", { schema: methods }, async (request) => surveyMethods(contextOf(request)));
}
