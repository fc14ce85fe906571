import { sql, type Transaction } from "kysely";
import type { ConflictReader, ConflictWriter } from "../../../app/appraisal/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

interface Row {
  readonly account_id: string;
  readonly name: string;
  readonly unit_key: string;
  readonly unit_name: string;
  readonly reason: string;
  readonly declared_at: Date;
  readonly lifted_at: Date | null;
  readonly lifted_by_name: string | null;
  readonly lift_reason: string;
}

/** Appraisers who withdrew from judging a unit. */
export function createConflicts(tx: Transaction<Database>): ConflictReader & ConflictWriter {
  return {
    async conflictsOfRound(roundId) {
      const { rows } = await sql<Row>`
        select c.account_id, a.display_name as name, c.unit_key, u.name as unit_name, c.reason, c.declared_at,
          c.lifted_at, l.display_name as lifted_by_name, c.lift_reason
        from conflicts_of_interest c join accounts a on a.id = c.account_id join units u on u.key = c.unit_key
          left join accounts l on l.id = c.lifted_by
        where c.round_id = ${roundId}
        order by c.lifted_at is not null, c.declared_at, c.account_id, c.unit_key`.execute(tx);
      return rows.map((row) => ({
        account: row.account_id as AccountId,
        name: row.name,
        unit: row.unit_key as UnitKey,
        unitName: row.unit_name,
        reason: row.reason,
        declaredAt: row.declared_at,
        lifted: row.lifted_at && {
          at: row.lifted_at,
          byName: row.lifted_by_name ?? "",
          reason: row.lift_reason,
        },
      }));
    },
    async declareConflict({ roundId, account, unit }, reason, at) {
      const { numAffectedRows } = await sql`
        insert into conflicts_of_interest as c (round_id, account_id, unit_key, reason, declared_at)
        values (${roundId}, ${account}, ${unit}, ${reason}, ${at})
        on conflict (round_id, account_id, unit_key) do update
          set reason = excluded.reason, declared_at = excluded.declared_at, lifted_at = null, lifted_by = null,
            lift_reason = ''
          where c.lifted_at is not null`.execute(tx);
      return numAffectedRows === 1n;
    },
    async liftConflict({ roundId, account, unit }, reason, at, by) {
      const { numUpdatedRows } = await tx
        .updateTable("conflicts_of_interest")
        .set({ lifted_at: at, lifted_by: by, lift_reason: reason })
        .where("round_id", "=", roundId)
        .where("account_id", "=", account)
        .where("unit_key", "=", unit)
        .where("lifted_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
