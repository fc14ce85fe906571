import { sql, type Transaction } from "kysely";
import type { AgencyCount, PersonCount, StateCount, TaskReader } from "../../../app/tasks/index.ts";
import type { Database } from "../schema.ts";
import { DONE_LATE, LATE, OPEN, SOON, wanted } from "./visible.ts";

type Tx = Transaction<Database>;
type Asked = Parameters<TaskReader["counts"]>[0];

const counted = ({ today, soon }: Asked) => sql`
  count(*)::int as tasks,
  (count(*) filter (where ${LATE(today)}))::int as late,
  (count(*) filter (where ${SOON(today, soon)}))::int as soon,
  (count(*) filter (where ${DONE_LATE}))::int as "doneLate"`;

/** Counts, made where the tasks are. */
export function countRows(tx: Tx): Pick<TaskReader, "counts" | "agencyCounts" | "personCounts"> {
  return {
    async counts(asked) {
      const { rows } = await sql<StateCount>`
        select t.state, ${counted(asked)} from tasks t where ${wanted(asked)} group by t.state`.execute(tx);
      return rows;
    },
    async agencyCounts(asked) {
      const { rows } = await sql<AgencyCount>`
        select c.*, u.name as "leadName" from (
          select t.lead_key as lead, t.state, ${counted(asked)} from tasks t where ${wanted(asked)}
          group by t.lead_key, t.state) c
        join units u on u.key = c.lead
        order by u.name collate "vi-x-icu", c.lead`.execute(tx);
      return rows;
    },
    async personCounts(asked) {
      const { rows } = await sql<PersonCount>`
        select c.*, u.name as "leadName", a.display_name as name from (
          select t.assignee_id as account, t.lead_key as lead,
            (count(*) filter (where ${OPEN}))::int as open,
            (count(*) filter (where ${LATE(asked.today)}))::int as late
          from tasks t where ${wanted(asked)} and t.assignee_id is not null
          group by t.assignee_id, t.lead_key) c
        join units u on u.key = c.lead
        join accounts a on a.id = c.account
        where c.open > 0
        order by c.late desc, c.open desc, a.display_name collate "vi-x-icu"`.execute(tx);
      return rows;
    },
  };
}
