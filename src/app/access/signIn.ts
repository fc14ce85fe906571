import type { z } from "zod";
import type { SignIn } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import type { OpenSession } from "./openSession.ts";
import { passwordFits } from "./passwords.ts";
import type { AccountRecord, SessionRecord } from "./ports.ts";
import { expiryOf } from "./sessionLife.ts";
import { hashToken, makeToken } from "./sessionToken.ts";

export interface NewSession extends OpenSession {
  /** Known to the browser only. */
  readonly token: string;
}

/**
 * Starts a session. Unknown user, wrong password and disabled account are refused alike and take as long.
 * `userAgent` is kept so that a person recognises their own sessions.
 */
export async function signIn(
  context: Context,
  input: z.output<typeof SignIn>,
  userAgent: string,
): Promise<NewSession> {
  const found = await context.store.read((tx) => tx.access.credentials(input.username.trim()));
  const fits = await passwordFits(found?.passwordHash ?? null, input.password);
  if (!fits || found === null || found.account.disabledAt !== null) {
    throw new AppError("sign-in-failed", "sign-in refused");
  }
  return startSession(context, found.account, userAgent);
}

async function startSession(
  context: Context,
  account: AccountRecord,
  userAgent: string,
): Promise<NewSession> {
  const token = makeToken();
  const now = context.clock.now();
  const session: SessionRecord = {
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
  await context.store.write(async (tx) => {
    await tx.access.insertSession(session);
    const data = { account: account.id, username: account.username };
    await tx.audit.append({ chain: "general", at: now, actorId: account.id, kind: "session.started", data });
  });
  return { token, session, account };
}
