import type { z } from "zod";
import type { OneTimePassword } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { accountView } from "./accountView.ts";
import { requireAllowed } from "./decide.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";

/** Gives an account a one-time password and ends its sessions. */
export async function resetPassword(
  context: Context,
  id: AccountId,
): Promise<z.output<typeof OneTimePassword>> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  const oneTimePassword = makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const at = context.clock.now();
  const account = await context.store.write(async (tx) => {
    const found = await tx.access.accountById(id);
    if (found === null) throw new AppError("not-found", `no account ${id}`);
    await tx.access.setPassword(id, passwordHash, true);
    await tx.access.revokeSessionsOf(id, at);
    const data = { account: id, username: found.username };
    await tx.audit.append({
      chain: "general",
      at,
      actorId: context.actor.accountId,
      kind: "account.password-reset",
      data,
    });
    return found;
  });
  return { account: accountView({ ...account, mustChangePassword: true }), oneTimePassword };
}
