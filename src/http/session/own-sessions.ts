import { z } from "zod";
import { listOwnSessions, revokeSession } from "../../app/access/index.ts";
import { SessionSummary } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { contextOf, requireSession } from "../caller.ts";

export function registerOwnSessions(app: App): void {
  const listing = {
    tags: ["session"],
    summary: "Where I am signed in",
    response: { 200: z.array(SessionSummary) },
  };
  app.get("/api/sessions", { schema: listing }, (request) =>
    listOwnSessions(contextOf(request), requireSession(request).session.id),
  );
  const params = z.object({ id: z.uuid() });
  const revoking = {
    tags: ["session"],
    summary: "End one of my sessions",
    params,
    response: { 204: z.null() },
  };
  app.delete("/api/sessions/:id", { schema: revoking }, async (request, reply) => {
    await revokeSession(contextOf(request), request.params.id);
    return reply.code(204).send(null);
  });
}
