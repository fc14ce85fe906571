import { z } from "zod";
import { addReason, editReason, listReasons, putAwayReason } from "../../app/appraisal/index.ts";
import { EditReason, Reason, WriteReason } from "../../contract/appraisal.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const reasonParams = roundParams.extend({ reason: z.uuid() });

/** Reasons that appraisers use again. */
export function registerReasons(app: App): void {
  const tags = ["appraisal"];
  const list = {
    tags,
    summary: "Reasons to use again: the reader's own and those shared in the office",
    params: roundParams,
    response: { 200: z.array(Reason) },
  };
  app.get("/api/rounds/:id/reasons", { schema: list }, (request) =>
    listReasons(contextOf(request), request.params.id),
  );
  const add = {
    tags,
    summary: "Keep a reason to use again",
    params: roundParams,
    body: WriteReason,
    response: { 201: Reason },
  };
  app.post("/api/rounds/:id/reasons", { schema: add }, async (request, reply) =>
    reply.code(201).send(await addReason(contextOf(request), request.params.id, request.body)),
  );
  const edit = {
    tags,
    summary: "Change a reason for its next use",
    params: reasonParams,
    body: EditReason,
    response: { 204: z.null() },
  };
  app.put("/api/rounds/:id/reasons/:reason", { schema: edit }, async (request, reply) => {
    const { id, reason } = request.params;
    await editReason(contextOf(request), id, reason, request.body);
    return reply.code(204).send(null);
  });
  const putAway = {
    tags,
    summary: "Take a reason off the list",
    params: reasonParams,
    response: { 204: z.null() },
  };
  app.delete("/api/rounds/:id/reasons/:reason", { schema: putAway }, async (request, reply) => {
    await putAwayReason(contextOf(request), request.params.id, request.params.reason);
    return reply.code(204).send(null);
  });
}
