import type { Transaction } from "kysely";
import type { Scenario, ScenarioReader, ScenarioWriter } from "../../../app/scenarios/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import { ScenarioId } from "../../../contract/improvement.ts";
import type { Database } from "../schema.ts";

/** Scenarios in PostgreSQL, inside one transaction. */
export function createScenarioRepository(tx: Transaction<Database>): ScenarioReader & ScenarioWriter {
  return {
    async find(id) {
      const row = await select(tx).where("s.id", "=", id).executeTakeFirst();
      return row && scenarioOf(row);
    },
    async ofUnit(unit) {
      const rows = await select(tx)
        .where("s.unit_key", "=", unit)
        .orderBy("s.saved_at", "desc")
        .orderBy("s.id")
        .execute();
      return rows.map(scenarioOf);
    },
    async lock(id) {
      await tx.selectFrom("scenarios").where("id", "=", id).select("id").forUpdate().execute();
      const row = await select(tx).where("s.id", "=", id).executeTakeFirst();
      return row && scenarioOf(row);
    },
    async insert({ id, unit, roundId, title, note, supposed, kept, sharing, createdAt, createdBy, savedAt }) {
      await tx
        .insertInto("scenarios")
        .values({
          id,
          unit_key: unit,
          round_id: roundId,
          title,
          note,
          supposed: JSON.stringify(supposed),
          kept: JSON.stringify(kept),
          sharing,
          created_at: createdAt,
          created_by: createdBy,
          saved_at: savedAt,
        })
        .execute();
    },
    async update({ id, title, note, supposed, kept, sharing, savedAt, version }) {
      await tx
        .updateTable("scenarios")
        .set({
          title,
          note,
          supposed: JSON.stringify(supposed),
          kept: JSON.stringify(kept),
          sharing,
          saved_at: savedAt,
          version: version + 1,
        })
        .where("id", "=", id)
        .execute();
    },
    async putAway(id, at, by) {
      await tx
        .updateTable("scenarios")
        .set({ put_away_at: at, put_away_by: by })
        .where("id", "=", id)
        .execute();
    },
  };
}

function select(tx: Transaction<Database>) {
  return tx
    .selectFrom("scenarios as s")
    .innerJoin("accounts as a", "a.id", "s.created_by")
    .where("s.put_away_at", "is", null)
    .selectAll("s")
    .select("a.display_name");
}

function scenarioOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): Scenario {
  return {
    id: ScenarioId.parse(row.id),
    unit: row.unit_key as UnitKey,
    roundId: row.round_id as RoundId,
    title: row.title,
    note: row.note,
    supposed: row.supposed,
    kept: row.kept,
    sharing: row.sharing,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    createdByName: row.display_name,
    savedAt: row.saved_at,
    version: row.version,
  };
}
