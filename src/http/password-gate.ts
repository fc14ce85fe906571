import { AppError } from "../contract/errors.ts";
import type { App } from "./app.ts";
import { sessionOf } from "./caller.ts";

/** What somebody with a one-time password may still do: look who they are, sign out, choose a password. */
const OPEN_TO_ALL = ["/api/session", "/api/account/password"];

/** Nobody works with a password that somebody else has seen. */
export function demandOwnPassword(app: App): void {
  app.addHook("onRequest", async (request) => {
    const open = sessionOf(request);
    if (open === null || !open.account.mustChangePassword) return;
    if (OPEN_TO_ALL.includes(request.routeOptions.url ?? "")) return;
    throw new AppError("password-change-needed", `${open.account.username} still has a one-time password`);
  });
}
