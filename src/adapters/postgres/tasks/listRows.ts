import type { Selectable } from "kysely";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { ListedTask, TaskReader } from "../../../app/tasks/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { TASK_STATES } from "../../../contract/improvement.ts";
import type { Database } from "../schema.ts";
import type { TasksTable } from "./tables.ts";
import { taskOf } from "./taskColumns.ts";
import { wanted } from "./visible.ts";

type Tx = Transaction<Database>;
type Row = Selectable<TasksTable> & {
  office_name: string;
  unit_name: string;
  lead_name: string;
  support_names: { unit: UnitKey; name: string }[];
  assignee_name: string | null;
  division_name: string | null;
  waits_for: number;
  documents: number;
};

const ORDER = {
  due: sql`t.due, t.id`,
  newest: sql`t.created_at desc, t.id desc`,
  lead: sql`l.name collate "vi-x-icu", t.due, t.id`,
} as const;

/** Lists and columns of the board: only the rows that are asked for get their names. */
export function listRows(tx: Tx): Pick<TaskReader, "page" | "columns" | "listed"> {
  return {
    async page(asked, { sort, offset, limit }) {
      const join = sort === "lead" ? sql`join units l on l.key = t.lead_key` : sql``;
      const chosen = sql`select t.*, row_number() over (order by ${ORDER[sort]}) as place from tasks t ${join}
        where ${wanted(asked)} order by ${ORDER[sort]} offset ${offset} limit ${limit}`;
      return named(tx, chosen);
    },
    async columns(asked, limit) {
      const one = (state: string) =>
        sql`(select t.*, 0 as place from tasks t where ${wanted(asked)} and t.state = ${state}
             order by ${state === "done" || state === "cancelled" ? sql`t.due desc, t.id desc` : sql`t.due, t.id`} limit ${limit})`;
      const found = await named(tx, sql.join(TASK_STATES.map(one), sql` union all `));
      return found;
    },
    async listed(id) {
      const [found] = await named(tx, sql`select t.*, 0 as place from tasks t where t.id = ${id}`);
      return found;
    },
  };
}

/** Rows of tasks (and their `place` in order) with the names that a card shows. */
export async function named(tx: Tx, chosen: RawBuilder<unknown>): Promise<readonly ListedTask[]> {
  const { rows } = await sql<Row>`
    select t.*, o.name as office_name, u.name as unit_name, l.name as lead_name,
      coalesce((select json_agg(json_build_object('unit', s.key, 'name', s.name) order by s.name)
                from units s where s.key = any(t.support_keys)), '[]'::json) as support_names,
      a.display_name as assignee_name, d.name as division_name,
      (select count(*)::int from task_needs n join tasks b on b.id = n.needs_id
        where n.task_id = t.id and b.state not in ('done', 'cancelled')) as waits_for,
      (select count(*)::int from task_documents x where x.task_id = t.id and x.removed_at is null) as documents
    from (${chosen}) t
    join units o on o.key = t.office_key
    join units u on u.key = t.unit_key
    join units l on l.key = t.lead_key
    left join accounts a on a.id = t.assignee_id
    left join divisions d on d.unit_key = t.lead_key and d.key = t.division
    order by t.place, t.due, t.id`.execute(tx);
  return rows.map((row) => ({
    ...taskOf(row),
    officeName: row.office_name,
    unitName: row.unit_name,
    leadName: row.lead_name,
    supportNames: row.support_names,
    assigneeName: row.assignee_name,
    divisionName: row.division_name,
    waitsFor: row.waits_for,
    documents: row.documents,
  }));
}
