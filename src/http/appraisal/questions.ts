import { z } from "zod";
import {
  askQuestion,
  closeQuestion,
  listQuestions,
  markQuestionRead,
  waitingQuestions,
  writeMessage,
} from "../../app/appraisal/index.ts";
import { LeafQuestions, QuestionRow, WriteMessage } from "../../contract/questions.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

const questionParams = z.object({ question: z.uuid() });

/** Threads between appraisers and units at a leaf. */
export function registerQuestions(app: App): void {
  const tags = ["appraisal"];
  const list = {
    tags,
    summary: "The threads of a round that the reader may see",
    params: roundParams,
    response: { 200: z.array(QuestionRow) },
  };
  app.get("/api/rounds/:id/questions", { schema: list }, (request) =>
    listQuestions(contextOf(request), request.params.id),
  );
  const waiting = {
    tags,
    summary: "Open threads that wait for an answer of the reader's unit",
    response: { 200: z.array(QuestionRow) },
  };
  app.get("/api/questions/waiting", { schema: waiting }, (request) => waitingQuestions(contextOf(request)));
  const ask = {
    tags,
    summary: "Ask the unit about a leaf",
    params: leafParams,
    body: WriteMessage,
    response: { 200: LeafQuestions },
  };
  app.post("/api/rounds/:id/sheets/:unit/leaves/:leaf/questions", { schema: ask }, (request) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    return askQuestion(contextOf(request), key, request.body);
  });
  const message = {
    tags,
    summary: "Answer a question, or ask further",
    params: questionParams,
    body: WriteMessage,
    response: { 200: LeafQuestions },
  };
  app.post("/api/questions/:question/messages", { schema: message }, (request) =>
    writeMessage(contextOf(request), request.params.question, request.body),
  );
  const close = {
    tags,
    summary: "Close a thread",
    params: questionParams,
    response: { 200: LeafQuestions },
  };
  app.post("/api/questions/:question/close", { schema: close }, (request) =>
    closeQuestion(contextOf(request), request.params.question),
  );
  const read = {
    tags,
    summary: "Remember that the reader has read a thread",
    params: questionParams,
    response: { 204: z.null() },
  };
  app.post("/api/questions/:question/read", { schema: read }, async (request, reply) => {
    await markQuestionRead(contextOf(request), request.params.question);
    return reply.code(204).send(null);
  });
}
