import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { changePassword } from "../../app/access/index.ts";
import { ChangePassword } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { contextOf, requireSession } from "../caller.ts";

export function registerChangePassword(app: App, guard: (request: FastifyRequest) => Promise<void>): void {
  const schema = {
    tags: ["session"],
    summary: "Choose a new password",
    body: ChangePassword,
    response: { 204: z.null() },
  };
  app.post("/api/account/password", { schema, preHandler: guard }, async (request, reply) => {
    await changePassword(contextOf(request), request.body, requireSession(request).session.id);
    return reply.code(204).send(null);
  });
}
