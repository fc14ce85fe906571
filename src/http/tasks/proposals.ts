import { z } from "zod";
import { answerProposal, previewValues, proposeValues, readTaskLeaf } from "../../app/tasks/index.ts";
import {
  AnswerProposal,
  PreviewValues,
  ProposalAnswered,
  ProposeValues,
  TaskLeaf,
  ValuesPreview,
} from "../../contract/taskProposals.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { TAGS, taskParams } from "./params.ts";

/** Values that finished work proposes for its leaf. */
export function registerProposals(app: App): void {
  const leaf = {
    tags: TAGS,
    summary: "The leaf that a task serves as its sheet stands, and what was proposed for it",
    params: taskParams,
    response: { 200: TaskLeaf.nullable() },
  };
  app.get("/api/tasks/:task/leaf", { schema: leaf }, (request) =>
    readTaskLeaf(contextOf(request), request.params.task),
  );
  const preview = {
    tags: TAGS,
    summary: "What the leaf would earn with these values",
    params: taskParams,
    body: PreviewValues,
    response: { 200: ValuesPreview },
  };
  app.post("/api/tasks/:task/leaf/preview", { schema: preview }, (request) =>
    previewValues(contextOf(request), request.params.task, request.body),
  );
  const propose = {
    tags: TAGS,
    summary: "Propose values; nothing reaches the sheet",
    params: taskParams,
    body: ProposeValues,
    response: { 201: z.object({ proposal: z.uuid() }) },
  };
  app.post("/api/tasks/:task/proposals", { schema: propose }, async (request, reply) =>
    reply
      .code(201)
      .send({ proposal: await proposeValues(contextOf(request), request.params.task, request.body) }),
  );
  const answer = {
    tags: TAGS,
    summary: "Take proposed values and their documents into the sheet, or say why not",
    params: taskParams.extend({ proposal: z.uuid() }),
    body: AnswerProposal,
    response: { 200: ProposalAnswered },
  };
  app.post("/api/tasks/:task/proposals/:proposal/answer", { schema: answer }, (request) =>
    answerProposal(contextOf(request), request.params.task, request.params.proposal, request.body),
  );
}
