import { decideAppraisal } from "../../app/appraisal/index.ts";
import { AppraisalSaved, DecideAppraisal } from "../../contract/appraisal.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

export function registerDecideAppraisal(app: App): void {
  const schema = {
    tags: ["appraisal"],
    summary: "Agree with a self score, or change it with a reason",
    params: leafParams,
    body: DecideAppraisal,
    response: { 200: AppraisalSaved },
  };
  app.put("/api/rounds/:id/appraisal/:unit/:leaf", { schema }, (request) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    return decideAppraisal(contextOf(request), key, request.body);
  });
}
