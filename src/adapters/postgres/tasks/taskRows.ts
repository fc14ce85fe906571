import { sql, type Transaction } from "kysely";
import type { TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import type { DocumentId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { rowOf, taskOf } from "./taskColumns.ts";

type Tx = Transaction<Database>;

type Methods = Pick<
  TaskReader,
  "task" | "tasks" | "tasksOf" | "tasksOfLeaves" | "updates" | "tied" | "history"
> &
  Pick<
    TaskWriter,
    "insertTasks" | "lockTask" | "saveTask" | "appendUpdate" | "tieDocument" | "untieDocument"
  >;

/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 1000;

/** Single tasks: kept, changed, and what was said of them. */
export function taskRows(tx: Tx): Methods {
  const all = tx.selectFrom("tasks").selectAll();
  return {
    async task(id) {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row && taskOf(row);
    },
    async tasks(ids) {
      if (ids.length === 0) return [];
      return (await all.where("id", "in", [...new Set(ids)]).execute()).map(taskOf);
    },
    async tasksOf(source, sourceId) {
      const rows = await all
        .where("source", "=", source)
        .where("source_id", "=", sourceId)
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(taskOf);
    },
    async tasksOfLeaves(round, leaves) {
      if (leaves.length === 0) return [];
      const rows = await all
        .where("round_id", "=", round)
        .where("leaf", "in", [...leaves])
        .orderBy("due")
        .execute();
      return rows.map(taskOf);
    },
    updates: (task) => readUpdates(tx, task),
    tied: (task) => readTied(tx, task),
    history: (task) => readHistory(tx, task),
    async insertTasks(tasks) {
      for (let from = 0; from < tasks.length; from += AT_ONCE)
        await tx
          .insertInto("tasks")
          .values(tasks.slice(from, from + AT_ONCE).map(rowOf))
          .execute();
    },
    async lockTask(id) {
      const row = await all.where("id", "=", id).forUpdate().executeTakeFirst();
      return row && taskOf(row);
    },
    async saveTask(task) {
      const { id, version, ...changing } = rowOf(task);
      const { numUpdatedRows } = await tx
        .updateTable("tasks")
        .set({ ...changing, version: version + 1 })
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async appendUpdate({ id, task, lead, kind, share, words, documents, due, at, by }) {
      const said = { kind, share, words, documents: [...documents], due, at, by_account: by };
      await tx
        .insertInto("task_updates")
        .values({ id, task_id: task, lead_key: lead, ...said })
        .execute();
    },
    async tieDocument({ task, document, unit, note, at, by }) {
      const tied = { unit_key: unit, note, added_at: at, added_by: by, removed_at: null };
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("task_documents")
        .values({ task_id: task, document_id: document, ...tied })
        .onConflict((row) =>
          row
            .columns(["task_id", "document_id"])
            .doUpdateSet(tied)
            .where("task_documents.removed_at", "is not", null),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async untieDocument(task, document, at) {
      const { numUpdatedRows } = await tx
        .updateTable("task_documents")
        .set({ removed_at: at })
        .where("task_id", "=", task)
        .where("document_id", "=", document)
        .where("removed_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

async function readUpdates(tx: Tx, task: string): ReturnType<TaskReader["updates"]> {
  const rows = await tx
    .selectFrom("task_updates as u")
    .leftJoin("accounts as a", "a.id", "u.by_account")
    .where("u.task_id", "=", task)
    .orderBy("u.at")
    .orderBy("u.id")
    .selectAll("u")
    .select("a.display_name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    share: row.share,
    words: row.words,
    documents: row.documents as DocumentId[],
    due: row.due,
    at: row.at,
    byName: row.display_name ?? "",
  }));
}

async function readTied(tx: Tx, task: string): ReturnType<TaskReader["tied"]> {
  const rows = await tx
    .selectFrom("task_documents as t")
    .innerJoin("documents as d", "d.id", "t.document_id")
    .innerJoin("document_versions as v", (join) =>
      join.onRef("v.document_id", "=", "d.id").onRef("v.version", "=", "d.latest_version"),
    )
    .innerJoin("units as n", "n.key", "t.unit_key")
    .innerJoin("accounts as a", "a.id", "t.added_by")
    .leftJoin("files as f", "f.id", "v.file_id")
    .where("t.task_id", "=", task)
    .where("t.removed_at", "is", null)
    .orderBy("t.added_at")
    .select([
      "t.document_id",
      "t.unit_key",
      "t.note",
      "t.added_at",
      "n.name as unit_name",
      "d.title",
      "d.document_number",
      "d.document_date",
      "v.version",
      "v.link",
      "f.name as file_name",
      "f.media_type",
      "f.size",
      "a.display_name",
    ])
    .execute();
  return rows.map((row) => ({
    document: row.document_id as DocumentId,
    unit: row.unit_key as UnitKey,
    unitName: row.unit_name,
    title: row.title,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    version: row.version,
    file:
      row.file_name === null || row.media_type === null || row.size === null
        ? null
        : { name: row.file_name, mediaType: row.media_type, size: row.size },
    link: row.link,
    note: row.note,
    addedAt: row.added_at,
    addedByName: row.display_name,
  }));
}

/** The condition is that of the index over `body`, word for word. */
async function readHistory(tx: Tx, task: string): ReturnType<TaskReader["history"]> {
  const { rows } = await sql<{ kind: string; body: string; at: Date; display_name: string | null }>`
    select e.kind, e.body, e.at, a.display_name
    from audit_entries e left join accounts a on a.id = e.actor_id
    where e.kind like 'task.%' and ((e.body::jsonb -> 'data') ->> 'task') = ${task}
    order by e.seq`.execute(tx);
  return rows.map(({ kind, body, at, display_name }) => ({ kind, body, at, byName: display_name }));
}
