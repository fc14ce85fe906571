import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import type { AccountRecord } from "./ports.ts";

export function actorOf(account: AccountRecord): Actor {
  return { accountId: account.id, displayName: account.displayName, roles: account.roles };
}

/** The account of somebody signed in; refuses the public. */
export function requireSignedIn(actor: Actor): AccountId {
  if (actor.accountId === null) throw new AppError("sign-in-needed", "nobody is signed in");
  return actor.accountId;
}
