import { agreementCsv, readAgreement } from "../../app/agreement/index.ts";
import { AgreementView } from "../../contract/agreement.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

/** How far those who judge agree: on screen and as a file. */
export function registerReadAgreement(app: App): void {
  const view = {
    tags: ["appraisal"],
    summary:
      "Agreement of self score and appraisal and of two readings, severity of appraisers; their own for an appraiser",
    params: roundParams,
    response: { 200: AgreementView },
  };
  app.get(
    "/api/rounds/:id/agreement",
    { schema: view },
    async (request) => (await readAgreement(contextOf(request), request.params.id)).view,
  );
  const file = { tags: ["appraisal"], summary: "The same figures as CSV", params: roundParams };
  app.get("/api/rounds/:id/agreement.csv", { schema: file }, async (request, reply) => {
    const { name, content } = await agreementCsv(contextOf(request), request.params.id);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachment(name))
      .send(content);
  });
}
