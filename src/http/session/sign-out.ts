import { z } from "zod";
import { signOut } from "../../app/access/index.ts";
import type { App, HttpDeps } from "../app.ts";
import { contextOf, dropToken, sessionOf } from "../caller.ts";

export function registerSignOut(app: App, deps: HttpDeps): void {
  const schema = { tags: ["session"], summary: "Sign out", response: { 204: z.null() } };
  app.delete("/api/session", { schema }, async (request, reply) => {
    const open = sessionOf(request);
    if (open !== null) await signOut(contextOf(request), open);
    dropToken(reply, deps);
    return reply.code(204).send(null);
  });
}
