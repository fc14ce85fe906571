import type { App } from "../app.ts";
import { registerCreateAccount } from "./create-account.ts";
import { registerEditAccount } from "./edit-account.ts";
import { registerListAccounts } from "./list-accounts.ts";
import { registerResetPassword } from "./reset-password.ts";

export function registerAccounts(app: App): void {
  registerListAccounts(app);
  registerCreateAccount(app);
  registerEditAccount(app);
  registerResetPassword(app);
}
