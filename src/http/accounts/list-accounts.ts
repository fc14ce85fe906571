import { z } from "zod";
import { listAccounts } from "../../app/access/index.ts";
import { Account } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerListAccounts(app: App): void {
  const schema = {
    tags: ["accounts"],
    summary: "All accounts; for a round owner those who can appraise",
    response: { 200: z.array(Account) },
  };
  app.get("/api/accounts", { schema }, (request) => listAccounts(contextOf(request)));
}
