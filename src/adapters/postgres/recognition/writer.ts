import { sql, type Transaction } from "kysely";
import type { RecognitionWriter } from "../../../app/recognition/index.ts";
import type { Database } from "../schema.ts";
import { listOf, selectLists } from "./reader.ts";

type Tx = Transaction<Database>;

export function recognitionWriter(tx: Tx): RecognitionWriter {
  return { ...rulesWriter(tx), ...listWriter(tx), ...partWriter(tx) };
}

function rulesWriter(tx: Tx): Pick<RecognitionWriter, "saveRules"> {
  return {
    async saveRules({ office, rules, baseVersion, at, by }) {
      const content = { rules: JSON.stringify(rules), saved_at: at, saved_by: by };
      if (baseVersion === 0) {
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("recognition_rules")
          .values({ ...content, office_key: office, version: 1 })
          .onConflict((conflict) => conflict.column("office_key").doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await tx
        .updateTable("recognition_rules")
        .set({ ...content, version: baseVersion + 1 })
        .where("office_key", "=", office)
        .where("version", "=", baseVersion)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function listWriter(
  tx: Tx,
): Pick<RecognitionWriter, "insertList" | "lockList" | "touch" | "discard" | "finish" | "reopen"> {
  return {
    async insertList(list) {
      await tx
        .insertInto("recognition_lists")
        .values({
          id: list.id,
          office_key: list.office,
          round_id: list.roundId,
          title: list.title,
          rules: JSON.stringify(list.rules),
          tasks_from: list.tasksFrom,
          tasks_until: list.tasksUntil,
          created_at: list.createdAt,
          created_by: list.createdBy,
        })
        .execute();
    },
    async lockList(id) {
      await tx.selectFrom("recognition_lists").select("id").where("id", "=", id).forUpdate().execute();
      const row = await selectLists(tx).where("l.id", "=", id).executeTakeFirst();
      return row && listOf(row);
    },
    async touch(id) {
      await change(tx, id).set({ version: sql`version + 1` }).execute();
    },
    async discard(id, at) {
      await change(tx, id).set({ discarded_at: at }).execute();
    },
    async finish({ list, finished, at, by }) {
      const text = JSON.stringify(finished);
      await change(tx, list).set({ finished: text, finished_at: at, finished_by: by }).execute();
    },
    async reopen(id, reason) {
      await change(tx, id)
        .set({ finished: null, finished_at: null, finished_by: null, reopened_reason: reason })
        .execute();
    },
  };
}

function change(tx: Tx, id: string) {
  return tx.updateTable("recognition_lists").where("id", "=", id);
}

function partWriter(
  tx: Tx,
): Pick<
  RecognitionWriter,
  "decide" | "undecide" | "addEntry" | "removeEntry" | "addDiscipline" | "liftDiscipline"
> {
  return {
    async decide({ list, award, unit, decision, reason, at, by }) {
      const said = { decision, reason, decided_at: at, decided_by: by };
      await tx
        .insertInto("recognition_decisions")
        .values({ ...said, list_id: list, award, unit_key: unit })
        .onConflict((conflict) => conflict.columns(["list_id", "award", "unit_key"]).doUpdateSet(said))
        .execute();
    },
    async undecide(list, award, unit) {
      await tx
        .deleteFrom("recognition_decisions")
        .where("list_id", "=", list)
        .where("award", "=", award)
        .where("unit_key", "=", unit)
        .execute();
    },
    async addEntry({ list, id, award, kind, unit, person, job, grounds, at, by }) {
      await tx
        .insertInto("recognition_entries")
        .values({
          id,
          list_id: list,
          award,
          kind,
          unit_key: unit,
          person,
          job,
          grounds,
          added_at: at,
          added_by: by,
        })
        .execute();
    },
    async removeEntry(list, id, at) {
      const { numUpdatedRows } = await tx
        .updateTable("recognition_entries")
        .set({ removed_at: at })
        .where("list_id", "=", list)
        .where("id", "=", id)
        .where("removed_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async addDiscipline({ list, id, unit, person, reason, at, by }) {
      await tx
        .insertInto("recognition_discipline")
        .values({ id, list_id: list, unit_key: unit, person, reason, noted_at: at, noted_by: by })
        .execute();
    },
    async liftDiscipline(list, id, at) {
      const { numUpdatedRows } = await tx
        .updateTable("recognition_discipline")
        .set({ lifted_at: at })
        .where("list_id", "=", list)
        .where("id", "=", id)
        .where("lifted_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
