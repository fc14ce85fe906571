import { sql, type Transaction } from "kysely";
import type {
  DivisionReader,
  DivisionWriter,
  GivenLeaf,
  StoredDivision,
} from "../../../app/divisions/index.ts";
import type { SheetKey } from "../../../app/sheetKey.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Divisions of units and the leaves given to them, inside one transaction. */
export function createDivisionRepository(tx: Tx): DivisionReader & DivisionWriter {
  const division = (unit: UnitKey, key: string) =>
    tx.updateTable("divisions").where("unit_key", "=", unit).where("key", "=", key);
  return {
    divisionsOf: (unit) => readDivisions(tx, unit),
    givenLeaves: (sheet) => readGiven(tx, sheet),
    async insertDivision({ unit, key, name }) {
      await tx.insertInto("divisions").values({ unit_key: unit, key, name, removed_at: null }).execute();
    },
    async renameDivision(unit, key, name) {
      await division(unit, key).set({ name }).execute();
    },
    async markDivisionRemoved(unit, key, at) {
      await division(unit, key).set({ removed_at: at }).execute();
    },
    async giveLeaf({ roundId, unit, leaf, department, division: key, due, note, at, by }) {
      const columns = { division: key, due, note, assigned_at: at, assigned_by: by };
      await tx
        .insertInto("division_leaves")
        .values({ round_id: roundId, unit_key: unit, leaf, department_key: department, ...columns })
        .onConflict((conflict) =>
          conflict.columns(["round_id", "unit_key", "leaf", "department_key"]).doUpdateSet(columns),
        )
        .execute();
    },
    async takeLeaf({ roundId, unit }, department, leaf) {
      await tx
        .deleteFrom("division_leaves")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("department_key", "=", department)
        .where("leaf", "=", leaf)
        .execute();
    },
  };
}

async function readDivisions(tx: Tx, unit: UnitKey): Promise<readonly StoredDivision[]> {
  const rows = await tx
    .selectFrom("divisions as d")
    .where("d.unit_key", "=", unit)
    .select(["d.key", "d.name", "d.removed_at"])
    .select(
      sql<string[]>`array(
        select a.display_name from role_grants g join accounts a on a.id = g.account_id
        where g.role = 'division' and g.unit_key = d.unit_key and g.division = d.key and a.disabled_at is null
        order by a.display_name collate "vi-x-icu")`.as("people"),
    )
    .orderBy(sql`d.name collate "vi-x-icu"`)
    .execute();
  return rows.map(({ key, name, removed_at, people }) => ({
    unit,
    key,
    name,
    removedAt: removed_at,
    people,
  }));
}

async function readGiven(tx: Tx, { roundId, unit }: SheetKey): Promise<readonly GivenLeaf[]> {
  const rows = await tx
    .selectFrom("division_leaves as l")
    .innerJoin("divisions as d", (join) =>
      join.onRef("d.unit_key", "=", "l.department_key").onRef("d.key", "=", "l.division"),
    )
    .innerJoin("accounts as a", "a.id", "l.assigned_by")
    .where("l.round_id", "=", roundId)
    .where("l.unit_key", "=", unit)
    .select([
      "l.leaf",
      "l.department_key",
      "l.division",
      "d.name",
      "l.note",
      "l.assigned_at",
      "a.display_name",
    ])
    .select(sql<string | null>`l.due::text`.as("due"))
    .orderBy("l.leaf")
    .execute();
  return rows.map((row) => ({
    leaf: row.leaf,
    department: row.department_key as UnitKey,
    division: row.division,
    divisionName: row.name,
    due: row.due,
    note: row.note,
    assignedAt: row.assigned_at,
    assignedByName: row.display_name,
  }));
}
