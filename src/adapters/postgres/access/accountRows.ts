import { type Selectable, type SqlBool, sql, type Transaction } from "kysely";
import type { AccountRecord, Credentials } from "../../../app/access/index.ts";
import type { RoleGrant } from "../../../contract/access.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { AccountsTable, RoleGrantsTable } from "./tables.ts";

export type GrantRow = Pick<Selectable<RoleGrantsTable>, "role" | "unit_key" | "division">;

/** Accounts that meet a condition, with their roles, in the order of their user names. */
export async function selectAccounts(
  tx: Transaction<Database>,
  condition: ReturnType<typeof sql<SqlBool>>,
): Promise<readonly Credentials[]> {
  const rows = await tx.selectFrom("accounts").selectAll().where(condition).orderBy("username").execute();
  if (rows.length === 0) return [];
  const roles = await rolesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    account: accountOf(row, roles.get(row.id) ?? []),
    passwordHash: row.password_hash,
  }));
}

async function rolesOf(
  tx: Transaction<Database>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, RoleGrant[]>> {
  const grants = await tx
    .selectFrom("role_grants")
    .select(["account_id", "role", "unit_key", "division"])
    .where(sql<boolean>`account_id = any(${[...accounts]}::uuid[])`)
    .orderBy("role")
    .orderBy("unit_key")
    .orderBy("division")
    .execute();
  const roles = new Map<string, RoleGrant[]>();
  for (const { account_id, role, unit_key, division } of grants) {
    const grant = grantOf({ role, unit_key, division });
    roles.set(account_id, [...(roles.get(account_id) ?? []), grant]);
  }
  return roles;
}

export function grantOf({ role, unit_key, division }: GrantRow): RoleGrant {
  return { role, unit: unit_key as UnitKey | null, ...(division === null ? {} : { division }) };
}

export function accountOf(
  row: Omit<Selectable<AccountsTable>, "password_hash">,
  roles: readonly RoleGrant[],
): AccountRecord {
  return {
    id: row.id as AccountId,
    username: row.username,
    displayName: row.display_name,
    position: row.position,
    roles,
    mustChangePassword: row.must_change_password,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
  };
}
