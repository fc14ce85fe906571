import { z } from "zod";
import { resetPassword } from "../../app/access/index.ts";
import { OneTimePassword } from "../../contract/access.ts";
import { AccountId } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerResetPassword(app: App): void {
  const schema = {
    tags: ["accounts"],
    summary: "Give an account a one-time password and end its sessions",
    params: z.object({ id: AccountId }),
    response: { 200: OneTimePassword },
  };
  app.post("/api/accounts/:id/password", { schema }, async (request, reply) => {
    const made = await resetPassword(contextOf(request), request.params.id);
    return reply.header("cache-control", "no-store").send(made);
  });
}
