import { z } from "zod";
import { listAccountEmails, setAccountEmail } from "../../app/notices/index.ts";
import { AccountId } from "../../contract/ids.ts";
import { AccountEmail, AccountEmails } from "../../contract/notices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

/** Mail addresses of accounts, for administrators. */
export function registerAccountEmails(app: App): void {
  const listing = {
    tags: ["accounts"],
    summary: "Mail addresses of accounts",
    response: { 200: AccountEmails },
  };
  app.get("/api/account-emails", { schema: listing }, (request) => listAccountEmails(contextOf(request)));
  const params = z.object({ id: AccountId });
  const setting = {
    tags: ["accounts"],
    summary: "Set the mail address of an account",
    params,
    body: AccountEmail,
    response: { 204: z.null() },
  };
  app.put("/api/accounts/:id/email", { schema: setting }, async (request, reply) => {
    await setAccountEmail(contextOf(request), request.params.id, request.body.email);
    return reply.code(204).send(null);
  });
}
