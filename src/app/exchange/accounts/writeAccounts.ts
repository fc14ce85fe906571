import { AppError } from "../../../contract/errors.ts";
import type { ExchangeApplied } from "../../../contract/exchange.ts";
import { hashPassword, makeOneTimePassword, newAccount } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import type { ExchangeJob } from "../definition.ts";
import type { AccountChange } from "./planAccounts.ts";

interface Secret {
  readonly password: string;
  readonly hash: string;
}

/** Hashes made side by side; each takes 19 MiB while it is made. */
const AT_ONCE = 4;

/** Makes and changes accounts in one transaction; gives the one-time passwords of the new ones, which are kept nowhere. */
export async function writeAccounts(job: ExchangeJob<AccountChange>): Promise<ExchangeApplied["passwords"]> {
  const { context } = job;
  // Hashing is slow by design, so it is done before anything is locked.
  const expected = await context.store.read(job.changes);
  const secrets = await makeSecrets(expected.filter(({ known }) => known === null));
  return context.store.write(async (tx) => {
    await tx.access.lockAdministrators();
    const passwords: ExchangeApplied["passwords"] = [];
    for (const change of await job.changes(tx)) {
      const secret = secrets.get(change.username);
      if (change.known !== null) await edit(context, tx, change);
      else if (secret !== undefined) {
        await create(context, tx, change, secret);
        const { username, displayName } = change;
        passwords.push({ username, displayName, oneTimePassword: secret.password });
      }
    }
    await job.note(tx);
    return passwords;
  });
}

async function makeSecrets(created: readonly AccountChange[]): Promise<ReadonlyMap<string, Secret>> {
  const secrets = new Map<string, Secret>();
  for (let start = 0; start < created.length; start += AT_ONCE) {
    const batch = created.slice(start, start + AT_ONCE).map(async ({ username }) => {
      const password = makeOneTimePassword();
      secrets.set(username, { password, hash: await hashPassword(password) });
    });
    await Promise.all(batch);
  }
  return secrets;
}

async function create(
  context: Context,
  tx: WriteTransaction,
  change: AccountChange,
  secret: Secret,
): Promise<void> {
  const at = context.clock.now();
  const { username, displayName, position, roles } = change;
  const account = newAccount(context.ids.next(), { username, displayName, position, roles: [...roles] }, at);
  if (!(await tx.access.insertAccount(account, secret.hash)))
    throw new AppError("import-outdated", `user name ${username} was taken meanwhile`);
  const data = { account: account.id, username, displayName: account.displayName, roles: [...roles] };
  const actorId = context.actor.accountId;
  await tx.audit.append({ chain: "general", at, actorId, kind: "account.created", data });
  if (change.disabled) await edit(context, tx, { ...change, known: account });
}

async function edit(context: Context, tx: WriteTransaction, change: AccountChange): Promise<void> {
  const { known, disabled } = change;
  if (known === null) return;
  const at = context.clock.now();
  const next = {
    displayName: change.displayName.normalize("NFC"),
    position: change.position.normalize("NFC"),
    roles: change.roles,
    disabledAt: disabled ? (known.disabledAt ?? at) : null,
  };
  await tx.access.updateAccount(known.id, next, at);
  if (disabled) await tx.access.revokeSessionsOf(known.id, at);
  const { displayName, position } = next;
  const data = {
    account: known.id,
    username: known.username,
    displayName,
    position,
    roles: [...change.roles],
    disabled,
  };
  const actorId = context.actor.accountId;
  await tx.audit.append({ chain: "general", at, actorId, kind: "account.edited", data });
}
