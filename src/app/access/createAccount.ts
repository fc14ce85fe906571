import type { z } from "zod";
import type { CreateAccount, OneTimePassword } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { accountView } from "./accountView.ts";
import { checkRoles } from "./checkRoles.ts";
import { requireAllowed } from "./decide.ts";
import { newAccount } from "./newAccount.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";

/** Makes an account with a one-time password, which is shown to the administrator once and kept nowhere. */
export async function createAccount(
  context: Context,
  input: z.output<typeof CreateAccount>,
): Promise<z.output<typeof OneTimePassword>> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  const oneTimePassword = makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const at = context.clock.now();
  const account = newAccount(context.ids.next(), input, at);
  await context.store.write(async (tx) => {
    await checkRoles(tx, account.roles);
    if (!(await tx.access.insertAccount(account, passwordHash))) throw usernameTaken(account.username);
    const { id, username, displayName, roles } = account;
    const data = { account: id, username, displayName, roles: [...roles] };
    await tx.audit.append({
      chain: "general",
      at,
      actorId: context.actor.accountId,
      kind: "account.created",
      data,
    });
  });
  return { account: accountView(account), oneTimePassword };
}

function usernameTaken(username: string): AppError {
  const fault = {
    path: "username",
    vi: `Tên đăng nhập "${username}" đã có người dùng. Nhập tên khác.`,
    en: `The user name "${username}" is taken. Type another.`,
  };
  return new AppError("invalid", `user name ${username} is taken`, { faults: [fault] });
}
