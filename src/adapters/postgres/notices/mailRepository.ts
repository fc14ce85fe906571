import { sql, type Transaction } from "kysely";
import type {
  MailContent,
  MailReader,
  NoticeReader,
  NoticeWriter,
  StoredMail,
} from "../../../app/notices/index.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { Lang } from "../../../core/index.ts";
import type { Database } from "../schema.ts";

type MailPart = Pick<
  NoticeReader & NoticeWriter,
  | "awaitingDigest"
  | "awaitingUrgent"
  | "failedMails"
  | "claimDigest"
  | "insertMail"
  | "claimMails"
  | "markSent"
  | "markFailed"
  | "retryMail"
>;

/** The mails part of the notices repository. */
export function createMailRepository(tx: Transaction<Database>): MailPart {
  return {
    async awaitingDigest(day) {
      const { rows } = await sql<ReaderRow>`
        ${READERS} and s.digest
        and not exists (select from digest_days d where d.account_id = a.id and d.day = ${day}::date)
        order by a.id`.execute(tx);
      return rows.map(readerOf);
    },
    async awaitingUrgent(since) {
      const { rows } = await sql<ReaderRow>`
        ${READERS} and exists (select from notices n
          where n.account_id = a.id and n.urgent and n.mailed_at is null and n.read_at is null and n.at > ${since})
        order by a.id`.execute(tx);
      return rows.map(readerOf);
    },
    async failedMails() {
      const { rows } = await sql<MailRow>`${MAILS}
        where m.sent_at is null and m.attempts > 0 and m.last_error <> '' order by m.created_at desc limit 200`.execute(
        tx,
      );
      return rows.map(mailOf);
    },
    async claimDigest(account, day, at) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("digest_days")
        .values({ account_id: account, day, made_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async insertMail({ account, content, createdAt, ...mail }) {
      await tx
        .insertInto("mails")
        .values({
          ...mail,
          account_id: account,
          content: JSON.stringify(content),
          created_at: createdAt,
          due_at: createdAt,
        })
        .execute();
    },
    async claimMails(now, until, limit) {
      const { rows } = await sql<{ id: string }>`
        update mails set due_at = ${until}, attempts = attempts + 1 where id in (
          select id from mails where sent_at is null and given_up_at is null and due_at <= ${now}
          order by due_at, id limit ${limit} for update skip locked)
        returning id`.execute(tx);
      const found = await sql<MailRow>`${MAILS}
        where m.id = any(${rows.map(({ id }) => id)}::uuid[]) order by m.created_at, m.id`.execute(tx);
      return found.rows.map(mailOf);
    },
    async markSent(id, at) {
      await tx.updateTable("mails").set({ sent_at: at, last_error: "" }).where("id", "=", id).execute();
    },
    async markFailed(id, error, again, at) {
      const next = again === null ? { given_up_at: at } : { due_at: again };
      await tx
        .updateTable("mails")
        .set({ ...next, last_error: error })
        .where("id", "=", id)
        .execute();
    },
    async retryMail(id, now) {
      const { numUpdatedRows } = await tx
        .updateTable("mails")
        .set((row) => ({
          due_at: now,
          given_up_at: null,
          // An address that was mended in the meantime is used.
          recipient: row.fn.coalesce(
            row
              .selectFrom("notification_settings as s")
              .select("s.email")
              .whereRef("s.account_id", "=", "mails.account_id"),
            "mails.recipient",
          ),
        }))
        .where("id", "=", id)
        .where("sent_at", "is", null)
        .where("attempts", ">", 0)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

interface ReaderRow {
  account_id: string;
  display_name: string;
  email: string;
  language: Lang;
}

/** People who can be written to. */
const READERS = sql`
  select a.id as account_id, a.display_name, s.email, s.language
  from accounts a join notification_settings s on s.account_id = a.id
  where a.disabled_at is null and s.email is not null`;

function readerOf(row: ReaderRow): MailReader {
  return {
    account: row.account_id as AccountId,
    displayName: row.display_name,
    email: row.email,
    language: row.language,
  };
}

interface MailRow {
  id: string;
  account_id: string;
  display_name: string;
  recipient: string;
  language: Lang;
  content: MailContent;
  created_at: Date;
  attempts: number;
  due_at: Date;
  given_up_at: Date | null;
  last_error: string;
}

const MAILS = sql`
  select m.id, m.account_id, a.display_name, m.recipient, m.language, m.content, m.created_at, m.attempts, m.due_at,
    m.given_up_at, m.last_error
  from mails m join accounts a on a.id = m.account_id`;

function mailOf(row: MailRow): StoredMail {
  return {
    id: row.id,
    account: row.account_id as AccountId,
    displayName: row.display_name,
    recipient: row.recipient,
    language: row.language,
    content: row.content,
    createdAt: row.created_at,
    attempts: row.attempts,
    dueAt: row.due_at,
    givenUpAt: row.given_up_at,
    lastError: row.last_error,
  };
}
