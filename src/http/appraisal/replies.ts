import { losses, saveReply, sendReplies } from "../../app/appraisal/index.ts";
import { LossesView, RepliesSent, ReplySaved, SaveReply, SendReplies } from "../../contract/replies.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey, sheetParams } from "../sheets/params.ts";

/** What a unit answers to changed scores. */
export function registerReplies(app: App): void {
  const tags = ["appraisal"];
  const list = {
    tags,
    summary: "What the unit lost in the first appraisal, largest first",
    params: sheetParams,
    response: { 200: LossesView },
  };
  app.get("/api/rounds/:id/sheets/:unit/losses", { schema: list }, (request) =>
    losses(contextOf(request), sheetKey(request.params)),
  );
  const save = {
    tags,
    summary: "Keep the draft of an explanation",
    params: leafParams,
    body: SaveReply,
    response: { 200: ReplySaved },
  };
  app.put("/api/rounds/:id/sheets/:unit/leaves/:leaf/reply", { schema: save }, (request) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    return saveReply(contextOf(request), key, request.body);
  });
  const send = {
    tags,
    summary:
      "Send explanations, all named or none; what was sent is final and becomes public with the result",
    params: sheetParams,
    body: SendReplies,
    response: { 200: RepliesSent },
  };
  app.post("/api/rounds/:id/sheets/:unit/replies/send", { schema: send }, (request) =>
    sendReplies(contextOf(request), sheetKey(request.params), request.body),
  );
}
