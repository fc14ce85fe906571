import { sql, type Transaction } from "kysely";
import type { InnerDeadline, WaitingApproval } from "../../../app/notices/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

interface Row {
  kind: InnerDeadline["kind"];
  id: string;
  round_id: string;
  title: string;
  unit_key: string;
  unit_name: string;
  sheet: string;
  starts: Date;
  until: Date;
  left_over: number;
  total: number;
}

/** An inner day ends with its own last minute in Việt Nam. A leaf counts as begun once any input of it holds a value. */
export async function selectInnerDeadlines(
  tx: Transaction<Database>,
  account: AccountId,
  now: Date,
): Promise<readonly InnerDeadline[]> {
  const { rows } = await sql<Row>`
    with mine as (select g.role, g.unit_key, g.division from role_grants g where g.account_id = ${account}),
    found as (
      select 'division' as kind, d.unit_key || '-' || d.department_key || '-' || d.division || '-' || d.due as id,
        d.round_id, d.department_key as unit_key, d.unit_key as sheet, min(d.assigned_at) as starts,
        (d.due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as until,
        count(*) filter (where not exists (select from answers a where a.round_id = d.round_id
          and a.unit_key = d.unit_key and a.leaf = d.leaf and a.value <> 'null'::jsonb)) as left_over,
        count(*) as total
      from division_leaves d
      join mine m on m.role = 'division' and m.unit_key = d.department_key and m.division = d.division
      where d.due is not null
      group by d.round_id, d.unit_key, d.department_key, d.division, d.due
      union all
      select 'request', q.id::text, q.round_id, q.department_key, q.unit_key, q.sent_at, q.until,
        (select count(*) from supplement_request_leaves l where l.request_id = q.id and l.answered_at is null),
        (select count(*) from supplement_request_leaves l where l.request_id = q.id)
      from supplement_requests q
      where q.closed_at is null and exists (
        select from mine m where m.unit_key = q.department_key and m.role in ('unit', 'leader'))
      union all
      select 'reopened', o.id::text, o.round_id, o.unit_key, o.unit_key, o.opened_at, o.until, 0, 0
      from reopenings o
      where o.closed_at is null and o.work <> 'appraisal' and exists (
        select from mine m where m.unit_key = o.unit_key and m.role in ('unit', 'leader')))
    select f.*, r.title, u.name as unit_name
    from found f join rounds r on r.id = f.round_id join units u on u.key = f.unit_key
    where f.until > ${now} and r.closed_at is null
    order by f.until, f.kind, f.id`.execute(tx);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    round: { id: row.round_id as RoundId, title: row.title },
    unit: row.unit_key as UnitKey,
    unitName: row.unit_name,
    sheet: row.sheet as UnitKey,
    from: row.starts,
    until: row.until,
    left: row.left_over,
    of: row.total,
  }));
}

export async function selectWaitingApprovals(
  tx: Transaction<Database>,
  account: AccountId,
): Promise<readonly WaitingApproval[]> {
  const { rows } = await sql<Pick<Row, "round_id" | "title" | "unit_key" | "unit_name" | "sheet">>`
    with mine as (select g.unit_key from role_grants g where g.account_id = ${account} and g.role = 'leader'),
    found as (
      select s.round_id, s.unit_key, s.unit_key as sheet from submissions s
      where s.state = 'presented' and s.unit_key in (select unit_key from mine)
      union all
      select last.round_id, last.department_key, last.unit_key from (
        select distinct on (v.round_id, v.unit_key, v.department_key) v.round_id, v.unit_key, v.department_key, v.act
        from sheet_reviews v where v.department_key in (select unit_key from mine)
        order by v.round_id, v.unit_key, v.department_key, v.at desc, v.id desc) last
      where last.act = 'presented')
    select f.*, r.title, u.name as unit_name
    from found f join rounds r on r.id = f.round_id join units u on u.key = f.unit_key
    where r.closed_at is null order by r.opened_at, f.unit_key`.execute(tx);
  return rows.map((row) => ({
    round: { id: row.round_id as RoundId, title: row.title },
    unit: row.unit_key as UnitKey,
    unitName: row.unit_name,
    sheet: row.sheet as UnitKey,
  }));
}
