import { z } from "zod";
import {
  createList,
  discardList,
  downloadList,
  finishList,
  listLists,
  readList,
  reopenList,
} from "../../app/recognition/index.ts";
import {
  CreateRecognition,
  FinishRecognition,
  RecognitionChoices,
  RecognitionCreated,
  RecognitionFormat,
  RecognitionView,
  ReopenRecognition,
} from "../../contract/recognition.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { listParams, tags, versionQuery } from "./params.ts";

const MEDIA_TYPES: Readonly<Record<RecognitionFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function registerRecognitionLists(app: App): void {
  const all = { tags, summary: "Lists that the reader may see", response: { 200: RecognitionChoices } };
  app.get("/api/recognition", { schema: all }, (request) => listLists(contextOf(request)));
  const create = {
    tags,
    summary: "Begin a list upon a published round",
    body: CreateRecognition,
    response: { 201: RecognitionCreated },
  };
  app.post("/api/recognition", { schema: create }, async (request, reply) =>
    reply.code(201).send({ id: await createList(contextOf(request), request.body) }),
  );
  const one = { tags, summary: "A list", params: listParams, response: { 200: RecognitionView } };
  app.get("/api/recognition/:id", { schema: one }, (request) =>
    readList(contextOf(request), request.params.id),
  );
  const file = {
    tags,
    summary: "The list as Tờ trình with annexes (DOCX, PDF) or as tables (XLSX)",
    params: listParams.extend({ format: RecognitionFormat }),
  };
  app.get("/api/recognition/:id/file.:format", { schema: file }, async (request, reply) => {
    const { id, format } = request.params;
    const { name, content } = await downloadList(contextOf(request), id, format);
    return reply.type(MEDIA_TYPES[format]).header("content-disposition", attachment(name)).send(content);
  });
  registerActs(app, one);
}

function registerActs(
  app: App,
  one: { tags: string[]; params: typeof listParams; response: { 200: typeof RecognitionView } },
): void {
  const finish = { ...one, summary: "Finish a list", body: FinishRecognition };
  app.post("/api/recognition/:id/finish", { schema: finish }, async (request) => {
    const context = contextOf(request);
    await finishList(context, request.params.id, request.body.version);
    return readList(context, request.params.id);
  });
  const reopen = { ...one, summary: "Open a finished list again, with a reason", body: ReopenRecognition };
  app.post("/api/recognition/:id/reopen", { schema: reopen }, async (request) => {
    const context = contextOf(request);
    await reopenList(context, request.params.id, request.body);
    return readList(context, request.params.id);
  });
  const discard = {
    tags,
    summary: "Discard a draft",
    params: listParams,
    querystring: versionQuery,
    response: { 204: z.void() },
  };
  app.delete("/api/recognition/:id", { schema: discard }, async (request, reply) => {
    await discardList(contextOf(request), request.params.id, request.query.version);
    return reply.code(204).send();
  });
}
