import type { z } from "zod";
import type { SessionSummary } from "../../contract/access.ts";
import type { Context } from "../context.ts";
import { requireSignedIn } from "./actorOf.ts";
import { isAlive } from "./sessionLife.ts";

/** Where the reader is signed in at present, the latest used first. */
export async function listOwnSessions(
  context: Context,
  currentId: string,
): Promise<z.output<typeof SessionSummary>[]> {
  const account = requireSignedIn(context.actor);
  const now = context.clock.now();
  const sessions = await context.store.read((tx) => tx.access.sessionsOf(account));
  return sessions
    .filter((session) => isAlive(session, now))
    .map((session) => ({
      id: session.id,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      userAgent: session.userAgent,
      current: session.id === currentId,
    }));
}
