import type { App, HttpDeps } from "./app.ts";

/** For the machine that watches this one: 200 while the database answers. */
export function registerHealth(app: App, deps: HttpDeps): void {
  app.get("/healthz", { logLevel: "warn" }, async (request, reply) => {
    void reply.header("cache-control", "no-store");
    try {
      await deps.store.read((tx) => tx.audit.head("general"));
      return { status: "ok", version: deps.codeVersion };
    } catch (error) {
      request.log.error({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "store-unreachable", version: deps.codeVersion });
    }
  });
}
