import type { App, HttpDeps } from "../app.ts";
import { registerChangePassword } from "./change-password.ts";
import { registerCurrentSession } from "./current-session.ts";
import { registerOwnSessions } from "./own-sessions.ts";
import { limitAttempts } from "./rateLimit.ts";
import { registerSignIn } from "./sign-in.ts";
import { registerSignOut } from "./sign-out.ts";

export async function registerSession(app: App, deps: HttpDeps): Promise<void> {
  const guard = await limitAttempts(app);
  registerSignIn(app, deps, guard);
  registerCurrentSession(app);
  registerSignOut(app, deps);
  registerOwnSessions(app);
  registerChangePassword(app, guard);
}
