import { sql, type Transaction } from "kysely";
import type { NoticeReader, NoticeWriter, ReminderState } from "../../../app/notices/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { deliver } from "./deliver.ts";
import { selectInnerDeadlines, selectWaitingApprovals } from "./innerDeadlines.ts";
import { createMailRepository } from "./mailRepository.ts";
import { selectNotices, selectQuietCounts } from "./noticeRows.ts";

const UNREAD = sql`n.read_at is null`;
const MOST_IN_A_MAIL = 50;

/** Notices, how people want to be told, and mails in PostgreSQL, inside one transaction. */
export function createNoticeRepository(tx: Transaction<Database>): NoticeReader & NoticeWriter {
  return {
    ...createMailRepository(tx),
    deliver: (notice) => deliver(tx, notice),
    list(account, { unreadOnly, before, limit }) {
      const older = before === null ? sql`true` : sql`n.id < ${before}`;
      return selectNotices(
        tx,
        account,
        unreadOnly ? sql`${UNREAD} and ${older}` : older,
        sql`n.id desc`,
        limit,
      );
    },
    async countUnread(account) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from notices where account_id = ${account} and read_at is null and not quiet`.execute(
        tx,
      );
      return rows[0]?.count ?? 0;
    },
    async settings(account) {
      const row = await tx
        .selectFrom("notification_settings")
        .selectAll()
        .where("account_id", "=", account)
        .executeTakeFirst();
      return {
        email: row?.email ?? null,
        digest: row?.digest ?? true,
        language: row?.language ?? "vi",
        calendarToken: row?.calendar_token ?? null,
      };
    },
    async emails() {
      const rows = await tx
        .selectFrom("notification_settings")
        .select(["account_id", "email"])
        .where("email", "is not", null)
        .execute();
      return rows.map((row) => ({ account: row.account_id as AccountId, email: row.email ?? "" }));
    },
    async accountByCalendarToken(token) {
      const row = await tx
        .selectFrom("notification_settings as s")
        .innerJoin("accounts as a", "a.id", "s.account_id")
        .where("s.calendar_token", "=", token)
        .where("a.disabled_at", "is", null)
        .select("s.account_id")
        .executeTakeFirst();
      return (row?.account_id ?? null) as AccountId | null;
    },
    innerDeadlines: (account, now) => selectInnerDeadlines(tx, account, now),
    waitingApprovals: (account) => selectWaitingApprovals(tx, account),
    reminders: (roundId, units) => selectReminders(tx, roundId, units),
    unmailed: (account, since, urgentOnly) =>
      selectNotices(
        tx,
        account,
        sql`${UNREAD} and n.mailed_at is null and n.at > ${since} and (n.urgent or not ${urgentOnly}::boolean)`,
        sql`n.id`,
        MOST_IN_A_MAIL,
      ),
    quietCounts: (account, since) => selectQuietCounts(tx, account, since),
    async markRead(account, ids, at) {
      await tx
        .updateTable("notices")
        .set({ read_at: at })
        .where("account_id", "=", account)
        .where("read_at", "is", null)
        .$if(ids !== null, (query) => query.where("id", "in", [...(ids ?? []), -1]))
        .execute();
    },
    async saveSettings(account, { email, digest, language, calendarToken }, at) {
      const values = { email, digest, language, calendar_token: calendarToken, updated_at: at };
      await tx
        .insertInto("notification_settings")
        .values({ account_id: account, ...values })
        .onConflict((conflict) => conflict.column("account_id").doUpdateSet(values))
        .execute();
    },
    async lockUrgent(account, since) {
      const { rows } = await sql`
        select id from notices where account_id = ${account} and urgent and mailed_at is null and read_at is null and at > ${since}
        for update skip locked`.execute(tx);
      return rows.length > 0;
    },
    async markMailed(account, at, urgentOnly) {
      await tx
        .updateTable("notices")
        .set({ mailed_at: at })
        .where("account_id", "=", account)
        .where("mailed_at", "is", null)
        .$if(urgentOnly, (query) => query.where("urgent", "=", true))
        .execute();
    },
  };
}

async function selectReminders(
  tx: Transaction<Database>,
  roundId: string,
  units: readonly UnitKey[],
): Promise<readonly ReminderState[]> {
  const { rows } = await sql<{
    unit_key: string;
    people: { name: string; hasEmail: boolean }[] | null;
    last_at: Date | null;
  }>`
    select u.unit_key,
      (select json_agg(json_build_object('name', p.display_name, 'hasEmail', p.has_email) order by p.display_name)
       from (select distinct a.id, a.display_name, s.email is not null as has_email
             from role_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
             left join notification_settings s on s.account_id = a.id
             where g.unit_key = u.unit_key and g.role in ('unit', 'leader')) p) as people,
      (select max(n.at) from notices n where n.round_id = ${roundId} and n.kind = 'round.reminded'
         and n.unit_key = u.unit_key) as last_at
    from unnest(${[...units]}::text[]) as u (unit_key)`.execute(tx);
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    people: row.people ?? [],
    lastAt: row.last_at,
  }));
}
