import { appraisalOverview, criterionAcrossUnits } from "../../app/appraisal/index.ts";
import { AppraisalOverview, CriterionRows } from "../../contract/appraisal.ts";
import { LeafCode } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { roundParams } from "../rounds/params.ts";

/** What there is to judge: all criteria at a glance, or one across all units. */
export function registerReadAppraisal(app: App): void {
  const overview = {
    tags: ["appraisal"],
    summary: "What the reader judges in a round and how far they are",
    params: roundParams,
    response: { 200: AppraisalOverview },
  };
  app.get("/api/rounds/:id/appraisal", { schema: overview }, (request) =>
    appraisalOverview(contextOf(request), request.params.id),
  );
  const criterion = {
    tags: ["appraisal"],
    summary: "One criterion across all units of the reader",
    params: roundParams.extend({ leaf: LeafCode }),
    response: { 200: CriterionRows },
  };
  app.get(
    "/api/rounds/:id/appraisal/leaves/:leaf",
    { schema: criterion, serializerCompiler: plainJson },
    (request) => criterionAcrossUnits(contextOf(request), request.params.id, request.params.leaf),
  );
}
