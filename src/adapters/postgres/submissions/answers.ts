import { sql, type Transaction } from "kysely";
import type { SheetFilter, SheetKey } from "../../../app/sheetKey.ts";
import type {
  Answer,
  AnswerChange,
  Explanation,
  NewAnswer,
  NewExplanation,
  SavedAnswer,
  SheetValue,
  SubmissionReader,
} from "../../../app/submissions/index.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type LeafTyped = Awaited<ReturnType<SubmissionReader["typedInRound"]>>[number];
type Tx = Transaction<Database>;

export async function readAnswers(
  tx: Tx,
  roundId: RoundId,
  filter: SheetFilter & { readonly input?: string },
): Promise<readonly Answer[]> {
  let query = tx
    .selectFrom("answers as v")
    .innerJoin("accounts as a", "a.id", "v.updated_by")
    .where("v.round_id", "=", roundId)
    .select(["v.unit_key", "v.leaf", "v.input", "v.value", "v.version", "v.updated_at", "a.display_name"]);
  if (filter.units) query = query.where("v.unit_key", "in", [...filter.units]);
  if (filter.leaves) query = query.where("v.leaf", "in", [...filter.leaves]);
  if (filter.input !== undefined) query = query.where("v.input", "=", filter.input);
  const rows = await query.execute();
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    input: row.input,
    value: row.value,
    version: row.version,
    updatedAt: row.updated_at,
    updatedByName: row.display_name,
  }));
}

export async function readTyped(tx: Tx, roundId: RoundId): Promise<readonly LeafTyped[]> {
  const { rows } = await sql<{ unit_key: string; leaf: string; given: string[] | null; changed_at: Date }>`
    select unit_key, leaf, array_agg(input) filter (where value is not null) as given, max(updated_at) as changed_at
    from (
      select unit_key, leaf, input, nullif(value, 'null') as value, updated_at from answers where round_id = ${roundId}
      union all
      select unit_key, leaf, null, null, updated_at from explanations where round_id = ${roundId}
    ) as typed
    group by unit_key, leaf`.execute(tx);
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    given: row.given ?? [],
    changedAt: row.changed_at,
  }));
}

/** As one JSON value, because reading hundreds of small rows costs more than scoring them. */
export async function readValues(tx: Tx, sheet: SheetKey): Promise<readonly SheetValue[]> {
  const { rows } = await sql<{ values: readonly [string, string, SheetValue["value"]][] }>`
    select coalesce(json_agg(json_build_array(leaf, input, value)), '[]') as values
    from answers where round_id = ${sheet.roundId} and unit_key = ${sheet.unit}`.execute(tx);
  return (rows[0]?.values ?? []).map(([leaf, input, value]) => ({ leaf, input, value }));
}

export async function readExplanations(
  tx: Tx,
  roundId: RoundId,
  filter: SheetFilter,
): Promise<readonly Explanation[]> {
  let query = tx
    .selectFrom("explanations as e")
    .innerJoin("accounts as a", "a.id", "e.updated_by")
    .where("e.round_id", "=", roundId)
    .select(["e.unit_key", "e.leaf", "e.text", "e.version", "e.updated_at", "a.display_name"]);
  if (filter.units) query = query.where("e.unit_key", "in", [...filter.units]);
  if (filter.leaves) query = query.where("e.leaf", "in", [...filter.leaves]);
  const rows = await query.execute();
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    text: row.text,
    version: row.version,
    updatedAt: row.updated_at,
    updatedByName: row.display_name,
  }));
}

export async function readChanges(tx: Tx, sheet: SheetKey, leaf: string): Promise<readonly AnswerChange[]> {
  const rows = await tx
    .selectFrom("answer_changes as c")
    .innerJoin("accounts as a", "a.id", "c.changed_by")
    .where("c.round_id", "=", sheet.roundId)
    .where("c.unit_key", "=", sheet.unit)
    .where("c.leaf", "=", leaf)
    .select(["c.input", "c.value", "c.version", "c.changed_at", "a.display_name"])
    .orderBy("c.changed_at")
    .orderBy("c.version")
    .execute();
  return rows.map((row) => ({
    input: row.input,
    value: row.value,
    version: row.version,
    changedAt: row.changed_at,
    changedByName: row.display_name,
  }));
}

/** Writes the value only over the version it was based on; the row of history goes in by the same statement. */
export async function writeAnswer(tx: Tx, answer: NewAnswer): Promise<number | undefined> {
  const value = answer.value === null ? null : JSON.stringify(answer.value);
  const { rows } = await sql<{ version: number }>`
    with kept as (
      insert into answers (round_id, unit_key, leaf, input, value, version, updated_at, updated_by)
      select ${answer.roundId}, ${answer.unit}, ${answer.leaf}, ${answer.input}, ${value}::jsonb, 1, ${answer.at}, ${answer.by}
      where ${answer.baseVersion}::int = 0
      on conflict do nothing
      returning version
    ), changed as (
      update answers
      set value = ${value}::jsonb, version = version + 1, updated_at = ${answer.at}, updated_by = ${answer.by}
      where ${answer.baseVersion}::int > 0 and version = ${answer.baseVersion}
        and round_id = ${answer.roundId} and unit_key = ${answer.unit} and leaf = ${answer.leaf} and input = ${answer.input}
      returning version
    ), written as (select version from kept union all select version from changed)
    insert into answer_changes (id, round_id, unit_key, leaf, input, value, version, changed_at, changed_by)
    select ${answer.changeId}, ${answer.roundId}, ${answer.unit}, ${answer.leaf}, ${answer.input}, ${value}::jsonb,
           version, ${answer.at}, ${answer.by}
    from written
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** The same for many values of one sheet in one statement; the versions of those that were written, by leaf and input. */
export async function writeAnswers(
  tx: Tx,
  sheet: SheetKey,
  answers: readonly Omit<NewAnswer, keyof SheetKey>[],
): Promise<readonly SavedAnswer[]> {
  if (answers.length === 0) return [];
  const given = JSON.stringify(
    answers.map(({ baseVersion: base, changeId: id, ...rest }) => ({ ...rest, base, id })),
  );
  const { rows } = await sql<SavedAnswer>`
    with given as materialized (
      select * from jsonb_to_recordset(${given}::jsonb)
        as g (leaf text, input text, value jsonb, base int, at timestamptz, by uuid, id uuid)
      order by leaf, input
    ), kept as (
      insert into answers (round_id, unit_key, leaf, input, value, version, updated_at, updated_by)
      select ${sheet.roundId}, ${sheet.unit}, leaf, input, value, 1, at, by from given where base = 0
      on conflict do nothing
      returning leaf, input, version
    ), changed as (
      update answers a
      set value = g.value, version = a.version + 1, updated_at = g.at, updated_by = g.by
      from given g
      where g.base > 0 and a.version = g.base
        and a.round_id = ${sheet.roundId} and a.unit_key = ${sheet.unit} and a.leaf = g.leaf and a.input = g.input
      returning a.leaf, a.input, a.version
    ), written as (select * from kept union all select * from changed)
    insert into answer_changes (id, round_id, unit_key, leaf, input, value, version, changed_at, changed_by)
    select g.id, ${sheet.roundId}, ${sheet.unit}, leaf, input, g.value, w.version, g.at, g.by
    from written w join given g using (leaf, input)
    returning leaf, input, version`.execute(tx);
  return rows;
}

export async function writeExplanation(tx: Tx, explanation: NewExplanation): Promise<number | undefined> {
  const { roundId, unit, leaf, text, baseVersion, at, by } = explanation;
  const changed = { text, updated_at: at, updated_by: by };
  const row =
    baseVersion === 0
      ? await tx
          .insertInto("explanations")
          .values({ round_id: roundId, unit_key: unit, leaf, version: 1, ...changed })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
          .executeTakeFirst()
      : await tx
          .updateTable("explanations")
          .set({ ...changed, version: baseVersion + 1 })
          .where("round_id", "=", roundId)
          .where("unit_key", "=", unit)
          .where("leaf", "=", leaf)
          .where("version", "=", baseVersion)
          .returning("version")
          .executeTakeFirst();
  return row?.version;
}
