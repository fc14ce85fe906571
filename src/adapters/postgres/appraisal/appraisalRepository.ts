import { sql, type Transaction } from "kysely";
import type {
  AppendedAppraisal,
  Appraisal,
  AppraisalReader,
  AppraisalWriter,
  NewAppraisal,
} from "../../../app/appraisal/index.ts";
import type { SheetFilter, SheetKey } from "../../../app/sheetKey.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { createConflicts } from "./conflicts.ts";
import { createQuestions } from "./questions.ts";
import { createReasons } from "./reasons.ts";
import { createReplies } from "./replies.ts";
import { createSecondReadings } from "./secondReadings.ts";

type Tx = Transaction<Database>;

/** The work of appraisers in PostgreSQL, inside one transaction. Decisions are only ever added. */
export function createAppraisalRepository(tx: Tx): AppraisalReader & AppraisalWriter {
  return {
    ...createConflicts(tx),
    ...createQuestions(tx),
    ...createReasons(tx),
    ...createReplies(tx),
    ...createSecondReadings(tx),
    appraisalsOfSheet: (sheet, phase) => readInForce(tx, sheet.roundId, { units: [sheet.unit] }, phase),
    appraisalsOfRound: (roundId, filter = {}) => readInForce(tx, roundId, filter),
    async decisionsByPhase(roundId, filter = {}) {
      const rows = await select(tx, roundId, filter)
        .distinctOn(["p.unit_key", "p.leaf", "p.phase"])
        .orderBy("p.unit_key")
        .orderBy("p.leaf")
        .orderBy("p.phase")
        .orderBy("p.version", "desc")
        .execute();
      return rows.map(appraisalOf);
    },
    async decisionsOfRound(roundId) {
      const rows = await select(tx, roundId, {}).orderBy("p.decided_at").orderBy("p.version").execute();
      return rows.map(appraisalOf);
    },
    async appraisalHistory(sheet, leaf) {
      const rows = await select(tx, sheet.roundId, { units: [sheet.unit], leaves: [leaf] })
        .orderBy("p.version")
        .execute();
      return rows.map(appraisalOf);
    },
    appendAppraisal: (appraisal) => append(tx, appraisal),
    appendAppraisals: (sheet, appraisals) => appendAll(tx, sheet, appraisals),
  };
}

function select(tx: Tx, roundId: RoundId, filter: SheetFilter) {
  let query = tx
    .selectFrom("appraisals as p")
    .innerJoin("accounts as a", "a.id", "p.decided_by")
    .where("p.round_id", "=", roundId)
    .select([
      "p.unit_key",
      "p.leaf",
      "p.decision",
      "p.points",
      "p.reason",
      "p.self_points",
      "p.version",
      "p.phase",
      "p.decided_at",
      "p.decided_by",
      "a.display_name",
    ]);
  if (filter.units) query = query.where("p.unit_key", "in", [...filter.units]);
  if (filter.leaves) query = query.where("p.leaf", "in", [...filter.leaves]);
  return query;
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

/** The row with the highest version of each leaf of each unit. */
async function readInForce(
  tx: Tx,
  roundId: RoundId,
  filter: SheetFilter,
  phase?: 1,
): Promise<readonly Appraisal[]> {
  const all = select(tx, roundId, filter);
  const rows = await (phase === undefined ? all : all.where("p.phase", "=", phase))
    .distinctOn(["p.unit_key", "p.leaf"])
    .orderBy("p.unit_key")
    .orderBy("p.leaf")
    .orderBy("p.version", "desc")
    .execute();
  return rows.map(appraisalOf);
}

function appraisalOf(row: Row): Appraisal {
  return {
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    decision: row.decision,
    points: row.points,
    reason: row.reason,
    selfPoints: row.self_points,
    version: row.version,
    phase: row.phase,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by as AccountId,
    decidedByName: row.display_name,
  };
}

/** Adds the decision only where the version in force is the one it was based on; two at once leave one row. */
async function append(tx: Tx, decided: NewAppraisal): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into appraisals
      (id, round_id, unit_key, leaf, decision, points, reason, self_points, version, phase, decided_at, decided_by)
    select ${decided.id}, ${decided.roundId}, ${decided.unit}, ${decided.leaf}, ${decided.decision}, ${decided.points},
           ${decided.reason}, ${decided.selfPoints}, ${decided.baseVersion}::int + 1, ${decided.phase}, ${decided.at}, ${decided.by}
    where ${decided.baseVersion}::int = coalesce((
      select max(version) from appraisals
      where round_id = ${decided.roundId} and unit_key = ${decided.unit} and leaf = ${decided.leaf}), 0)
    on conflict (round_id, unit_key, leaf, version) do nothing
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** The same for many leaves of one sheet in one statement. */
async function appendAll(
  tx: Tx,
  { roundId, unit }: SheetKey,
  decided: readonly Omit<NewAppraisal, keyof SheetKey>[],
): Promise<readonly AppendedAppraisal[]> {
  if (decided.length === 0) return [];
  const given = JSON.stringify(
    decided.map(({ baseVersion: base, selfPoints: self, ...rest }) => ({ ...rest, base, self })),
  );
  const { rows } = await sql<AppendedAppraisal>`
    insert into appraisals
      (id, round_id, unit_key, leaf, decision, points, reason, self_points, version, phase, decided_at, decided_by)
    select g.id, ${roundId}, ${unit}, g.leaf, g.decision, g.points, g.reason, g.self, g.base + 1, g.phase, g.at, g.by
    from jsonb_to_recordset(${given}::jsonb) as g
      (id uuid, leaf text, decision text, points float8, reason text, self float8, base int, phase int, at timestamptz, by uuid)
    where g.base = coalesce((
      select max(version) from appraisals
      where round_id = ${roundId} and unit_key = ${unit} and leaf = g.leaf), 0)
    order by g.leaf
    on conflict (round_id, unit_key, leaf, version) do nothing
    returning leaf, version`.execute(tx);
  return rows;
}
