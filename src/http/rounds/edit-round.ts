import { editRound, readRound } from "../../app/rounds/index.ts";
import { EditRound, RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerEditRound(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Change a draft, or the dates of an open round with a reason",
    params: roundParams,
    body: EditRound,
    response: { 200: RoundDetail },
  };
  app.patch("/api/rounds/:id", { schema }, async (request) => {
    const context = contextOf(request);
    await editRound(context, request.params.id, request.body);
    return readRound(context, request.params.id);
  });
}
