import { z } from "zod";
import {
  answerRequest,
  closeRequest,
  deleteDraft,
  draftRequests,
  extendRequest,
  readRequests,
  remindRequest,
  requestLetter,
  saveDraft,
  sendRequest,
} from "../../app/workingGroup/index.ts";
import { LeafCode, UnitKey } from "../../contract/ids.ts";
import {
  AnswerRequest,
  DraftRequest,
  DraftRequests,
  ExtendRequest,
  RemindRequest,
  RequestBook,
  SendRequest,
} from "../../contract/supplementRequests.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { FILE_TYPES } from "./fileTypes.ts";

const draftParams = roundParams.extend({ unit: UnitKey, leaf: LeafCode });
const requestParams = z.object({ request: z.uuid() });
const answered = { tags: ["measured"], response: { 200: RequestBook } };

/** Requests for explanation and documents: drafted, sent, answered, followed. */
export function registerRequests(app: App): void {
  registerDrafts(app);
  registerFollowing(app);
  const read = {
    ...answered,
    summary: "What departments were asked and what is missing",
    params: roundParams,
  };
  app.get("/api/rounds/:id/requests", { schema: read }, (request) =>
    readRequests(contextOf(request), request.params.id),
  );
  const sending = {
    ...answered,
    summary: "Send one department what is drafted for it",
    params: roundParams,
    body: SendRequest,
  };
  app.post("/api/rounds/:id/requests", { schema: sending }, (request) =>
    sendRequest(contextOf(request), request.params.id, request.body),
  );
  const answer = {
    ...answered,
    summary: "Answer at one leaf of a request",
    params: requestParams.extend({ leaf: LeafCode }),
    body: AnswerRequest,
  };
  app.put("/api/supplement-requests/:request/leaves/:leaf", { schema: answer }, (request) =>
    answerRequest(contextOf(request), request.params, request.body),
  );
  for (const format of ["docx", "pdf"] as const) {
    const letter = {
      tags: ["measured"],
      summary: `The letter of a request as ${format}`,
      params: requestParams,
    };
    app.get(
      `/api/supplement-requests/:request/letter.${format}`,
      { schema: letter },
      async (request, reply) => {
        const file = await requestLetter(contextOf(request), request.params.request, format);
        return reply
          .type(FILE_TYPES[format])
          .header("content-disposition", attachment(file.name))
          .send(Buffer.from(file.content));
      },
    );
  }
}

function registerDrafts(app: App): void {
  const draft = {
    ...answered,
    summary: "Put leaves into the drafts of their lead departments",
    params: roundParams,
    body: DraftRequests,
  };
  app.post("/api/rounds/:id/request-drafts", { schema: draft }, (request) =>
    draftRequests(contextOf(request), request.params.id, request.body.leaves),
  );
  const reword = {
    ...answered,
    summary: "Reword what a department is asked at a leaf",
    params: draftParams,
    body: DraftRequest,
  };
  app.put("/api/rounds/:id/request-drafts/:unit/:leaf", { schema: reword }, (request) => {
    const { id, unit, leaf } = request.params;
    return saveDraft(contextOf(request), id, { department: unit, leaf }, request.body);
  });
  const remove = { ...answered, summary: "Take a leaf out of a draft", params: draftParams };
  app.delete("/api/rounds/:id/request-drafts/:unit/:leaf", { schema: remove }, (request) => {
    const { id, unit, leaf } = request.params;
    return deleteDraft(contextOf(request), id, { department: unit, leaf });
  });
}

function registerFollowing(app: App): void {
  const extend = {
    ...answered,
    summary: "Move the date of a request, with a reason",
    params: requestParams,
    body: ExtendRequest,
  };
  app.post("/api/supplement-requests/:request/extend", { schema: extend }, (request) =>
    extendRequest(contextOf(request), request.params.request, request.body),
  );
  const remind = {
    ...answered,
    summary: "Remind a department of what it has not answered",
    params: requestParams,
    body: RemindRequest,
  };
  app.post("/api/supplement-requests/:request/remind", { schema: remind }, (request) =>
    remindRequest(contextOf(request), request.params.request, request.body.text),
  );
  const close = { ...answered, summary: "Close a request", params: requestParams };
  app.post("/api/supplement-requests/:request/close", { schema: close }, (request) =>
    closeRequest(contextOf(request), request.params.request),
  );
}
