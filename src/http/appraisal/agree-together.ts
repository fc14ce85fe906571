import { z } from "zod";
import { agreeable, agreeTogether } from "../../app/appraisal/index.ts";
import { Agreeable, AgreedTogether, AgreeTogether } from "../../contract/appraisal.ts";
import { LeafCode } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { roundParams } from "../rounds/params.ts";

/** Agreeing with several leaves: the list first, then the act. */
export function registerAgreeTogether(app: App): void {
  const list = {
    tags: ["appraisal"],
    summary: "Leaves that can be agreed together",
    params: roundParams,
    querystring: z.object({ leaf: LeafCode.optional() }),
    response: { 200: Agreeable },
  };
  app.get("/api/rounds/:id/agreeable", { schema: list, serializerCompiler: plainJson }, (request) =>
    agreeable(contextOf(request), request.params.id, request.query.leaf),
  );
  const act = {
    tags: ["appraisal"],
    summary: "Agree with the ticked leaves; those that changed meanwhile are skipped and named",
    params: roundParams,
    body: AgreeTogether,
    response: { 200: AgreedTogether },
  };
  app.post("/api/rounds/:id/agree", { schema: act }, (request) =>
    agreeTogether(contextOf(request), request.params.id, request.body),
  );
}
