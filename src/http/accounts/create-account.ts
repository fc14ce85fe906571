import { createAccount } from "../../app/access/index.ts";
import { CreateAccount, OneTimePassword } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerCreateAccount(app: App): void {
  const schema = {
    tags: ["accounts"],
    summary: "Make an account; the one-time password is shown once",
    body: CreateAccount,
    response: { 201: OneTimePassword },
  };
  app.post("/api/accounts", { schema }, async (request, reply) => {
    const made = await createAccount(contextOf(request), request.body);
    return reply.code(201).header("cache-control", "no-store").send(made);
  });
}
