import { alikeAt, consistency, decisionHistory } from "../../app/appraisal/index.ts";
import { AlikeGroup, Consistency, DecisionHistory } from "../../contract/appraisal.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

/** Earlier decisions: on equal answers, on one leaf, and where equal answers were judged unequally. */
export function registerLookAlikes(app: App): void {
  const tags = ["appraisal"];
  const alike = {
    tags,
    summary: "What was decided in the round on the same answer",
    params: leafParams,
    response: { 200: AlikeGroup },
  };
  app.get("/api/rounds/:id/appraisal/:unit/:leaf/alike", { schema: alike }, (request) =>
    alikeAt(contextOf(request), { ...sheetKey(request.params), leaf: request.params.leaf }),
  );
  const history = {
    tags,
    summary: "Every decision on one leaf of one unit",
    params: leafParams,
    response: { 200: DecisionHistory },
  };
  app.get("/api/rounds/:id/appraisal/:unit/:leaf/history", { schema: history }, (request) =>
    decisionHistory(contextOf(request), { ...sheetKey(request.params), leaf: request.params.leaf }),
  );
  const even = {
    tags,
    summary: "Leaves at which equal answers got different points",
    params: roundParams,
    response: { 200: Consistency },
  };
  app.get("/api/rounds/:id/consistency", { schema: even }, (request) =>
    consistency(contextOf(request), request.params.id),
  );
}
