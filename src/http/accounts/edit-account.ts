import { z } from "zod";
import { editAccount } from "../../app/access/index.ts";
import { Account, EditAccount } from "../../contract/access.ts";
import { AccountId } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerEditAccount(app: App): void {
  const schema = {
    tags: ["accounts"],
    summary: "Change names or roles, disable or enable",
    params: z.object({ id: AccountId }),
    body: EditAccount,
    response: { 200: Account },
  };
  app.patch("/api/accounts/:id", { schema }, (request) =>
    editAccount(contextOf(request), request.params.id, request.body),
  );
}
