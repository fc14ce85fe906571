import { z } from "zod";
import { decideExemption, listRequests } from "../../app/exemptions/index.ts";
import { DecideNamedExemption, ExemptionRequestView } from "../../contract/exemptions.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const response = { 200: z.array(ExemptionRequestView) };

/** The owner's list of requests, and the answer to one. */
export function registerDecideExemption(app: App): void {
  const list = {
    tags: ["rounds"],
    summary: "Requests that a criterion does not apply, those that wait first",
    params: roundParams,
    response,
  };
  app.get("/api/rounds/:id/exemption-requests", { schema: list }, (request) =>
    listRequests(contextOf(request), request.params.id),
  );
  const decide = {
    tags: ["rounds"],
    summary: "Accept or refuse a request; accepted, the criterion is set aside at once",
    params: roundParams,
    body: DecideNamedExemption,
    response,
  };
  app.post("/api/rounds/:id/exemption-requests/decide", { schema: decide }, async (request) => {
    const context = contextOf(request);
    const { request: id, ...decision } = request.body;
    await decideExemption(context, request.params.id, id, decision);
    return listRequests(context, request.params.id);
  });
}
