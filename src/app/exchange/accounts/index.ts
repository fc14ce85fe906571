import { ROLE_WORDS } from "../../../contract/groupWords.ts";
import { type AccountRecord, requireAllowed } from "../../access/index.ts";
import type { SpreadsheetRow } from "../../documents/index.ts";
import type { ExchangeDefinition } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { unitFinder } from "../unitFinder.ts";
import { ACCOUNT_COLUMNS, type AccountColumn, STATE_WORDS } from "./columns.ts";
import { type AccountChange, planAccounts } from "./planAccounts.ts";
import { readAccounts } from "./readAccounts.ts";
import { writeAccounts } from "./writeAccounts.ts";

const definition: ExchangeDefinition<AccountColumn, AccountChange> = {
  kind: "accounts",
  title: "Tài khoản",
  columns: ACCOUNT_COLUMNS,
  async permit(context) {
    requireAllowed(context.actor, "accounts.manage", { kind: "platform" });
  },
  async plan(_context, tx, _target, table) {
    const units = (await tx.units.list()).filter(({ aggregate }) => !aggregate);
    const names = new Map<string, string>(units.map(({ key, name }) => [key, name]));
    const { accounts, faults } = readAccounts(table, unitFinder(units));
    if (faults.length > 0) return { planned: [], faults, basis: null };
    return planAccounts(accounts, await tx.access.listAccounts(), (key) => names.get(key) ?? key);
  },
  async rows(_context, tx, _target, purpose) {
    if (purpose === "template") return [];
    return rowsOf(await tx.access.listAccounts());
  },
  write: writeAccounts,
};

export const accountsExchange = exchangeOf(definition);

/** One row a role; passwords and sessions never leave. */
function rowsOf(accounts: readonly AccountRecord[]): readonly SpreadsheetRow[] {
  return accounts.flatMap(({ username, displayName, position, roles, disabledAt }) =>
    roles.map(({ role, unit, division }) => ({
      cells: [
        username,
        displayName,
        position,
        ROLE_WORDS[role].vi,
        unit ?? "",
        division ?? "",
        STATE_WORDS[disabledAt === null ? "active" : "disabled"].vi,
      ],
    })),
  );
}
