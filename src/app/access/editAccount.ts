import type { z } from "zod";
import type { Account, EditAccount } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { accountView } from "./accountView.ts";
import { checkRoles } from "./checkRoles.ts";
import { requireAllowed } from "./decide.ts";
import type { AccountRecord } from "./ports.ts";

/** Changes names, roles or whether the account works. Disabling ends its sessions; the last administrator stays. */
export async function editAccount(
  context: Context,
  id: AccountId,
  input: z.output<typeof EditAccount>,
): Promise<Account> {
  requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  return context.store.write(async (tx) => {
    const administrators = await tx.access.lockAdministrators();
    const account = await tx.access.accountById(id);
    if (account === null) throw new AppError("not-found", `no account ${id}`);
    const at = context.clock.now();
    const next = changed(account, input, at);
    if (administrators.length === 1 && administrators[0] === id && !administers(next))
      throw lastAdministrator();
    await checkRoles(tx, next.roles);
    await save(tx, next, at, context.actor.accountId);
    return accountView(next);
  });
}

function changed(account: AccountRecord, input: z.output<typeof EditAccount>, at: Date): AccountRecord {
  const disabled = input.disabled ?? account.disabledAt !== null;
  return {
    ...account,
    displayName: input.displayName?.normalize("NFC").trim() ?? account.displayName,
    position: input.position?.normalize("NFC").trim() ?? account.position,
    roles: input.roles ?? account.roles,
    disabledAt: disabled ? (account.disabledAt ?? at) : null,
  };
}

async function save(
  tx: WriteTransaction,
  account: AccountRecord,
  at: Date,
  actorId: AccountId | null,
): Promise<void> {
  const { id, username, displayName, position, roles, disabledAt } = account;
  await tx.access.updateAccount(id, account, at);
  if (disabledAt !== null) await tx.access.revokeSessionsOf(id, at);
  const data = {
    account: id,
    username,
    displayName,
    position,
    roles: [...roles],
    disabled: disabledAt !== null,
  };
  await tx.audit.append({ chain: "general", at, actorId, kind: "account.edited", data });
}

function administers({ roles, disabledAt }: AccountRecord): boolean {
  return disabledAt === null && roles.some(({ role }) => role === "administrator");
}

function lastAdministrator(): AppError {
  const fault = {
    path: "roles",
    vi: "Đây là tài khoản quản trị cuối cùng. Giao quyền quản trị cho người khác trước.",
    en: "This is the last administrator. Make somebody else an administrator first.",
  };
  return new AppError("invalid", "the last administrator must stay", { faults: [fault] });
}
