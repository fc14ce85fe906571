import type { Context } from "../context.ts";
import { newAccount } from "./newAccount.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";

const FIRST = { username: "quantri", displayName: "Quản trị hệ thống", position: "" };

/**
 * On a store without accounts, makes an administrator with a one-time password to be shown once on the console.
 * Null when there are accounts already, or another copy of the program was quicker.
 */
export async function createFirstAdministrator(
  context: Pick<Context, "store" | "clock" | "ids">,
): Promise<{ readonly username: string; readonly oneTimePassword: string } | null> {
  if ((await context.store.read((tx) => tx.access.countAccounts())) > 0) return null;
  const oneTimePassword = makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const at = context.clock.now();
  const roles = [{ role: "administrator" as const, unit: null }];
  const account = newAccount(context.ids.next(), { ...FIRST, roles }, at);
  const made = await context.store.write(async (tx) => {
    if ((await tx.access.countAccounts()) > 0 || !(await tx.access.insertAccount(account, passwordHash)))
      return false;
    const { id, username, displayName } = account;
    const data = { account: id, username, displayName, roles };
    await tx.audit.append({ chain: "general", at, actorId: null, kind: "account.created", data });
    return true;
  });
  return made ? { username: account.username, oneTimePassword } : null;
}
