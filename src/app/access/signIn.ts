import type { z } from "zod";
import type { SignIn } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import type { OpenSession } from "./openSession.ts";
import { passwordFits } from "./passwords.ts";
import type { AccountRecord, Credentials, SessionRecord } from "./ports.ts";
import { expiryOf } from "./sessionLife.ts";
import { hashToken, makeToken } from "./sessionToken.ts";

export interface NewSession extends OpenSession {
  /** Known to the browser only. */
  readonly token: string;
}

/**
 * Starts a session. Unknown user, wrong password and disabled account are refused alike and take as long; each refusal
 * leaves an audit entry. `userAgent` is kept so that a person recognises their own sessions.
 */
export async function signIn(
  context: Context,
  input: z.output<typeof SignIn>,
  userAgent: string,
): Promise<NewSession> {
  const found = await context.store.read((tx) => tx.access.credentials(input.username.trim()));
  const fits = await passwordFits(found?.passwordHash ?? null, input.password);
  const started = fits && found !== null ? await startSession(context, found, userAgent) : null;
  if (started !== null) return started;
  await noteRefusal(context, found?.account ?? null);
  throw new AppError("sign-in-failed", "sign-in refused");
}

/** Null where the account is disabled, or its password was changed while the one typed was being checked. */
async function startSession(
  context: Context,
  checked: Credentials,
  userAgent: string,
): Promise<NewSession | null> {
  const token = makeToken();
  return context.store.write(async (tx) => {
    const present = await tx.access.lockCredentials(checked.account.id);
    const { passwordHash } = checked;
    if (present === null || present.passwordHash !== passwordHash || present.account.disabledAt !== null)
      return null;
    const { account } = present;
    const now = context.clock.now();
    const session = newSession(context, account, token, now, userAgent);
    await tx.access.insertSession(session);
    const data = { account: account.id, username: account.username };
    await tx.audit.append({ chain: "general", at: now, actorId: account.id, kind: "session.started", data });
    return { token, session, account };
  });
}

function newSession(
  context: Context,
  account: AccountRecord,
  token: string,
  now: Date,
  userAgent: string,
): SessionRecord {
  return {
    id: context.ids.next(),
    tokenHash: hashToken(token),
    accountId: account.id,
    csrfToken: makeToken(),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: expiryOf(now, now),
    revokedAt: null,
    userAgent: userAgent.slice(0, 300),
  };
}

/** What was typed as a user name nobody has is not kept: it may be a password. */
async function noteRefusal(context: Context, account: AccountRecord | null): Promise<void> {
  const because = account === null ? "unknown" : account.disabledAt === null ? "password" : "disabled";
  const data = { account: account?.id ?? null, username: account?.username ?? null, because } as const;
  await context.store.write((tx) =>
    tx.audit.append({
      chain: "general",
      at: context.clock.now(),
      actorId: null,
      kind: "session.refused",
      data,
    }),
  );
}
