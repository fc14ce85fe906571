import type { Transaction } from "kysely";
import { sql } from "kysely";
import type {
  NewRoundParts,
  Round,
  RoundCounts,
  RoundReader,
  RoundWriter,
} from "../../../app/rounds/index.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { insertParts, readAppraisers, readAssignments, readUnits, removeParts } from "./roundParts.ts";
import { roundOf, rowOf } from "./roundRow.ts";

/** Rounds in PostgreSQL, inside one transaction. */
export function createRoundRepository(tx: Transaction<Database>): RoundReader & RoundWriter {
  const row = (id: RoundId) => tx.selectFrom("rounds").selectAll().where("id", "=", id);
  return {
    async find(id) {
      const found = await row(id).executeTakeFirst();
      return found && roundOf(found);
    },
    async list() {
      const rows = await tx
        .selectFrom("rounds")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .execute();
      return rows.map(roundOf);
    },
    units: (id) => readUnits(tx, id),
    unit: async (id, unit) => (await readUnits(tx, id, unit))[0],
    assignments: (id) => readAssignments(tx, id),
    appraisers: (id) => readAppraisers(tx, id),
    counts: (ids) => readCounts(tx, ids),
    async lockForWork(id) {
      const found = await row(id).forShare().executeTakeFirst();
      return found && roundOf(found);
    },
    async lockForAct(id) {
      const found = await row(id).forUpdate().executeTakeFirst();
      return found && roundOf(found);
    },
    async insert(round, parts) {
      await tx.insertInto("rounds").values(rowOf(round)).execute();
      await insertParts(tx, round.id, parts);
    },
    update: (round) => updateRound(tx, round),
    async replaceParts(id, parts) {
      await removeParts(tx, id, parts);
      await insertParts(tx, id, parts);
    },
    async deleteDraft(id) {
      const none: NewRoundParts = { units: [], assignments: [], appraisers: [] };
      await removeParts(tx, id, none);
      await tx.deleteFrom("rounds").where("id", "=", id).where("opened_at", "is", null).execute();
    },
  };
}

async function updateRound(tx: Transaction<Database>, round: Round): Promise<void> {
  const { id, row_version: _version, ...columns } = rowOf(round);
  await tx
    .updateTable("rounds")
    .set({ ...columns, row_version: sql<number>`row_version + 1` })
    .where("id", "=", id)
    .execute();
}

async function readCounts(
  tx: Transaction<Database>,
  ids: readonly RoundId[],
): Promise<ReadonlyMap<RoundId, RoundCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("round_units as ru")
    .leftJoin("submissions as s", (join) =>
      join.onRef("s.round_id", "=", "ru.round_id").onRef("s.unit_key", "=", "ru.unit_key"),
    )
    .where("ru.round_id", "in", [...ids])
    .groupBy("ru.round_id")
    .select(({ fn }) => [
      "ru.round_id",
      fn.countAll<string>().as("units"),
      fn.countAll<string>().filterWhere("s.state", "=", "submitted").as("submitted"),
    ])
    .execute();
  const byId = new Map(rows.map((each) => [each.round_id, each]));
  return new Map(
    ids.map((id) => {
      const counted = byId.get(id);
      return [id, { units: Number(counted?.units ?? 0), submitted: Number(counted?.submitted ?? 0) }];
    }),
  );
}
