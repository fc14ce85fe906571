import { sql, type Transaction } from "kysely";
import type { ReportCall, ReportReader, ReportWriter } from "../../../app/reports/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import { CallId } from "../../../contract/reports.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

export function callReader(tx: Tx): Pick<ReportReader, "call" | "callsOf" | "callsTo"> {
  return {
    call: async (id) => (await withUnits(tx, await select(tx).where("id", "=", id).execute()))[0],
    callsOf: async (offices) =>
      offices.length === 0
        ? []
        : withUnits(tx, await select(tx).where("office_key", "in", offices).execute()),
    async callsTo(units) {
      if (units.length === 0) return [];
      const asked = tx.selectFrom("report_call_units").where("unit_key", "in", units).select("call_id");
      return withUnits(tx, await select(tx).where("id", "in", asked).execute());
    },
  };
}

export function callWriter(tx: Tx): Pick<ReportWriter, "insertCall" | "lockCall" | "markReminded"> {
  return {
    async insertCall(call, units) {
      const { id, office, kind, year, quarter, title, text, due, createdAt, createdBy } = call;
      await tx
        .insertInto("report_calls")
        .values({
          id,
          office_key: office,
          kind,
          year,
          quarter,
          title,
          text,
          due,
          created_at: createdAt,
          created_by: createdBy,
        })
        .execute();
      if (units.length > 0)
        await tx
          .insertInto("report_call_units")
          .values(units.map((unit) => ({ call_id: id, unit_key: unit })))
          .execute();
    },
    async lockCall(id) {
      return (await withUnits(tx, await select(tx).where("id", "=", id).forUpdate().execute()))[0];
    },
    async markReminded(call, units, at) {
      await tx
        .updateTable("report_call_units")
        .set({ reminded_at: at, reminders: sql`reminders + 1` })
        .where("call_id", "=", call)
        .where("unit_key", "in", units)
        .execute();
    },
  };
}

function select(tx: Tx) {
  return tx.selectFrom("report_calls").selectAll().orderBy("created_at", "desc").orderBy("id");
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

async function withUnits(tx: Tx, rows: readonly Row[]): Promise<readonly ReportCall[]> {
  if (rows.length === 0) return [];
  const units = await tx
    .selectFrom("report_call_units as c")
    .innerJoin("units as u", "u.key", "c.unit_key")
    .where(
      "c.call_id",
      "in",
      rows.map(({ id }) => id),
    )
    .select(["c.call_id", "c.unit_key", "c.reminded_at", "c.reminders", "u.name"])
    .orderBy(sql`u.name collate "vi-x-icu"`)
    .execute();
  return rows.map((row) => ({
    id: CallId.parse(row.id),
    office: row.office_key as UnitKey,
    kind: row.kind,
    year: row.year,
    quarter: row.quarter,
    title: row.title,
    text: row.text,
    due: row.due,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    units: units
      .filter(({ call_id }) => call_id === row.id)
      .map(({ unit_key, name, reminded_at, reminders }) => ({
        unit: unit_key as UnitKey,
        name,
        remindedAt: reminded_at,
        reminders,
      })),
  }));
}
