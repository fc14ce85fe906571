import type { ColumnType } from "kysely";
import type { FinishedList } from "../../../app/recognition/index.ts";
import type { RecognitionRules } from "../../../contract/recognition.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** JSON as text on its way in, parsed on its way out. */
type Rules = ColumnType<RecognitionRules, string, string>;

export interface RecognitionRulesTable {
  office_key: string;
  rules: Rules;
  saved_at: Moment;
  saved_by: string;
  version: number;
}

export interface RecognitionListsTable {
  id: string;
  office_key: string;
  round_id: string;
  title: string;
  rules: Rules;
  tasks_from: string;
  tasks_until: string;
  finished: ColumnType<FinishedList | null, string | null | undefined, string | null>;
  finished_at: MomentOrNone;
  finished_by: string | null;
  reopened_reason: ColumnType<string, string | undefined, string>;
  discarded_at: MomentOrNone;
  created_at: Moment;
  created_by: string;
  version: ColumnType<number, number | undefined, number>;
}

export interface RecognitionDecisionsTable {
  list_id: string;
  award: string;
  unit_key: string;
  decision: "propose" | "leave-out";
  reason: string;
  decided_at: Moment;
  decided_by: string;
}

export interface RecognitionEntriesTable {
  id: string;
  list_id: string;
  award: string;
  kind: "unit" | "person";
  unit_key: string;
  person: string;
  job: string;
  grounds: string;
  added_at: Moment;
  added_by: string;
  removed_at: MomentOrNone;
}

export interface RecognitionDisciplineTable {
  id: string;
  list_id: string;
  unit_key: string;
  person: string;
  reason: string;
  noted_at: Moment;
  noted_by: string;
  lifted_at: MomentOrNone;
}

/** Tables of the recognition module. */
export interface RecognitionTables {
  recognition_rules: RecognitionRulesTable;
  recognition_lists: RecognitionListsTable;
  recognition_decisions: RecognitionDecisionsTable;
  recognition_entries: RecognitionEntriesTable;
  recognition_discipline: RecognitionDisciplineTable;
}
