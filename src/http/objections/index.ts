import { z } from "zod";
import {
  assignObjection,
  decideObjection,
  fileObjection,
  listObjections,
  readObjectionFile,
} from "../../app/objections/index.ts";
import { correctRound } from "../../app/publication/index.ts";
import { readRound } from "../../app/rounds/index.ts";
import { DocumentId } from "../../contract/ids.ts";
import { AssignObjection, DecideObjection, FileObjection, ObjectionList } from "../../contract/objections.ts";
import { Correction, RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendFile } from "../evidence/fileReply.ts";
import { roundParams } from "../rounds/params.ts";

const objectionParams = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid() });
const tags = ["objections"];

/** Objections to published results and the corrections that follow from them. */
export function registerObjections(app: App): void {
  registerList(app);
  registerDecisions(app);
  registerCorrection(app);
}

function registerList(app: App): void {
  const list = {
    tags,
    summary: "Objections of a round that the reader may see, the window, and statistics for the owner",
    params: roundParams,
    response: { 200: ObjectionList },
  };
  app.get("/api/rounds/:id/objections", { schema: list }, (request) =>
    listObjections(contextOf(request), request.params.id),
  );
  const file = {
    tags,
    summary: "Object to one leaf of a published result, with counter-evidence from the unit's library",
    params: roundParams,
    body: FileObjection,
    response: { 201: Done },
  };
  app.post("/api/rounds/:id/objections", { schema: file }, async (request, reply) => {
    const id = await fileObjection(contextOf(request), request.params.id, request.body);
    return reply.code(201).send({ id });
  });
  const document = {
    tags,
    summary: "A document laid before with an objection",
    params: objectionParams.extend({ document: DocumentId }),
  };
  app.get("/api/objections/:id/documents/:document/file", { schema: document }, async (request, reply) => {
    const { id, document: wanted } = request.params;
    return sendFile(reply, await readObjectionFile(contextOf(request), id, wanted));
  });
}

function registerDecisions(app: App): void {
  const assign = {
    tags,
    summary: "Give an objection to somebody who did not decide before",
    params: objectionParams,
    body: AssignObjection,
    response: { 200: Done },
  };
  app.post("/api/objections/:id/assign", { schema: assign }, async (request) => {
    await assignObjection(contextOf(request), request.params.id, request.body.account);
    return { id: request.params.id };
  });
  const decide = {
    tags,
    summary: "Uphold an objection with new points, or dismiss it; always with a reason",
    params: objectionParams,
    body: DecideObjection,
    response: { 200: Done },
  };
  app.post("/api/objections/:id/decide", { schema: decide }, async (request) => {
    await decideObjection(contextOf(request), request.params.id, request.body);
    return { id: request.params.id };
  });
}

function registerCorrection(app: App): void {
  const schema = {
    tags,
    summary:
      "Publish a numbered correction with the objections that were upheld; earlier editions stay readable",
    params: roundParams,
    body: Correction,
    response: { 200: RoundDetail },
  };
  app.post("/api/rounds/:id/correct", { schema }, async (request) => {
    const context = contextOf(request);
    await correctRound(context, request.params.id, request.body);
    return readRound(context, request.params.id);
  });
}
