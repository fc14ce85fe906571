import { declareConflict, liftConflict, listConflicts } from "../../app/appraisal/index.ts";
import { Conflicts, DeclareConflict, LiftConflict } from "../../contract/appraisal.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

/** Conflicts of interest: declared by appraisers, lifted by the owner. Each act answers the list as it stands. */
export function registerConflicts(app: App): void {
  const shared = { tags: ["appraisal"], params: roundParams, response: { 200: Conflicts } };
  const list = { ...shared, summary: "Declared conflicts of interest and what nobody can judge" };
  app.get("/api/rounds/:id/conflicts", { schema: list }, (request) =>
    listConflicts(contextOf(request), request.params.id),
  );
  const declare = { ...shared, summary: "Withdraw from judging a unit", body: DeclareConflict };
  app.post("/api/rounds/:id/conflicts", { schema: declare }, async (request) => {
    await declareConflict(contextOf(request), request.params.id, request.body);
    return listConflicts(contextOf(request), request.params.id);
  });
  const lift = { ...shared, summary: "Let an appraiser judge the unit again", body: LiftConflict };
  app.post("/api/rounds/:id/conflicts/lift", { schema: lift }, async (request) => {
    await liftConflict(contextOf(request), request.params.id, request.body);
    return listConflicts(contextOf(request), request.params.id);
  });
}
