import { enterResult } from "../../app/results/index.ts";
import { EnterResult, ResultEntered } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerEnterResult(app: App): void {
  const schema = {
    tags: ["published"],
    summary: "Enter one newly published figure; the same checks as for a file",
    body: EnterResult,
    response: { 201: ResultEntered },
  };
  app.post("/api/published/results", { schema }, async (request, reply) =>
    reply.code(201).send(await enterResult(contextOf(request), request.body)),
  );
}
