import type { Context } from "../context.ts";
import type { AccountRecord, SessionRecord } from "./ports.ts";
import { expiryOf, isAlive, isWorthNoting } from "./sessionLife.ts";
import { hashToken } from "./sessionToken.ts";

export interface OpenSession {
  readonly session: SessionRecord;
  readonly account: AccountRecord;
}

/** The living session behind a token, its life prolonged; null when it ended, was revoked or the account is disabled. */
export async function openSession(
  context: Pick<Context, "store" | "clock">,
  token: string,
): Promise<OpenSession | null> {
  const tokenHash = hashToken(token);
  const found = await context.store.read(({ access }) => access.sessionWithAccount(tokenHash));
  const now = context.clock.now();
  if (found === null || found.account.disabledAt !== null || !isAlive(found.session, now)) return null;
  if (!isWorthNoting(found.session, now)) return found;
  const expiresAt = expiryOf(found.session.createdAt, now);
  await context.store.write(({ access }) => access.touchSession(found.session.id, now, expiresAt));
  return { account: found.account, session: { ...found.session, lastSeenAt: now, expiresAt } };
}
