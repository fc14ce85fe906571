import type { ColumnType } from "kysely";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface ObjectionsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  instance: 1 | 2;
  text: string;
  filed_at: Moment;
  filed_by: string;
  /** YYYY-MM-DD. */
  due: string;
  assignee_id: string | null;
  assigned_at: MomentOrNone;
  assigned_by: string | null;
  outcome: "upheld" | "dismissed" | null;
  points: number | null;
  reason: string;
  decided_at: MomentOrNone;
  decided_by: string | null;
}

export interface ObjectionDocumentsTable {
  objection_id: string;
  document_id: string;
  version: number;
  page: string;
}

/** Tables of the objections module. */
export interface ObjectionTables {
  objections: ObjectionsTable;
  objection_documents: ObjectionDocumentsTable;
}
