import type { Insertable, Selectable } from "kysely";
import type { Task } from "../../../app/tasks/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import { searchKey } from "../../../core/published/search-key.ts";
import type { TasksTable } from "./tables.ts";

/** A row of `tasks` as the application knows it. */
export function taskOf(row: Omit<Selectable<TasksTable>, "search">): Task {
  return {
    id: row.id as TaskId,
    office: row.office_key as UnitKey,
    unit: row.unit_key as UnitKey,
    title: row.title,
    detail: row.detail,
    lead: row.lead_key as UnitKey,
    support: row.support_keys as UnitKey[],
    assignee: row.assignee_id as AccountId | null,
    division: row.division,
    due: row.due,
    firstDue: row.first_due,
    state: row.state,
    share: row.share,
    source: row.source,
    sourceId: row.source_id,
    basis: row.basis,
    about:
      row.index_id === null
        ? null
        : {
            index: row.index_id,
            component: row.component,
            round: row.round_id as RoundId | null,
            leaf: row.leaf,
          },
    expectedPoints: row.expected_points,
    submittedAt: row.submitted_at,
    doneAt: row.done_at,
    cancelledAt: row.cancelled_at,
    askedDue: row.asked_due,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    version: row.version,
  };
}

/** Words without marks by which a task is found. */
function searchOf({ title, basis, detail }: Task): string {
  return searchKey(`${title} ${basis} ${detail}`).slice(0, 4000);
}

export function rowOf(task: Task): Insertable<TasksTable> {
  return {
    id: task.id,
    office_key: task.office,
    unit_key: task.unit,
    title: task.title,
    detail: task.detail,
    lead_key: task.lead,
    support_keys: [...task.support],
    assignee_id: task.assignee,
    division: task.division,
    due: task.due,
    first_due: task.firstDue,
    state: task.state,
    source: task.source,
    source_id: task.sourceId,
    basis: task.basis,
    index_id: task.about?.index ?? null,
    component: task.about?.component ?? null,
    round_id: task.about?.round ?? null,
    leaf: task.about?.leaf ?? null,
    expected_points: task.expectedPoints,
    submitted_at: task.submittedAt,
    done_at: task.doneAt,
    cancelled_at: task.cancelledAt,
    created_at: task.createdAt,
    created_by: task.createdBy,
    version: task.version,
    share: task.share,
    search: searchOf(task),
    asked_due: task.askedDue,
  };
}
