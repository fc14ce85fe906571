import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Notice, QuietCount } from "../../../app/notices/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RoundKind } from "../../../contract/rounds.ts";
import type { Database } from "../schema.ts";

interface NoticeRow {
  id: number;
  kind: string;
  audience: Notice["audience"];
  body: string;
  at: Date;
  count: number;
  read_at: Date | null;
  urgent: boolean;
  actor_name: string | null;
  round_id: string | null;
  title: string | null;
  round_kind: RoundKind | null;
  unit_key: string | null;
  unit_name: string | null;
  sheet: string | null;
}

/** Shown notices of one person that meet a condition, with their words' source and their place. */
export async function selectNotices(
  tx: Transaction<Database>,
  account: AccountId,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<readonly Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select n.id, n.kind, n.audience, e.body, n.at, n.count, n.read_at, n.urgent, actor.display_name as actor_name,
      n.round_id, r.title, r.kind as round_kind, n.unit_key, u.name as unit_name,
      case when r.kind = 'measured' then (select min(ru.unit_key) from round_units ru where ru.round_id = r.id)
           when exists (select from round_units ru where ru.round_id = r.id and ru.unit_key = n.unit_key)
           then n.unit_key end as sheet
    from notices n
    join audit_entries e on e.chain = n.chain and e.seq = n.seq
    left join accounts actor on actor.id = n.actor_id
    left join rounds r on r.id = n.round_id
    left join units u on u.key = n.unit_key
    where n.account_id = ${account} and not n.quiet and ${condition}
    order by ${order} limit ${limit}`.execute(tx);
  return rows.map(noticeOf);
}

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.id,
    kind: row.kind,
    audience: row.audience,
    body: row.body,
    at: row.at,
    count: row.count,
    read: row.read_at !== null,
    urgent: row.urgent,
    actorName: row.actor_name,
    round: roundOf(row),
    unit: row.unit_key as UnitKey | null,
    unitName: row.unit_name,
    sheet: row.sheet as UnitKey | null,
  };
}

function roundOf(row: Pick<NoticeRow, "round_id" | "title" | "round_kind">): Notice["round"] {
  const { round_id: id, title, round_kind: kind } = row;
  return id === null || title === null || kind === null ? null : { id: id as RoundId, title, kind };
}

export async function selectQuietCounts(
  tx: Transaction<Database>,
  account: AccountId,
  since: Date,
): Promise<readonly QuietCount[]> {
  const { rows } = await sql<
    Pick<NoticeRow, "kind" | "round_id" | "title" | "round_kind"> & { count: number }
  >`
    select n.kind, n.round_id, r.title, r.kind as round_kind, count(*) as count
    from notices n left join rounds r on r.id = n.round_id
    where n.account_id = ${account} and n.quiet and n.mailed_at is null and n.at > ${since}
    group by n.kind, n.round_id, r.title, r.kind order by n.round_id, n.kind`.execute(tx);
  return rows.map((row) => ({ kind: row.kind, round: roundOf(row), count: row.count }));
}
