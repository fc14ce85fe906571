import type { Selectable, Transaction } from "kysely";
import type { CalendarReader, CalendarWriter, OfficeDayRecord } from "../../../app/calendar/index.ts";
import type { AccountId } from "../../../contract/ids.ts";
import { shippedCalendar } from "../../files/shippedCalendar.ts";
import type { Database } from "../schema.ts";
import type { CalendarDaysTable } from "./tables.ts";

/** The working-day calendar: days of this office in PostgreSQL, inside one transaction, above the shipped file. */
export function createCalendarRepository(tx: Transaction<Database>): CalendarReader & CalendarWriter {
  return {
    shipped: shippedCalendar,
    async officeDays() {
      const rows = await tx.selectFrom("calendar_days").selectAll().orderBy("day").execute();
      return rows.map(dayOf);
    },
    async putOfficeDay({ date, kind, note, source, recordedAt, recordedBy }) {
      const row = { day: date, kind, note, source, recorded_at: recordedAt, recorded_by: recordedBy };
      const { day: _day, ...change } = row;
      await tx
        .insertInto("calendar_days")
        .values(row)
        .onConflict((conflict) => conflict.column("day").doUpdateSet(change))
        .execute();
    },
    async removeOfficeDay(date) {
      const row = await tx
        .deleteFrom("calendar_days")
        .where("day", "=", date)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : dayOf(row);
    },
  };
}

function dayOf(row: Selectable<CalendarDaysTable>): OfficeDayRecord {
  return {
    date: row.day,
    kind: row.kind,
    note: row.note,
    source: row.source,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by as AccountId | null,
  };
}
