import { sql, type Transaction } from "kysely";
import type { TaskLink, TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** What must be done before what. */
export function linkRows(
  tx: Tx,
): Pick<TaskReader, "linksAround"> & Pick<TaskWriter, "setNeeds" | "lockNeeds"> {
  return {
    async linksAround(tasks) {
      if (tasks.length === 0) return [];
      const { rows } = await sql<TaskLink>`
        with recursive
          before as (
            select n.task_id, n.needs_id from task_needs n where n.task_id = any(${[...tasks]}::uuid[])
            union select n.task_id, n.needs_id from task_needs n join before b on n.task_id = b.needs_id),
          behind as (
            select n.task_id, n.needs_id from task_needs n where n.needs_id = any(${[...tasks]}::uuid[])
            union select n.task_id, n.needs_id from task_needs n join behind b on n.needs_id = b.task_id)
        select task_id as task, needs_id as needs from before
        union select task_id, needs_id from behind`.execute(tx);
      return rows;
    },
    async setNeeds(task, needs) {
      await tx.deleteFrom("task_needs").where("task_id", "=", task).execute();
      const rows = [...new Set(needs)].map((each) => ({ task_id: task, needs_id: each }));
      if (rows.length > 0) await tx.insertInto("task_needs").values(rows).execute();
    },
    async lockNeeds() {
      await sql`select pg_advisory_xact_lock(hashtext('task_needs'))`.execute(tx);
    },
  };
}
