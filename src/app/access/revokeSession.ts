import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { requireSignedIn } from "./actorOf.ts";

/** Ends one of the reader's own sessions, for instance on a machine left behind. */
export async function revokeSession(context: Context, sessionId: string): Promise<void> {
  const actorId = requireSignedIn(context.actor);
  const at = context.clock.now();
  await context.store.write(async (tx) => {
    const account = await tx.access.accountById(actorId);
    const own = await tx.access.sessionsOf(actorId);
    if (account === null || !own.some(({ id }) => id === sessionId)) {
      throw new AppError("not-found", `session ${sessionId} is not one of ${actorId}`);
    }
    await tx.access.revokeSession(sessionId, at);
    const data = { account: actorId, username: account.username };
    await tx.audit.append({ chain: "general", at, actorId, kind: "session.ended", data });
  });
}
