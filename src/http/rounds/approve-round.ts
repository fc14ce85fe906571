import { z } from "zod";
import { approveRound, returnRound } from "../../app/publication/index.ts";
import { readRound } from "../../app/rounds/index.ts";
import { Approval, RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

const Word = z.object({ reason: z.string().max(2000) });

/** Approval of a computed result, and giving it back. */
export function registerApproveRound(app: App): void {
  const approve = {
    tags: ["rounds"],
    summary: "Approve the newest computation, by the leader or by recording the signed decision",
    params: roundParams,
    body: Approval,
    response: { 200: RoundDetail },
  };
  app.post("/api/rounds/:id/approve", { schema: approve }, async (request) => {
    const context = contextOf(request);
    await approveRound(context, request.params.id, request.body);
    return readRound(context, request.params.id);
  });
  const giveBack = {
    tags: ["rounds"],
    summary: "Give an approved result back to synthesis, with a reason",
    params: roundParams,
    body: Word,
    response: { 200: RoundDetail },
  };
  app.post("/api/rounds/:id/return", { schema: giveBack }, async (request) => {
    const context = contextOf(request);
    await returnRound(context, request.params.id, request.body.reason);
    return readRound(context, request.params.id);
  });
}
