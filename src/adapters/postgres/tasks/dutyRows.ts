import type { Selectable, Transaction } from "kysely";
import { sql } from "kysely";
import type { Duty, MadeOccurrence, TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import { DutySchedule } from "../../../contract/duties.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import type { Database } from "../schema.ts";
import type { DutiesTable } from "./tables.ts";

type Tx = Transaction<Database>;
type Methods = Pick<TaskReader, "duty" | "duties" | "dutiesAtWork" | "madeOccurrences"> &
  Pick<TaskWriter, "insertDuty" | "lockDuty" | "saveDuty" | "insertOccurrences">;

/** Duties that come again, and the tasks that were made of them. */
export function dutyRows(tx: Tx): Methods {
  const all = tx.selectFrom("duties").selectAll();
  return {
    async duty(id) {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row && dutyOf(row);
    },
    async duties(units) {
      if (units.length === 0) return [];
      const rows = await all
        .where((row) =>
          row.or([row("office_key", "in", [...units]), sql<boolean>`lead_keys && ${[...units]}::text[]`]),
        )
        .orderBy("title")
        .orderBy("id")
        .execute();
      return rows.map(dutyOf);
    },
    async dutiesAtWork() {
      return (await all.where("stopped_at", "is", null).execute()).map(dutyOf);
    },
    async madeOccurrences(duties, from) {
      if (duties.length === 0) return [];
      const rows = await tx
        .selectFrom("duty_occurrences")
        .where("duty_id", "in", [...duties])
        .where("nominal", ">=", from)
        .selectAll()
        .execute();
      return rows.map(
        ({ duty_id, nominal, lead_key, task_id }): MadeOccurrence => ({
          duty: duty_id,
          nominal,
          lead: lead_key as UnitKey,
          task: task_id as TaskId,
        }),
      );
    },
    async insertDuty(duty) {
      await tx.insertInto("duties").values(rowOf(duty)).execute();
    },
    async lockDuty(id) {
      const row = await all.where("id", "=", id).forUpdate().executeTakeFirst();
      return row && dutyOf(row);
    },
    async saveDuty(duty) {
      const { id, ...changing } = rowOf(duty);
      const { numUpdatedRows } = await tx
        .updateTable("duties")
        .set({ ...changing, version: duty.version + 1 })
        .where("id", "=", id)
        .where("version", "=", duty.version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async insertOccurrences(made) {
      if (made.length === 0) return;
      const rows = made.map(({ duty, nominal, lead, task }) => ({
        duty_id: duty,
        nominal,
        lead_key: lead,
        task_id: task,
      }));
      await tx.insertInto("duty_occurrences").values(rows).execute();
    },
  };
}

function dutyOf(row: Selectable<DutiesTable>): Duty {
  return {
    id: row.id,
    office: row.office_key as UnitKey,
    unit: row.unit_key as UnitKey,
    title: row.title,
    detail: row.detail,
    basis: row.basis,
    leads: row.lead_keys as UnitKey[],
    support: row.support_keys as UnitKey[],
    schedule: DutySchedule.parse(row.schedule),
    onDayOff: row.on_day_off,
    aheadDays: row.ahead_days,
    about:
      row.index_id === null
        ? null
        : {
            index: row.index_id,
            component: row.component,
            round: row.round_id as RoundId | null,
            leaf: row.leaf,
          },
    expectedPoints: row.expected_points,
    startsOn: row.starts_on,
    stoppedAt: row.stopped_at,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    version: row.version,
  };
}

function rowOf(duty: Duty) {
  return {
    id: duty.id,
    office_key: duty.office,
    unit_key: duty.unit,
    title: duty.title,
    detail: duty.detail,
    basis: duty.basis,
    lead_keys: [...duty.leads],
    support_keys: [...duty.support],
    schedule: JSON.stringify(duty.schedule),
    on_day_off: duty.onDayOff,
    ahead_days: duty.aheadDays,
    index_id: duty.about?.index ?? null,
    component: duty.about?.component ?? null,
    round_id: duty.about?.round ?? null,
    leaf: duty.about?.leaf ?? null,
    expected_points: duty.expectedPoints,
    starts_on: duty.startsOn,
    stopped_at: duty.stoppedAt,
    created_at: duty.createdAt,
    created_by: duty.createdBy,
    version: duty.version,
  };
}
