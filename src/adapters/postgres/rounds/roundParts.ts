import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { LeafAssignment, NewRoundParts, RoundAppraiser, RoundUnit } from "../../../app/rounds/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Sorting as a Vietnamese reader expects it: An, Ăn, Ân; Dak before Đà. */
const VIETNAMESE = sql`collate "vi-x-icu"`;

export async function readUnits(tx: Tx, id: RoundId, unit?: UnitKey): Promise<readonly RoundUnit[]> {
  const all = tx
    .selectFrom("round_units as ru")
    .innerJoin("units as u", "u.key", "ru.unit_key")
    .where("ru.round_id", "=", id)
    .select(["ru.unit_key", "u.name", "ru.family", "ru.exemptions", "ru.ranked"]);
  const query =
    unit === undefined
      ? all.orderBy(sql`u.name ${VIETNAMESE}`).orderBy("ru.unit_key")
      : all.where("ru.unit_key", "=", unit);
  const rows = await query.execute();
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    name: row.name,
    family: row.family,
    exemptions: row.exemptions,
    ranked: row.ranked,
  }));
}

export async function readAssignments(tx: Tx, id: RoundId): Promise<readonly LeafAssignment[]> {
  const rows = await tx
    .selectFrom("leaf_assignments as la")
    .innerJoin("units as u", "u.key", "la.lead_key")
    .where("la.round_id", "=", id)
    .select(["la.leaf", "la.lead_key", "u.name", "la.support_keys"])
    .orderBy("la.leaf")
    .execute();
  return rows.map((row) => ({
    leaf: row.leaf,
    lead: row.lead_key as UnitKey,
    leadName: row.name,
    support: row.support_keys as UnitKey[],
  }));
}

export async function readAppraisers(tx: Tx, id: RoundId): Promise<readonly RoundAppraiser[]> {
  const rows = await tx
    .selectFrom("round_appraisers as ra")
    .innerJoin("accounts as a", "a.id", "ra.account_id")
    .where("ra.round_id", "=", id)
    .select(["ra.account_id", "a.display_name", "ra.fields", "ra.unit_keys"])
    .select(
      sql<string[]>`array(
        select c.unit_key from conflicts_of_interest c
        where c.round_id = ra.round_id and c.account_id = ra.account_id and c.lifted_at is null
        order by c.unit_key)`.as("conflicts"),
    )
    .orderBy(sql`a.display_name ${VIETNAMESE}`)
    .orderBy("ra.account_id")
    .execute();
  return rows.map((row) => ({
    account: row.account_id as AccountId,
    displayName: row.display_name,
    fields: row.fields,
    units: row.unit_keys as UnitKey[],
    conflicts: row.conflicts as UnitKey[],
  }));
}

/** Removes the parts that are about to be replaced; parts not given stay. */
export async function removeParts(tx: Tx, id: RoundId, parts: Partial<NewRoundParts>): Promise<void> {
  if (parts.units) await tx.deleteFrom("round_units").where("round_id", "=", id).execute();
  if (parts.assignments) await tx.deleteFrom("leaf_assignments").where("round_id", "=", id).execute();
  if (parts.appraisers) await tx.deleteFrom("round_appraisers").where("round_id", "=", id).execute();
}

export async function insertParts(tx: Tx, id: RoundId, parts: Partial<NewRoundParts>): Promise<void> {
  const units = (parts.units ?? []).map((unit) => ({
    round_id: id,
    unit_key: unit.unit,
    family: unit.family,
    exemptions: JSON.stringify(unit.exemptions),
    ranked: unit.ranked,
  }));
  const assignments = (parts.assignments ?? []).map((each) => ({
    round_id: id,
    leaf: each.leaf,
    lead_key: each.lead,
    support_keys: [...each.support],
  }));
  const appraisers = (parts.appraisers ?? []).map((each) => ({
    round_id: id,
    account_id: each.account,
    fields: [...each.fields],
    unit_keys: [...each.units],
  }));
  for (const part of inParts(units)) await tx.insertInto("round_units").values(part).execute();
  for (const part of inParts(assignments)) await tx.insertInto("leaf_assignments").values(part).execute();
  for (const part of inParts(appraisers)) await tx.insertInto("round_appraisers").values(part).execute();
}

/** PostgreSQL takes at most 65,535 parameters a statement; 5 columns × 5,000 rows stay far below. */
function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += 5000) yield rows.slice(start, start + 5000);
}
