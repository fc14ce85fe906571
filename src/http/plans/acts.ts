import { z } from "zod";
import { amendPlan, closePlan, issuePlan, readPlan } from "../../app/plans/index.ts";
import { AmendPlan, ClosePlan, IssuePlan, PlanView } from "../../contract/plans.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { planParams, TAGS } from "./params.ts";

/** What is done once: issue, amend, close. */
export function registerPlanActs(app: App): void {
  const issue = {
    tags: TAGS,
    summary: "Issue a plan; its items become tasks",
    params: planParams,
    body: IssuePlan,
    response: { 200: z.object({ receiptHash: z.string() }) },
  };
  app.post("/api/plans/:id/issue", { schema: issue }, async (request) => ({
    receiptHash: await issuePlan(contextOf(request), request.params.id, request.body),
  }));
  const amend = {
    ...issue,
    summary: "Amend an issued plan; its tasks follow",
    body: AmendPlan,
    response: { 200: PlanView },
  };
  app.post("/api/plans/:id/amendments", { schema: amend }, async (request) => {
    await amendPlan(contextOf(request), request.params.id, request.body);
    return readPlan(contextOf(request), request.params.id);
  });
  const close = { ...amend, summary: "Close a plan with a word on what was reached", body: ClosePlan };
  app.post("/api/plans/:id/close", { schema: close }, async (request) => {
    await closePlan(contextOf(request), request.params.id, request.body);
    return readPlan(contextOf(request), request.params.id);
  });
}
