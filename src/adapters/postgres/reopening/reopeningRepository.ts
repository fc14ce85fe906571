import type { Transaction } from "kysely";
import type { ReopeningReader, ReopeningWriter } from "../../../app/reopening/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

/** Reopenings in PostgreSQL, inside one transaction. */
export function createReopeningRepository(tx: Transaction<Database>): ReopeningReader & ReopeningWriter {
  return {
    async reopenings(roundId, unit) {
      const all = tx
        .selectFrom("reopenings as o")
        .innerJoin("accounts as a", "a.id", "o.opened_by")
        .innerJoin("units as u", "u.key", "o.unit_key")
        .where("o.round_id", "=", roundId)
        .selectAll("o")
        .select(["a.display_name", "u.name"])
        .orderBy("o.opened_at", "desc")
        .orderBy("o.id", "desc");
      const rows = await (unit === undefined ? all : all.where("o.unit_key", "=", unit)).execute();
      return rows.map((row) => ({
        id: row.id,
        roundId,
        unit: row.unit_key as UnitKey,
        unitName: row.name,
        leaves: row.leaves,
        work: row.work,
        until: row.until,
        reason: row.reason,
        openedAt: row.opened_at,
        openedByName: row.display_name,
        closedAt: row.closed_at,
      }));
    },
    async insertReopening({ id, roundId, unit, leaves, work, until, reason, at, by }) {
      await tx
        .insertInto("reopenings")
        .values({
          id,
          round_id: roundId,
          unit_key: unit,
          leaves: [...leaves],
          work,
          until,
          reason,
          opened_at: at,
          opened_by: by,
          closed_at: null,
          closed_by: null,
        })
        .execute();
    },
    async closeReopening(id, at, by) {
      await tx
        .updateTable("reopenings")
        .set({ closed_at: at, closed_by: by })
        .where("id", "=", id)
        .where("closed_at", "is", null)
        .execute();
    },
  };
}
