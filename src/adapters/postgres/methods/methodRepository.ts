import { type Insertable, type Selectable, sql, type Transaction } from "kysely";
import type { MethodReader, MethodWriter, OwnMethod } from "../../../app/methods/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { OwnMethodsTable } from "./tables.ts";

/** Frozen method texts and own criteria sets in PostgreSQL, inside one transaction. */
export function createMethodRepository(tx: Transaction<Database>): MethodReader & MethodWriter {
  const ownAt = (id: string, version: string) =>
    tx.selectFrom("own_methods").selectAll().where("id", "=", id).where("version", "=", version);
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
    async own(id, version) {
      const row = await ownAt(id, version).executeTakeFirst();
      return row && ownOf(row);
    },
    async listOwn() {
      const rows = await tx
        .selectFrom("own_methods")
        .selectAll()
        .orderBy(sql`id collate "C"`)
        .orderBy(sql`version collate "C"`)
        .execute();
      return rows.map(ownOf);
    },
    async releasedEdition() {
      const row = await tx
        .selectFrom("own_methods")
        .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max("released_at").as("last")])
        .where("state", "=", "released")
        .executeTakeFirst();
      return `${row?.count ?? 0} ${row?.last?.toISOString() ?? ""}`;
    },
    async lockOwn(id, version) {
      const row = await ownAt(id, version).forUpdate().executeTakeFirst();
      return row && ownOf(row);
    },
    async insertOwn(method) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("own_methods")
        .values(rowOf(method))
        .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async updateOwn(method) {
      const { id: _id, version: _version, created_at: _at, ...changed } = rowOf(method);
      await tx
        .updateTable("own_methods")
        .set(changed)
        .where("id", "=", method.id)
        .where("version", "=", method.version)
        .execute();
    },
    async deleteOwn(id, version) {
      await tx.deleteFrom("own_methods").where("id", "=", id).where("version", "=", version).execute();
    },
  };
}

function ownOf(row: Selectable<OwnMethodsTable>): OwnMethod {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    source: row.source,
    sha256: row.sha256,
    ownerUnit: row.owner_unit as UnitKey,
    madeFrom: row.made_from,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    savedAt: row.saved_at,
    savedBy: row.saved_by as AccountId,
    releasedAt: row.released_at,
    releasedBy: row.released_by as AccountId | null,
    rowVersion: row.row_version,
  };
}

function rowOf(method: OwnMethod): Insertable<OwnMethodsTable> {
  return {
    id: method.id,
    version: method.version,
    state: method.state,
    source: method.source,
    sha256: method.sha256,
    owner_unit: method.ownerUnit,
    made_from: method.madeFrom,
    created_at: method.createdAt,
    created_by: method.createdBy,
    saved_at: method.savedAt,
    saved_by: method.savedBy,
    released_at: method.releasedAt,
    released_by: method.releasedBy,
    row_version: method.rowVersion,
  };
}
