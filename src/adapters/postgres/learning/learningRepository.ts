import { sql, type Transaction } from "kysely";
import type { LeafShare, LearningReader, LearningWriter } from "../../../app/learning/index.ts";
import type { EvidenceId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Consents to share in PostgreSQL, inside one transaction. */
export function createLearningRepository(tx: Tx): LearningReader & LearningWriter {
  return {
    async sharesOfRound(round) {
      const rows = await select(tx)
        .where("s.round_id", "=", round)
        .orderBy("s.unit_key")
        .orderBy("s.leaf")
        .execute();
      return rows.map(shareOf);
    },
    async share(round, unit, leaf) {
      const row = await select(tx)
        .where("s.round_id", "=", round)
        .where("s.unit_key", "=", unit)
        .where("s.leaf", "=", leaf)
        .executeTakeFirst();
      return row && shareOf(row);
    },
    async keepShare({ roundId, unit, leaf, words, documents, sharedAt, by, baseVersion }) {
      const content = { words, documents: [...documents], shared_at: sharedAt, shared_by: by };
      if (baseVersion === 0) {
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("leaf_shares")
          .values({ ...content, round_id: roundId, unit_key: unit, leaf, version: 1 })
          .onConflict((conflict) => conflict.columns(["round_id", "unit_key", "leaf"]).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await at(tx, { roundId, unit, leaf, version: baseVersion })
        .set({ ...content, revoked_at: null, version: sql`version + 1` })
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async revokeShare(share, moment) {
      const { numUpdatedRows } = await at(tx, share)
        .set({ revoked_at: moment, version: sql`version + 1` })
        .where("revoked_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function at(
  tx: Tx,
  { roundId, unit, leaf, version }: Pick<LeafShare, "roundId" | "unit" | "leaf" | "version">,
) {
  return tx
    .updateTable("leaf_shares")
    .where("round_id", "=", roundId)
    .where("unit_key", "=", unit)
    .where("leaf", "=", leaf)
    .where("version", "=", version);
}

function select(tx: Tx) {
  return tx
    .selectFrom("leaf_shares as s")
    .innerJoin("accounts as a", "a.id", "s.shared_by")
    .selectAll("s")
    .select("a.display_name");
}

function shareOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): LeafShare {
  return {
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    words: row.words,
    documents: row.documents as EvidenceId[],
    sharedAt: row.shared_at,
    sharedByName: row.display_name,
    revokedAt: row.revoked_at,
    version: row.version,
  };
}
