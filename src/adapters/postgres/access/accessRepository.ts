import { sql, type Transaction } from "kysely";
import type { AccessReader, AccessWriter } from "../../../app/access/index.ts";
import type { RoleGrant } from "../../../contract/access.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { selectAccounts } from "./accountRows.ts";
import { createSessionRepository } from "./sessionRepository.ts";

/** Accounts, roles and sessions in PostgreSQL, inside one transaction. */
export function createAccessRepository(tx: Transaction<Database>): AccessReader & AccessWriter {
  return {
    ...createSessionRepository(tx),
    async accountById(id) {
      return (await selectAccounts(tx, sql`id = ${id}`))[0]?.account ?? null;
    },
    async accountsByIds(ids) {
      const found = await selectAccounts(tx, sql`id = any(${[...ids]}::uuid[])`);
      return found.map(({ account }) => account);
    },
    async credentials(username) {
      return (await selectAccounts(tx, sql`lower(username) = lower(${username})`))[0] ?? null;
    },
    async credentialsById(id) {
      return (await selectAccounts(tx, sql`id = ${id}`))[0] ?? null;
    },
    async listAccounts() {
      return (await selectAccounts(tx, sql`true`)).map(({ account }) => account);
    },
    async countAccounts() {
      const counted = tx.selectFrom("accounts").select((row) => row.fn.countAll<number>().as("count"));
      return (await counted.executeTakeFirstOrThrow()).count;
    },
    async insertAccount(account, passwordHash) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("accounts")
        .values({
          id: account.id,
          username: account.username,
          display_name: account.displayName,
          position: account.position,
          password_hash: passwordHash,
          must_change_password: account.mustChangePassword,
          disabled_at: account.disabledAt,
          created_at: account.createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      await insertRoles(tx, account.id, account.roles, account.createdAt);
      return true;
    },
    async updateAccount(id, change, at) {
      await tx
        .updateTable("accounts")
        .set({ display_name: change.displayName, position: change.position, disabled_at: change.disabledAt })
        .where("id", "=", id)
        .execute();
      await tx.deleteFrom("role_grants").where("account_id", "=", id).execute();
      await insertRoles(tx, id, change.roles, at);
    },
    async setPassword(id, passwordHash, mustChange) {
      await tx
        .updateTable("accounts")
        .set({ password_hash: passwordHash, must_change_password: mustChange })
        .where("id", "=", id)
        .execute();
    },
    async lockCredentials(id) {
      await tx.selectFrom("accounts").select("id").where("id", "=", id).forShare().execute();
      return (await selectAccounts(tx, sql`id = ${id}`))[0] ?? null;
    },
    async lockAdministrators() {
      const rows = await tx
        .selectFrom("accounts")
        .select("id")
        .where("disabled_at", "is", null)
        .where(
          sql<boolean>`exists (select from role_grants g where g.account_id = accounts.id and g.role = 'administrator')`,
        )
        .orderBy("id")
        .forUpdate()
        .execute();
      return rows.map(({ id }) => id as AccountId);
    },
  };
}

async function insertRoles(
  tx: Transaction<Database>,
  account: AccountId,
  roles: readonly RoleGrant[],
  at: Date,
): Promise<void> {
  if (roles.length === 0) return;
  await tx
    .insertInto("role_grants")
    .values(
      roles.map(({ role, unit, division }) => ({
        account_id: account,
        role,
        unit_key: unit,
        division: division ?? null,
        granted_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
