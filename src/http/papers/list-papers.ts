import { z } from "zod";
import { listPapers } from "../../app/papers/index.ts";
import { PaperView } from "../../contract/papers.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

export function registerListPapers(app: App): void {
  const schema = {
    tags: ["papers"],
    summary: "Official papers of a round: what can be made now and what stays blank in it",
    params: roundParams,
    response: { 200: z.array(PaperView) },
  };
  app.get("/api/rounds/:id/papers", { schema }, async (request) => [
    ...(await listPapers(contextOf(request), request.params.id)),
  ]);
}
