import { type RawBuilder, sql, type Transaction } from "kysely";
import type { ReasonReader, ReasonWriter, StoredReason } from "../../../app/appraisal/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Reasons to use again; never erased. */
export function createReasons(tx: Tx): ReasonReader & ReasonWriter {
  return {
    reasonsFor: (office, account) =>
      select(
        tx,
        sql`r.put_away_at is null and r.owner_unit = ${office} and (r.shared or r.account_id = ${account})`,
      ),
    reason: async (id) => (await select(tx, sql`r.id = ${id}`))[0],
    async insertReason({ id, ownerUnit, account, shared, roundId, methodId, place, text }, at) {
      await tx
        .insertInto("reasons")
        .values({
          id,
          owner_unit: ownerUnit,
          account_id: account,
          shared,
          round_id: roundId,
          method_id: methodId,
          place,
          text,
          written_at: at,
        })
        .execute();
    },
    async updateReason(id, baseVersion, { text, shared, roundId, methodId, place }) {
      const { numUpdatedRows } = await tx
        .updateTable("reasons")
        .set({ text, shared, round_id: roundId, method_id: methodId, place, version: baseVersion + 1 })
        .where("id", "=", id)
        .where("version", "=", baseVersion)
        .where("put_away_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async putAwayReason(id, at) {
      await tx
        .updateTable("reasons")
        .set({ put_away_at: at })
        .where("id", "=", id)
        .where("put_away_at", "is", null)
        .execute();
    },
  };
}

interface Row {
  readonly id: string;
  readonly owner_unit: string;
  readonly account_id: string;
  readonly by_name: string;
  readonly shared: boolean;
  readonly round_id: string | null;
  readonly method_id: string | null;
  readonly place: string | null;
  readonly text: string;
  readonly version: number;
  readonly put_away_at: Date | null;
}

async function select(tx: Tx, where: RawBuilder<unknown>): Promise<readonly StoredReason[]> {
  const { rows } = await sql<Row>`
    select r.*, a.display_name as by_name from reasons r join accounts a on a.id = r.account_id
    where ${where} order by r.written_at desc, r.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    ownerUnit: row.owner_unit as UnitKey,
    account: row.account_id as AccountId,
    byName: row.by_name,
    shared: row.shared,
    roundId: row.round_id as RoundId | null,
    methodId: row.method_id,
    place: row.place,
    text: row.text,
    version: row.version,
    putAwayAt: row.put_away_at,
  }));
}
