import type { Selectable, Transaction } from "kysely";
import { sql } from "kysely";
import type { Computation, PublicationReader, PublicationWriter } from "../../../app/publication/index.ts";
import type { AccountId, RoundId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { ComputationsTable } from "./tables.ts";

/** Computations and published results in PostgreSQL, inside one transaction. */
export function createPublicationRepository(
  tx: Transaction<Database>,
): PublicationReader & PublicationWriter {
  return {
    async latest(round) {
      const row = await tx
        .selectFrom("computations")
        .selectAll()
        .where("round_id", "=", round)
        .orderBy("computed_at", "desc")
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && computationOf(row);
    },
    async published(round) {
      const row = await tx
        .selectFrom("computations")
        .selectAll()
        .where("round_id", "=", round)
        .where("edition", "is not", null)
        .orderBy("edition", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && computationOf(row);
    },
    async edition(round, edition) {
      const row = await tx
        .selectFrom("computations")
        .selectAll()
        .where("round_id", "=", round)
        .where("edition", "=", edition)
        .executeTakeFirst();
      return row && computationOf(row);
    },
    async editions(round) {
      const rows = await tx
        .selectFrom("computations")
        .selectAll()
        .where("round_id", "=", round)
        .where("edition", "is not", null)
        .orderBy("edition")
        .execute();
      return rows.map(computationOf);
    },
    async units(computation) {
      const rows = await tx
        .selectFrom("unit_results")
        .select("result")
        .where("computation_id", "=", computation)
        .orderBy(sql`rank asc nulls last`)
        .orderBy(sql`result ->> 'name' collate "vi-x-icu"`)
        .orderBy("unit_key")
        .execute();
      return rows.map((row) => row.result);
    },
    async unit(computation, unit) {
      const row = await tx
        .selectFrom("unit_results")
        .select("result")
        .where("computation_id", "=", computation)
        .where("unit_key", "=", unit)
        .executeTakeFirst();
      return row?.result;
    },
    async insert(computation, units) {
      await tx.insertInto("computations").values(computationRow(computation)).execute();
      for (let start = 0; start < units.length; start += 500) {
        const rows = units.slice(start, start + 500).map((each) => ({
          computation_id: computation.id,
          round_id: computation.roundId,
          unit_key: each.unit,
          rank: each.final.rank ?? null,
          total: each.final.total,
          group_id: each.final.group ?? null,
          result: JSON.stringify(each),
        }));
        await tx.insertInto("unit_results").values(rows).execute();
      }
    },
    async markPublished(computation, at, edition) {
      await tx
        .updateTable("computations")
        .set({ published_at: at, edition })
        .where("id", "=", computation)
        .execute();
    },
  };
}

function computationOf(row: Selectable<ComputationsTable>): Computation {
  return {
    id: row.id,
    roundId: row.round_id as RoundId,
    computedAt: row.computed_at,
    computedBy: row.computed_by as AccountId,
    methodSha256: row.method_sha256,
    codeVersion: row.code_version,
    inputHash: row.input_hash,
    resultHash: row.result_hash,
    publishedAt: row.published_at,
    edition: row.edition,
    correction: row.correction,
  };
}

function computationRow(computation: Computation) {
  return {
    id: computation.id,
    round_id: computation.roundId,
    computed_at: computation.computedAt,
    computed_by: computation.computedBy,
    method_sha256: computation.methodSha256,
    code_version: computation.codeVersion,
    input_hash: computation.inputHash,
    result_hash: computation.resultHash,
    published_at: computation.publishedAt,
    edition: computation.edition,
    correction: computation.correction === null ? null : JSON.stringify(computation.correction),
  };
}
