import type { Transaction } from "kysely";
import type { MethodReader, MethodWriter } from "../../../app/methods/index.ts";
import type { Database } from "../schema.ts";

/** Frozen method texts in PostgreSQL, inside one transaction. */
export function createMethodRepository(tx: Transaction<Database>): MethodReader & MethodWriter {
  return {
    async frozen(id, version) {
      const row = await tx
        .selectFrom("method_versions")
        .selectAll()
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return row && { id, version, sha256: row.sha256, source: row.source, frozenAt: row.frozen_at };
    },
    async freeze(method) {
      await tx
        .insertInto("method_versions")
        .values({
          id: method.id,
          version: method.version,
          sha256: method.sha256,
          source: method.source,
          frozen_at: method.frozenAt,
        })
        .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
        .execute();
    },
  };
}
