import { type Selectable, sql, type Transaction } from "kysely";
import type { AccessReader, AccessWriter, SessionRecord } from "../../../app/access/index.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { accountOf, type GrantRow, grantOf } from "./accountRows.ts";
import type { SessionsTable } from "./tables.ts";

type SessionPart = Pick<
  AccessReader & AccessWriter,
  | "sessionWithAccount"
  | "sessionsOf"
  | "insertSession"
  | "touchSession"
  | "revokeSession"
  | "revokeSessionsOf"
>;

/** The sessions part of the access repository. */
export function createSessionRepository(tx: Transaction<Database>): SessionPart {
  return {
    sessionWithAccount: (tokenHash) => readWithAccount(tx, tokenHash),
    async sessionsOf(account) {
      const rows = await tx
        .selectFrom("sessions")
        .selectAll()
        .where("account_id", "=", account)
        .where("revoked_at", "is", null)
        .orderBy("last_seen_at", "desc")
        .execute();
      return rows.map(sessionOf);
    },
    async insertSession(session) {
      await tx
        .insertInto("sessions")
        .values({
          id: session.id,
          token_hash: Buffer.from(session.tokenHash),
          account_id: session.accountId,
          csrf_token: session.csrfToken,
          created_at: session.createdAt,
          last_seen_at: session.lastSeenAt,
          expires_at: session.expiresAt,
          revoked_at: session.revokedAt,
          user_agent: session.userAgent,
        })
        .execute();
    },
    async touchSession(id, lastSeenAt, expiresAt) {
      await tx
        .updateTable("sessions")
        .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .execute();
    },
    async revokeSession(id, at) {
      await tx
        .updateTable("sessions")
        .set({ revoked_at: at })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .execute();
    },
    async revokeSessionsOf(account, at, except) {
      await tx
        .updateTable("sessions")
        .set({ revoked_at: at })
        .where("account_id", "=", account)
        .where("revoked_at", "is", null)
        .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
        .execute();
    },
  };
}

async function readWithAccount(tx: Transaction<Database>, tokenHash: Uint8Array) {
  const row = await tx
    .selectFrom("sessions as s")
    .innerJoin("accounts as a", "a.id", "s.account_id")
    .where("s.token_hash", "=", Buffer.from(tokenHash))
    .selectAll("s")
    .select(["a.username", "a.display_name", "a.position", "a.must_change_password", "a.disabled_at"])
    .select("a.created_at as account_created_at")
    .select(
      sql<GrantRow[]>`(
        select coalesce(json_agg(g order by g.role, g.unit_key, g.division), '[]')
        from role_grants g where g.account_id = a.id)`.as("grants"),
    )
    .executeTakeFirst();
  if (row === undefined) return null;
  const account = { ...row, id: row.account_id, created_at: row.account_created_at };
  return { session: sessionOf(row), account: accountOf(account, row.grants.map(grantOf)) };
}

function sessionOf(row: Selectable<SessionsTable>): SessionRecord {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    accountId: row.account_id as AccountId,
    csrfToken: row.csrf_token,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    userAgent: row.user_agent,
  };
}
