import { type SqlBool, sql, type Transaction } from "kysely";
import type { TaskCount, TaskLine, TaskScope } from "../../../app/reports/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** The day in Việt Nam on which a task was reported as finished; none after it was returned. */
const REPORTED = sql<string | null>`case when t.state in ('submitted', 'done')
  then (coalesce(t.submitted_at, t.done_at) at time zone 'Asia/Ho_Chi_Minh')::date end`;
const MADE = sql<string>`(t.created_at at time zone 'Asia/Ho_Chi_Minh')::date`;

function within(scope: TaskScope) {
  return "lead" in scope
    ? sql<SqlBool>`t.lead_key = ${scope.lead}`
    : sql<SqlBool>`t.office_key = ${scope.office} and t.unit_key = ${scope.unit}`;
}

/** Tasks that stood between two days, both included, by lead agency: what was finished before is left out. */
export async function taskCounts(
  tx: Tx,
  scope: TaskScope,
  from: string,
  until: string,
): Promise<readonly TaskCount[]> {
  const { rows } = await sql<{
    lead: string;
    lead_name: string;
    total: number;
    done: number;
    in_time: number;
    late: number;
  }>`
    select s.lead_key as lead, u.name as lead_name, count(*) as total,
      count(*) filter (where s.reported <= ${until}) as done,
      count(*) filter (where s.reported <= ${until} and s.reported <= s.due) as in_time,
      count(*) filter (where (s.reported is null or s.reported > ${until}) and s.due < ${until}) as late
    from (
      select t.lead_key, t.due, ${REPORTED} as reported
      from tasks t
      where ${within(scope)} and t.state <> 'cancelled' and ${MADE} <= ${until}
    ) s
    join units u on u.key = s.lead_key
    where s.reported is null or s.reported >= ${from}
    group by s.lead_key, u.name
    order by u.name collate "vi-x-icu"`.execute(tx);
  return rows.map(({ lead, lead_name, total, done, in_time, late }) => ({
    lead: lead as UnitKey,
    leadName: lead_name,
    total,
    done,
    inTime: in_time,
    late,
  }));
}

export function lateTasks(
  tx: Tx,
  scope: TaskScope,
  until: string,
  limit: number,
): Promise<readonly TaskLine[]> {
  return lines(
    tx,
    sql<SqlBool>`${within(scope)} and t.due < ${until} and ${MADE} <= ${until}
      and (${REPORTED} is null or ${REPORTED} > ${until})`,
    limit,
  );
}

export function nextTasks(
  tx: Tx,
  scope: TaskScope,
  after: string,
  limit: number,
): Promise<readonly TaskLine[]> {
  return lines(tx, sql<SqlBool>`${within(scope)} and t.due >= ${after} and ${REPORTED} is null`, limit);
}

async function lines(
  tx: Tx,
  condition: ReturnType<typeof sql<SqlBool>>,
  limit: number,
): Promise<readonly TaskLine[]> {
  const { rows } = await sql<{ title: string; lead_name: string; due: string }>`
    select t.title, u.name as lead_name, t.due
    from tasks t join units u on u.key = t.lead_key
    where t.state <> 'cancelled' and ${condition}
    order by t.due, u.name collate "vi-x-icu", t.id
    limit ${limit}`.execute(tx);
  return rows.map(({ title, lead_name, due }) => ({ title, leadName: lead_name, due }));
}
