import type { Account } from "../../contract/access.ts";
import type { Context } from "../context.ts";
import { accountView } from "./accountView.ts";
import { decide, requireAllowed } from "./decide.ts";

/** All accounts for an administrator; for a round owner those who can be chosen as appraisers. */
export async function listAccounts(context: Context): Promise<Account[]> {
  const mayManage = decide(context.actor, "accounts.manage", { kind: "platform" }) === "allowed";
  if (!mayManage) requireAllowed(context.actor, "round.create", { kind: "platform" });
  const accounts = (await context.store.read((tx) => tx.access.listAccounts())).map(accountView);
  if (mayManage) return accounts;
  return accounts.filter(
    ({ disabled, roles }) => !disabled && roles.some(({ role }) => role === "appraiser"),
  );
}
