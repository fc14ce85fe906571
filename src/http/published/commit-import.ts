import { z } from "zod";
import { commitImport } from "../../app/results/index.ts";
import { ImportCommitted } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerCommitImport(app: App): void {
  const schema = {
    tags: ["published"],
    summary: "Write a previewed file, once and whole",
    params: z.object({ id: z.uuid() }),
    response: { 200: ImportCommitted },
  };
  app.post("/api/published/imports/:id/commit", { schema }, (request) =>
    commitImport(contextOf(request), request.params.id),
  );
}
