import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";

/** The addresses of all accounts, for administrators; accounts without one are left out. */
export async function listAccountEmails(context: Context): Promise<{ account: AccountId; email: string }[]> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  return context.store.read(async (tx) => [...(await tx.notices.emails())]);
}

/** An administrator enters or corrects the address of an account; its owner may change it again. */
export async function setAccountEmail(context: Context, account: AccountId, email: string): Promise<void> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  await context.store.write(async ({ access, notices, audit }) => {
    if ((await access.accountById(account)) === null)
      throw new AppError("not-found", `no account ${account}`);
    const at = context.clock.now();
    const present = await notices.settings(account);
    const next = email === "" ? null : email;
    if (next === present.email) return;
    await notices.saveSettings(account, { ...present, email: next }, at);
    const data = { account, email: true, calendar: false };
    const actorId = context.actor.accountId;
    await audit.append({ chain: "general", at, actorId, kind: "account.notifications-set", data });
  });
}
