import { z } from "zod";
import {
  createPlan,
  discardPlan,
  downloadPlan,
  followPlan,
  leafSource,
  listPlans,
  listPlanTemplates,
  readPlan,
  readPlanChecks,
  readPlanChoices,
} from "../../app/plans/index.ts";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import {
  CreatePlan,
  LeafLosses,
  PlanChecks,
  PlanChoices,
  PlanCreated,
  PlanFollow,
  PlanList,
  PlanTemplateView,
  PlanView,
} from "../../contract/plans.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { planParams, TAGS } from "./params.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Plans as they are listed, made, read, checked, followed and printed. */
export function registerPlanPages(app: App): void {
  const list = { tags: TAGS, summary: "Plans that the reader may see", response: { 200: PlanList } };
  app.get("/api/plans", { schema: list }, (request) => listPlans(contextOf(request)));
  const templates = { tags: TAGS, summary: "Outlines", response: { 200: z.array(PlanTemplateView) } };
  app.get("/api/plan-templates", { schema: templates }, async (request) => [
    ...(await listPlanTemplates(contextOf(request))),
  ]);
  const losses = {
    tags: TAGS,
    summary: "Leaves at which a unit lost points, or may lose them",
    querystring: z.object({ round: RoundId, unit: UnitKey }),
    response: { 200: LeafLosses },
  };
  app.get("/api/plan-losses", { schema: losses }, (request) => leafSource(contextOf(request), request.query));
  const create = { tags: TAGS, summary: "Draft a plan", body: CreatePlan, response: { 201: PlanCreated } };
  app.post("/api/plans", { schema: create }, async (request, reply) =>
    reply.code(201).send({ id: await createPlan(contextOf(request), request.body) }),
  );
  const one = { tags: TAGS, summary: "A plan", params: planParams, response: { 200: PlanView } };
  app.get("/api/plans/:id", { schema: one }, (request) => readPlan(contextOf(request), request.params.id));
  const discard = { tags: TAGS, summary: "Discard a draft", params: planParams, response: { 204: z.void() } };
  app.delete("/api/plans/:id", { schema: discard }, async (request, reply) => {
    await discardPlan(contextOf(request), request.params.id);
    return reply.code(204).send();
  });
  const choices = { ...one, summary: "What can be chosen for a plan", response: { 200: PlanChoices } };
  app.get("/api/plans/:id/choices", { schema: choices }, (request) =>
    readPlanChoices(contextOf(request), request.params.id),
  );
  const checks = { ...one, summary: "What is not as it should be", response: { 200: PlanChecks } };
  app.get("/api/plans/:id/checks", { schema: checks }, (request) =>
    readPlanChecks(contextOf(request), request.params.id),
  );
  const follow = { ...one, summary: "Tasks, points and targets of a plan", response: { 200: PlanFollow } };
  app.get("/api/plans/:id/follow", { schema: follow }, (request) =>
    followPlan(contextOf(request), request.params.id),
  );
  for (const format of ["docx", "pdf", "xlsx"] as const) {
    const paper = { tags: TAGS, summary: `A plan as ${format}`, params: planParams };
    app.get(`/api/plans/:id/paper.${format}`, { schema: paper }, async (request, reply) => {
      const file = await downloadPlan(contextOf(request), request.params.id, format);
      const { content } = file;
      return reply
        .type(TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(content instanceof Uint8Array ? Buffer.from(content) : content);
    });
  }
}
