import type { Context } from "../context.ts";
import { newAccount } from "./newAccount.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";
import type { AccountRecord } from "./ports.ts";

const FIRST = { username: "quantri", displayName: "Quản trị hệ thống", position: "" };

/** The administrator whose one-time password the console is to show. */
interface FirstAdministrator {
  readonly username: string;
  readonly oneTimePassword: string;
}

/**
 * On a store without accounts, makes an administrator with a one-time password to be shown once on the console. While
 * that is the only account and nobody has used it to set a password, every start gives a new one: the first may have
 * been lost with its console, or never shown because the port was taken. Null when there is nobody to be told.
 */
export async function createFirstAdministrator(
  context: Pick<Context, "store" | "clock" | "ids">,
): Promise<FirstAdministrator | null> {
  const accounts = await context.store.read((tx) => tx.access.listAccounts());
  const [only] = accounts;
  if (accounts.length > 1 || (only !== undefined && !isWaiting(only))) return null;
  const oneTimePassword = makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const done =
    only === undefined ? await make(context, passwordHash) : await renew(context, only, passwordHash);
  return done ? { username: only?.username ?? FIRST.username, oneTimePassword } : null;
}

function isWaiting({ username, mustChangePassword, disabledAt }: AccountRecord): boolean {
  return username === FIRST.username && mustChangePassword && disabledAt === null;
}

/** False when another copy of the program was quicker. */
function make({ store, clock, ids }: Pick<Context, "store" | "clock" | "ids">, passwordHash: string) {
  const at = clock.now();
  const roles = [{ role: "administrator" as const, unit: null }];
  const account = newAccount(ids.next(), { ...FIRST, roles }, at);
  return store.write(async (tx) => {
    if ((await tx.access.countAccounts()) > 0 || !(await tx.access.insertAccount(account, passwordHash)))
      return false;
    const { id, username, displayName } = account;
    const data = { account: id, username, displayName, roles };
    await tx.audit.append({ chain: "general", at, actorId: null, kind: "account.created", data });
    return true;
  });
}

/** False when the administrator has set a password in the meantime. */
function renew(
  { store, clock }: Pick<Context, "store" | "clock">,
  account: AccountRecord,
  passwordHash: string,
) {
  const at = clock.now();
  return store.write(async (tx) => {
    const found = await tx.access.lockCredentials(account.id);
    if (found === null || !isWaiting(found.account)) return false;
    await tx.access.setPassword(account.id, passwordHash, true);
    await tx.access.revokeSessionsOf(account.id, at);
    const data = { account: account.id, username: account.username };
    await tx.audit.append({ chain: "general", at, actorId: null, kind: "account.password-reset", data });
    return true;
  });
}
