import { sql, type Transaction } from "kysely";
import type { RiskReader, RiskWriter } from "../../../app/risk/index.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Marks = Pick<RiskReader, "isMarked"> &
  Pick<
    RiskWriter,
    "mark" | "markUnits" | "markAll" | "markFile" | "lockRound" | "marks" | "takeMarks" | "outdate"
  >;

/** A round under way: opened, and nothing of it published yet. */
const RUNNING = sql<boolean>`r.opened_at is not null and r.published_at is null and r.archived_at is null`;

/** What was written since the last judgement. */
export function markRows(tx: Transaction<Database>): Marks {
  return {
    async isMarked(round, unit) {
      const found = await sql`select 1 from risk_dues where round_id = ${round}
        and (${unit ?? null}::text is null or unit_key in ('', ${unit ?? ""})) limit 1`.execute(tx);
      return found.rows.length > 0;
    },
    async mark(marks) {
      if (marks.length === 0) return;
      await tx
        .insertInto("risk_dues")
        .values(marks.map(({ round, unit, leaf }) => ({ round_id: round, unit_key: unit, leaf })))
        .execute();
    },
    async markUnits(units, leaf) {
      await sql`insert into risk_dues (round_id, unit_key, leaf)
        select r.id, u.unit_key, ${leaf} from rounds r join round_units u on u.round_id = r.id
        where ${RUNNING} and u.unit_key = any(${units}::text[])`.execute(tx);
    },
    async markAll() {
      await sql`insert into risk_dues (round_id) select r.id from rounds r where ${RUNNING}`.execute(tx);
    },
    async markFile(sha256) {
      await sql`insert into risk_dues (round_id, unit_key, leaf)
        select distinct e.round_id, e.unit_key, e.leaf from files f
          join evidence e on e.file_id = f.id join rounds r on r.id = e.round_id
        where f.sha256 = ${sha256} and e.removed_at is null and ${RUNNING}`.execute(tx);
    },
    async lockRound(round) {
      await sql`select pg_advisory_xact_lock(hashtextextended('risk:' || ${round}, 0))`.execute(tx);
    },
    async marks(round, unit) {
      const { rows } = await sql<{ id: number; unit: UnitKey | ""; leaf: string }>`
        select id, unit_key as unit, leaf from risk_dues where round_id = ${round}
          and (${unit ?? null}::text is null or unit_key in ('', ${unit ?? ""}))`.execute(tx);
      return rows;
    },
    async takeMarks(ids) {
      if (ids.length === 0) return;
      await sql`delete from risk_dues where id = any(${ids}::bigint[])`.execute(tx);
    },
    async outdate(round: RoundId) {
      await sql`update sheet_risks set good_until = 'epoch' where round_id = ${round}`.execute(tx);
    },
  };
}
