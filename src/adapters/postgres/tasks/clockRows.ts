import { sql, type Transaction } from "kysely";
import type { TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import { UnitKey } from "../../../contract/ids.ts";
import { TaskId } from "../../../contract/improvement.ts";
import type { Database } from "../schema.ts";
import { OPEN } from "./visible.ts";

type Methods = Pick<TaskReader, "escalations" | "unreminded"> &
  Pick<TaskWriter, "saveEscalation" | "claimReminder">;

/** Rules by which the clock tells people, and what it has told. */
export function clockRows(tx: Transaction<Database>): Methods {
  return {
    async escalations(office) {
      return tx
        .selectFrom("task_escalations")
        .where("office_key", "=", office)
        .select(["step", "days", "active"])
        .execute();
    },
    async unreminded(step, { from, until }, { after, limit }) {
      const later = after === null ? sql`true` : sql`(t.due, t.id) > (${after.due}::date, ${after.id}::uuid)`;
      const { rows } = await sql<{ id: string; office_key: string; due: string }>`
        select t.id, t.office_key, t.due from tasks t
        where ${OPEN} and t.due between ${from}::date and ${until}::date and ${later}
          and not exists (select from task_reminders r where r.task_id = t.id and r.step = ${step} and r.due = t.due)
        order by t.due, t.id limit ${limit}`.execute(tx);
      return rows.map(({ id, office_key, due }) => ({
        id: TaskId.parse(id),
        office: UnitKey.parse(office_key),
        due,
      }));
    },
    async saveEscalation(office, { step, days, active }, at, by) {
      const said = { days, active, changed_at: at, changed_by: by };
      await tx
        .insertInto("task_escalations")
        .values({ office_key: office, step, ...said })
        .onConflict((row) => row.columns(["office_key", "step"]).doUpdateSet(said))
        .execute();
    },
    async claimReminder(task, step, due, at) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("task_reminders")
        .values({ task_id: task, step, due, at })
        .onConflict((row) => row.columns(["task_id", "step", "due"]).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
