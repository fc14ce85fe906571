import type { Context } from "../context.ts";
import type { OpenSession } from "./openSession.ts";

/** Ends the session it is called with. */
export async function signOut(context: Context, { session, account }: OpenSession): Promise<void> {
  const at = context.clock.now();
  await context.store.write(async (tx) => {
    await tx.access.revokeSession(session.id, at);
    const data = { account: account.id, username: account.username };
    await tx.audit.append({ chain: "general", at, actorId: account.id, kind: "session.ended", data });
  });
}
