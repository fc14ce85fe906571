import { z } from "zod";
import { listFailedMails, retryMail } from "../../app/notices/index.ts";
import { FailedMail } from "../../contract/notices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

/** Mails that could not be delivered, for administrators. */
export function registerFailedMails(app: App): void {
  const listing = {
    tags: ["notices"],
    summary: "Mails that could not be delivered",
    response: { 200: z.array(FailedMail) },
  };
  app.get("/api/failed-mails", { schema: listing }, (request) => listFailedMails(contextOf(request)));
  const params = z.object({ id: z.uuid() });
  const retrying = {
    tags: ["notices"],
    summary: "Try a failed mail again",
    params,
    response: { 204: z.null() },
  };
  app.post("/api/failed-mails/:id/retry", { schema: retrying }, async (request, reply) => {
    await retryMail(contextOf(request), request.params.id);
    return reply.code(204).send(null);
  });
}
