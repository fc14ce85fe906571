import type { ColumnType } from "kysely";
import type { AnswerValue, SheetState } from "../../../contract/sheets.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;
/** Kept as jsonb: written as JSON text, read as the value; SQL null where the input was cleared. */
type JsonValue = ColumnType<AnswerValue, string | null, string | null>;

export interface SubmissionsTable {
  round_id: string;
  unit_key: string;
  state: SheetState;
  submitted_at: MomentOrNone;
  submitted_by: string | null;
  receipt_hash: string | null;
}

export interface ReceiptsTable {
  id: string;
  round_id: string;
  unit_key: string;
  submitted_at: Moment;
  submitted_by: string;
  hash: string;
  points: number;
  assigned_max: number;
  withdrawn_at: MomentOrNone;
}

export interface AnswersTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  input: string;
  value: JsonValue;
  version: number;
  updated_at: Moment;
  updated_by: string;
}

export interface AnswerChangesTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  input: string;
  value: JsonValue;
  version: number;
  changed_at: Moment;
  changed_by: string;
}

export interface ExplanationsTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  text: string;
  version: number;
  updated_at: Moment;
  updated_by: string;
}

export interface SheetReviewsTable {
  id: string;
  round_id: string;
  unit_key: string;
  department_key: string | null;
  act: "presented" | "approved" | "returned" | "taken-back";
  word: string;
  at: Moment;
  done_by: string;
}

/** Tables of the submissions module. */
export interface SubmissionsTables {
  sheet_reviews: SheetReviewsTable;
  submissions: SubmissionsTable;
  receipts: ReceiptsTable;
  answers: AnswersTable;
  answer_changes: AnswerChangesTable;
  explanations: ExplanationsTable;
}
