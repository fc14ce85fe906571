import type { Account } from "../../contract/access.ts";
import type { AccountRecord } from "./ports.ts";

/** What the API shows of an account. */
export function accountView(account: AccountRecord): Account {
  const { id, username, displayName, position, roles, mustChangePassword, disabledAt } = account;
  return {
    id,
    username,
    displayName,
    position,
    roles: [...roles],
    mustChangePassword,
    disabled: disabledAt !== null,
  };
}
