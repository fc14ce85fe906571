import { downloadSurvey, type SurveyQuestion } from "../../app/surveys/index.ts";
import { SurveyFormat, SurveyIndexPlanText, SurveyPlanText } from "../../contract/surveys.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import type { Guard } from "../indices/form.ts";
import { readUpload } from "../read-upload.ts";
import { planIn } from "./planIn.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

type Fields = Readonly<Record<string, string>>;

const QUESTIONS: Readonly<Record<"estimate" | "index", (fields: Fields) => SurveyQuestion>> = {
  estimate: (fields) => ({ kind: "estimate", plan: planIn(SurveyPlanText, fields["plan"]) }),
  index: (fields) => ({
    kind: "index",
    method: fields["method"] ?? "",
    plan: planIn(SurveyIndexPlanText, fields["plan"]),
  }),
};

/** The figures of the screen as a file. */
export function registerDownloadSurvey(app: App, onRequest: Guard): void {
  for (const kind of ["estimate", "index"] as const) {
    const schema = {
      tags: ["surveys"],
      summary: `The answer of /api/surveys/${kind} as CSV or XLSX, every figure in full (the same form with a field format: csv or xlsx)`,
      consumes: ["multipart/form-data"],
      produces: Object.values(TYPES),
    };
    app.post(`/api/surveys/${kind}/download`, { schema, onRequest }, async (request, reply) => {
      const { file, fields } = await readUpload(request);
      const format = SurveyFormat.catch("csv").parse(fields["format"]);
      const { name, content } = await downloadSurvey(
        contextOf(request),
        file,
        QUESTIONS[kind](fields),
        format,
      );
      return reply.type(TYPES[format]).header("content-disposition", attachment(name)).send(content);
    });
  }
}
