import { sql, type Transaction } from "kysely";
import type { NewNotice } from "../../../app/notices/index.ts";
import type { Database } from "../schema.ts";
import { recipientsOf } from "./recipients.ts";

/**
 * One statement whatever the number of people. Events of one kind at one sheet within the hour join the notice that the
 * person has not read yet; somebody in two audiences is told once.
 */
export async function deliver(tx: Transaction<Database>, notice: NewNotice): Promise<void> {
  const { chain, seq, kind, roundId, actorId, at, quiet, urgent } = notice;
  await sql`
    with told as (
      select distinct on (r.account_id) r.account_id, r.unit_key, r.audience
      from (${recipientsOf(notice)}) r (account_id, unit_key, audience, preference)
      join accounts a on a.id = r.account_id and a.disabled_at is null
      where r.account_id is distinct from ${actorId}::uuid
      order by r.account_id, r.preference, r.unit_key
    ), joined as (
      update notices n set seq = ${seq}, at = ${at}, actor_id = ${actorId}::uuid, count = n.count + 1, mailed_at = null
      from told
      where n.account_id = told.account_id and n.chain = ${chain} and n.kind = ${kind}
        and n.unit_key is not distinct from told.unit_key
        and n.read_at is null and n.at > ${new Date(at.getTime() - HOUR_MS)}
      returning n.account_id
    )
    insert into notices (account_id, chain, seq, kind, audience, round_id, unit_key, actor_id, at, quiet, urgent)
    select told.account_id, ${chain}, ${seq}, ${kind}, told.audience, ${roundId}::uuid, told.unit_key, ${actorId}::uuid,
      ${at}, ${quiet}, ${urgent}
    from told where not exists (select from joined where joined.account_id = told.account_id)`.execute(tx);
}

const HOUR_MS = 3_600_000;
