import type { ColumnType } from "kysely";
import type { EscalationStep, Proposal, TaskUpdate } from "../../../app/tasks/index.ts";
import type { TaskState } from "../../../contract/improvement.ts";
import type { TaskSource } from "../../../contract/tasks.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface TasksTable {
  id: string;
  office_key: string;
  unit_key: string;
  title: string;
  detail: string;
  lead_key: string;
  support_keys: string[];
  assignee_id: string | null;
  division: string | null;
  /** YYYY-MM-DD. */
  due: string;
  first_due: string;
  state: TaskState;
  source: TaskSource;
  source_id: string | null;
  basis: string;
  index_id: string | null;
  component: string | null;
  round_id: string | null;
  leaf: string | null;
  expected_points: number | null;
  submitted_at: MomentOrNone;
  done_at: MomentOrNone;
  cancelled_at: MomentOrNone;
  created_at: Moment;
  created_by: string;
  version: number;
  share: number;
  search: string;
  asked_due: string | null;
}

export interface TaskUpdatesTable {
  id: string;
  task_id: string;
  lead_key: string;
  kind: TaskUpdate["kind"];
  share: number | null;
  words: string;
  documents: string[];
  due: string | null;
  at: Moment;
  by_account: string | null;
}

export interface TaskDocumentsTable {
  task_id: string;
  document_id: string;
  unit_key: string;
  note: string;
  added_at: Moment;
  added_by: string;
  removed_at: MomentOrNone;
}

export interface TaskNeedsTable {
  task_id: string;
  needs_id: string;
}

export interface TaskEscalationsTable {
  office_key: string;
  step: EscalationStep;
  days: number;
  active: boolean;
  changed_at: Moment;
  changed_by: string;
}

export interface TaskRemindersTable {
  task_id: string;
  step: EscalationStep;
  due: string;
  at: Moment;
}

export interface TaskProposalsTable {
  id: string;
  task_id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  typed: ColumnType<Proposal["typed"], string, never>;
  words: string;
  documents: string[];
  points_before: number | null;
  points_after: number | null;
  state: ColumnType<Proposal["state"], Proposal["state"], Proposal["state"]>;
  answer: ColumnType<string, string | undefined, string>;
  proposed_at: Moment;
  proposed_by: string;
  answered_at: MomentOrNone;
  answered_by: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface DutiesTable {
  id: string;
  office_key: string;
  unit_key: string;
  title: string;
  detail: string;
  basis: string;
  lead_keys: string[];
  support_keys: string[];
  schedule: ColumnType<unknown, string, string>;
  on_day_off: "keep" | "before" | "after";
  ahead_days: number;
  index_id: string | null;
  component: string | null;
  round_id: string | null;
  leaf: string | null;
  expected_points: number | null;
  starts_on: string;
  stopped_at: MomentOrNone;
  version: ColumnType<number, number | undefined, number>;
  created_at: Moment;
  created_by: string;
}

export interface DutyOccurrencesTable {
  duty_id: string;
  nominal: string;
  lead_key: string;
  task_id: string;
}

/** Tables of the tasks module. */
export interface TaskTables {
  tasks: TasksTable;
  task_updates: TaskUpdatesTable;
  task_documents: TaskDocumentsTable;
  task_needs: TaskNeedsTable;
  task_escalations: TaskEscalationsTable;
  task_reminders: TaskRemindersTable;
  task_proposals: TaskProposalsTable;
  duties: DutiesTable;
  duty_occurrences: DutyOccurrencesTable;
}
