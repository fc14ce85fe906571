import type { SessionRecord } from "./ports.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A session nobody uses ends after this time. */
const IDLE = 12 * HOUR;
/** However busy, a session ends after this time. */
const LONGEST = 7 * 24 * HOUR;
/** The last use is noted at most this often, so that reading does not become writing. */
const NOTED_EVERY = MINUTE;

export function expiryOf(createdAt: Date, usedAt: Date): Date {
  return new Date(Math.min(usedAt.getTime() + IDLE, createdAt.getTime() + LONGEST));
}

export function isAlive(session: Pick<SessionRecord, "expiresAt" | "revokedAt">, now: Date): boolean {
  return session.revokedAt === null && now.getTime() < session.expiresAt.getTime();
}

export function isWorthNoting(session: Pick<SessionRecord, "lastSeenAt">, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= NOTED_EVERY;
}
