import { sql, type Transaction } from "kysely";
import type { LeafSpread, RiskReader, RiskWriter, RuleHits } from "../../../app/risk/index.ts";
import type { LeafRisk } from "../../../core/index.ts";
import type { Database } from "../schema.ts";

type Leaves = Pick<RiskReader, "leaves" | "ranked" | "spread" | "hits"> & Pick<RiskWriter, "saveLeaves">;

/** The judgement of each leaf. */
export function leafRows(tx: Transaction<Database>): Leaves {
  return {
    async leaves({ roundId, unit }) {
      const rows = await tx
        .selectFrom("leaf_risks")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .orderBy("leaf")
        .select("judgement")
        .execute();
      return rows.map(({ judgement }) => judgement);
    },
    async ranked(round, limit) {
      const rows = await tx
        .selectFrom("leaf_risks")
        .where("round_id", "=", round)
        .where("at_risk", ">", 0)
        .orderBy("points_per_effort", "desc")
        .orderBy("at_risk", "desc")
        .orderBy(sql`unit_key collate "C"`)
        .orderBy(sql`leaf collate "C"`)
        .limit(limit)
        .select("judgement")
        .execute();
      return rows.map(({ judgement }) => judgement);
    },
    async spread(round, limit) {
      const { rows } = await sql<LeafSpread>`
        select leaf, count(*) filter (where at_risk > 0) as units,
          round(sum(at_risk)::numeric, 9) as "atRisk", round(sum(lost)::numeric, 9) as lost
        from leaf_risks where round_id = ${round} group by leaf
        having sum(at_risk) > 0 order by sum(at_risk) desc, leaf collate "C" limit ${limit}`.execute(tx);
      return rows;
    },
    async hits(rounds) {
      const { rows } = await sql<RuleHits>`
        select reason ->> 'code' as code, count(*) as leaves, count(distinct unit_key) as units
        from leaf_risks, jsonb_array_elements(judgement -> 'reasons') as reason
        where round_id = any(${rounds}::uuid[]) and reason ->> 'ground' = 'rule'
          and not (reason ->> 'outranked')::boolean
        group by 1`.execute(tx);
      return rows;
    },
    async saveLeaves(round, given, replaced) {
      for (const { unit, leaves } of replaced) {
        const sheet = tx.deleteFrom("leaf_risks").where("round_id", "=", round).where("unit_key", "=", unit);
        await (leaves === "all" ? sheet : sheet.where("leaf", "in", leaves)).execute();
      }
      for (let from = 0; from < given.length; from += BATCH)
        await insertLeaves(tx, round, given.slice(from, from + BATCH));
    },
  };
}

/** Rows written at once: some megabytes of text. */
const BATCH = 3000;

async function insertLeaves(
  tx: Transaction<Database>,
  round: string,
  risks: readonly LeafRisk[],
): Promise<void> {
  await sql`insert into leaf_risks (round_id, unit_key, leaf, field, lead_key, state, max, sure, at_risk, lost, open,
      points_per_effort, judgement)
    select ${round}, g ->> 'unit', g ->> 'leaf', g ->> 'field', g ->> 'lead', g ->> 'state', (g ->> 'max')::float8,
      (g ->> 'sure')::float8, (g ->> 'atRisk')::float8, (g ->> 'lost')::float8, (g ->> 'open')::float8,
      (g ->> 'pointsPerEffort')::float8, g
    from jsonb_array_elements(${JSON.stringify(risks)}::jsonb) as g`.execute(tx);
}
