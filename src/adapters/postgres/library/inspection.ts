import { sql, type Transaction } from "kysely";
import type { LibraryReader, LibraryWriter } from "../../../app/library/index.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** What is known of files, by content. */
export function factsReader(tx: Tx): Pick<LibraryReader, "look" | "pages"> {
  return {
    async look(sha256) {
      const row = await tx
        .selectFrom("file_facts")
        .where("sha256", "=", sha256)
        .select(["state", "page_count", "text_from", "signatures"])
        .executeTakeFirst();
      return (
        row && {
          state: row.state,
          pageCount: row.page_count,
          textFrom: row.text_from,
          signatures: row.signatures,
        }
      );
    },
    pages: (sha256) =>
      tx
        .selectFrom("file_pages")
        .where("sha256", "=", sha256)
        .select(["page", "text"])
        .orderBy("page")
        .execute(),
  };
}

/** The queue of files to be looked into: rows of the store, so that several programs share it and a restart goes on. */
export function factsWriter(
  tx: Tx,
): Pick<LibraryWriter, "takeWaiting" | "keepFacts" | "keepFault" | "waitForTrust"> {
  return {
    async takeWaiting(now, until) {
      const row = await tx
        .updateTable("file_facts")
        .set(({ eb }) => ({ attempts: eb("attempts", "+", 1), take_after: until }))
        .where("sha256", "=", (row) =>
          row
            .selectFrom("file_facts")
            .where("state", "=", "waiting")
            .where("take_after", "<=", now)
            .orderBy("take_after")
            .limit(1)
            .forUpdate()
            .skipLocked()
            .select("sha256"),
        )
        .returning(["sha256", "media_type", "attempts"])
        .executeTakeFirst();
      return row && { sha256: row.sha256, mediaType: row.media_type, attempts: row.attempts };
    },
    async keepFacts({ sha256, facts, words, trust, at }) {
      await tx
        .updateTable("file_facts")
        .set({
          state: "done",
          page_count: facts.pageCount,
          text_from: facts.textFrom,
          signatures: JSON.stringify(facts.signatures),
          trust,
          fault: null,
          inspected_at: at,
        })
        .where("sha256", "=", sha256)
        .execute();
      await tx.deleteFrom("file_pages").where("sha256", "=", sha256).execute();
      const pages = facts.pages.map(({ page, text }) => ({ sha256, page, text }));
      if (pages.length > 0) await tx.insertInto("file_pages").values(pages).execute();
      await sql`
        update documents d set body_text = ${words}
        from document_versions v join files f on f.id = v.file_id
        where f.sha256 = ${sha256} and v.document_id = d.id and v.version = d.latest_version`.execute(tx);
    },
    async keepFault({ sha256, text, at }) {
      await tx
        .updateTable("file_facts")
        .set({ state: "failed", fault: text, inspected_at: at })
        .where("sha256", "=", sha256)
        .execute();
    },
    async waitForTrust(trust, now) {
      await tx
        .updateTable("file_facts")
        .set({ state: "waiting", attempts: 0, take_after: now })
        .where("state", "=", "done")
        .where("trust", "<>", trust)
        .where(sql<boolean>`jsonb_array_length(signatures) > 0`)
        .execute();
    },
  };
}
