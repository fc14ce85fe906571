import { type Insertable, type Selectable, sql, type Transaction } from "kysely";
import type { UnitReader, UnitRecord, UnitWriter } from "../../../app/units/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { UnitsTable } from "./tables.ts";

const BY_NAME = sql`name collate "vi-x-icu"`;
/** A row takes 14 parameters; a statement may have 65,535. */
const ROWS_AT_ONCE = 1000;

/** Units in PostgreSQL, inside one transaction. */
export function createUnitRepository(tx: Transaction<Database>): UnitReader & UnitWriter {
  return {
    async byKey(key) {
      const row = await tx.selectFrom("units").selectAll().where("key", "=", key).executeTakeFirst();
      return row === undefined ? null : unitOf(row);
    },
    async byKeys(keys) {
      if (keys.length === 0) return [];
      const wanted = sql<boolean>`key = any(${[...keys]}::text[])`;
      const rows = await tx
        .selectFrom("units")
        .selectAll()
        .where(wanted)
        .orderBy(BY_NAME)
        .orderBy("key")
        .execute();
      return rows.map(unitOf);
    },
    async list(family) {
      const rows = await tx
        .selectFrom("units")
        .selectAll()
        .$if(family !== undefined, (query) => query.where("family", "=", family ?? ""))
        .orderBy(BY_NAME)
        .orderBy("key")
        .execute();
      return rows.map(unitOf);
    },
    async insert(unit) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("units")
        .values(rowOf(unit))
        .onConflict((conflict) => conflict.column("key").doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async upsert(units) {
      for (let start = 0; start < units.length; start += ROWS_AT_ONCE) {
        await upsertRows(tx, units.slice(start, start + ROWS_AT_ONCE).map(rowOf));
      }
    },
  };
}

/** References between units of one statement are checked at its end, so their order inside it does not matter. */
async function upsertRows(tx: Transaction<Database>, rows: readonly Insertable<UnitsTable>[]): Promise<void> {
  await tx
    .insertInto("units")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((row) => ({
        name: row.ref("excluded.name"),
        name_en: row.ref("excluded.name_en"),
        family: row.ref("excluded.family"),
        aggregate: row.ref("excluded.aggregate"),
        parent_key: row.ref("excluded.parent_key"),
        code: row.ref("excluded.code"),
        region6: row.ref("excluded.region6"),
        region8: row.ref("excluded.region8"),
        valid_from: row.ref("excluded.valid_from"),
        valid_to: row.ref("excluded.valid_to"),
        successor_key: row.ref("excluded.successor_key"),
        aliases: row.ref("excluded.aliases"),
        illustration: row.ref("excluded.illustration"),
      })),
    )
    .execute();
}

function unitOf(row: Selectable<UnitsTable>): UnitRecord {
  return {
    key: row.key as UnitKey,
    name: row.name,
    nameEn: row.name_en,
    family: row.family,
    aggregate: row.aggregate,
    parent: row.parent_key as UnitKey | null,
    code: row.code,
    region6: row.region6,
    region8: row.region8,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successor: row.successor_key as UnitKey | null,
    aliases: row.aliases,
    illustration: row.illustration,
  };
}

function rowOf(unit: UnitRecord): Insertable<UnitsTable> {
  return {
    key: unit.key,
    name: unit.name,
    name_en: unit.nameEn,
    family: unit.family,
    aggregate: unit.aggregate,
    parent_key: unit.parent,
    code: unit.code,
    region6: unit.region6,
    region8: unit.region8,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    successor_key: unit.successor,
    aliases: [...unit.aliases],
    illustration: unit.illustration,
  };
}
