import type { FastifyRequest } from "fastify";
import { sessionView, signIn } from "../../app/access/index.ts";
import { SessionView, SignIn } from "../../contract/access.ts";
import type { App, HttpDeps } from "../app.ts";
import { contextOf, keepToken } from "../caller.ts";

export function registerSignIn(
  app: App,
  deps: HttpDeps,
  guard: (request: FastifyRequest) => Promise<void>,
): void {
  const schema = { tags: ["session"], summary: "Sign in", body: SignIn, response: { 200: SessionView } };
  app.post("/api/session", { schema, preHandler: guard }, async (request, reply) => {
    const started = await signIn(contextOf(request), request.body, request.headers["user-agent"] ?? "");
    keepToken(reply, deps, started.token, started.session.expiresAt);
    return sessionView(started);
  });
}
