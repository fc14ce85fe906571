import type { z } from "zod";
import type { SessionView } from "../../contract/access.ts";
import { accountView } from "./accountView.ts";
import { actorOf } from "./actorOf.ts";
import { allowedActions } from "./decide.ts";
import type { OpenSession } from "./openSession.ts";

/** Who is signed in, what they may do on the platform, and the token that goes with each write. */
export function sessionView({ account, session }: OpenSession): z.output<typeof SessionView> {
  return {
    account: accountView(account),
    csrfToken: session.csrfToken,
    expiresAt: session.expiresAt.toISOString(),
    allowed: allowedActions(actorOf(account), { kind: "platform" }),
  };
}
