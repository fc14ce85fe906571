import { z } from "zod";
import { readLog } from "../../app/rounds/index.ts";
import { AuditEntryView } from "../../contract/audit.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerReadLog(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Everything written in the round, newest first",
    params: roundParams,
    querystring: z.object({ before: z.coerce.number().int().positive().optional() }),
    response: { 200: z.array(AuditEntryView) },
  };
  app.get("/api/rounds/:id/audit", { schema }, (request) =>
    readLog(contextOf(request), request.params.id, request.query.before ?? null),
  );
}
