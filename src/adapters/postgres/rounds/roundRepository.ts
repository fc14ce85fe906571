import type { Transaction } from "kysely";
import { sql } from "kysely";
import type {
  AssessingOffice,
  ClockChange,
  NewRoundParts,
  Round,
  RoundCounts,
  RoundReader,
  RoundWriter,
} from "../../../app/rounds/index.ts";
import { type RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { insertParts, readAppraisers, readAssignments, readUnits, removeParts } from "./roundParts.ts";
import { roundOf, rowOf } from "./roundRow.ts";
import { readWorkFacts } from "./workFacts.ts";

/** Rounds in PostgreSQL, inside one transaction. */
export function createRoundRepository(tx: Transaction<Database>): RoundReader & RoundWriter {
  const rows = () => selectRounds(tx);
  const row = (id: RoundId) => rows().where("rounds.id", "=", id);
  return {
    async find(id) {
      const found = await row(id).executeTakeFirst();
      return found && roundOf(found);
    },
    async list() {
      const found = await rows().orderBy("rounds.created_at", "desc").orderBy("rounds.id", "desc").execute();
      return found.map(roundOf);
    },
    units: (id) => readUnits(tx, id),
    unit: async (id, unit) => (await readUnits(tx, id, unit))[0],
    assignments: (id) => readAssignments(tx, id),
    appraisers: (id) => readAppraisers(tx, id),
    clockChanges: (id) => readClockChanges(tx, id),
    workFacts: (id, now, filter) => readWorkFacts(tx, id, now, filter),
    counts: (ids) => readCounts(tx, ids),
    offices: (unit) => readOffices(tx, unit),
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
    async setExemptions(id, unit, exemptions) {
      await tx
        .updateTable("round_units")
        .set({ exemptions: JSON.stringify(exemptions) })
        .where("round_id", "=", id)
        .where("unit_key", "=", unit)
        .execute();
    },
    async addClockChange({ id, roundId, at, by, before, after, reason }) {
      await tx
        .insertInto("clock_changes")
        .values({
          id,
          round_id: roundId,
          at,
          changed_by: by,
          before: JSON.stringify(before),
          after: JSON.stringify(after),
          reason,
        })
        .execute();
    },
    async deleteDraft(id) {
      const none: NewRoundParts = { units: [], assignments: [], appraisers: [] };
      await removeParts(tx, id, none);
      await tx.deleteFrom("rounds").where("id", "=", id).where("opened_at", "is", null).execute();
    },
  };
}

/** With the unit above the owner's, whose leader stands above the round. */
function selectRounds(tx: Transaction<Database>) {
  return tx
    .selectFrom("rounds")
    .selectAll("rounds")
    .select((row) =>
      row
        .selectFrom("units")
        .whereRef("units.key", "=", "rounds.owner_unit_key")
        .select("units.parent_key")
        .as("owner_parent"),
    );
}

async function readClockChanges(tx: Transaction<Database>, id: RoundId): Promise<readonly ClockChange[]> {
  const rows = await tx
    .selectFrom("clock_changes as c")
    .innerJoin("accounts as a", "a.id", "c.changed_by")
    .where("c.round_id", "=", id)
    .select(["c.at", "c.before", "c.after", "c.reason", "a.display_name"])
    .orderBy("c.at", "desc")
    .orderBy("c.id", "desc")
    .execute();
  return rows.map(({ display_name, ...row }) => ({ ...row, byName: display_name }));
}

async function updateRound(tx: Transaction<Database>, round: Round): Promise<void> {
  const { id, row_version: _version, ...columns } = rowOf(round);
  await tx
    .updateTable("rounds")
    .set({ ...columns, row_version: sql<number>`row_version + 1` })
    .where("id", "=", id)
    .execute();
}

async function readOffices(
  tx: Transaction<Database>,
  unit: UnitKey | undefined,
): Promise<readonly AssessingOffice[]> {
  const rows = await tx
    .selectFrom("round_units as ru")
    .innerJoin("rounds as r", "r.id", "ru.round_id")
    .where("r.opened_at", "is not", null)
    .$if(unit !== undefined, (query) => query.where("ru.unit_key", "=", unit ?? ""))
    .select(["ru.unit_key", "r.owner_unit_key"])
    .distinct()
    .execute();
  return rows.map((row) => ({
    unit: UnitKey.parse(row.unit_key),
    office: UnitKey.parse(row.owner_unit_key),
  }));
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
