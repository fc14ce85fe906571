import { z } from "zod";
import { deleteDraft } from "../../app/rounds/index.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerDeleteDraft(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Erase a draft round",
    params: roundParams,
    response: { 204: z.null() },
  };
  app.delete("/api/rounds/:id", { schema }, async (request, reply) => {
    await deleteDraft(contextOf(request), request.params.id);
    return reply.code(204).send(null);
  });
}
