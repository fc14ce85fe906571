import type { ColumnType } from "kysely";
import type { SubjectKind } from "../../../app/consultation/index.ts";
import type { CommentVerdict } from "../../../contract/consultation.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface ConsultationsTable {
  id: string;
  subject: SubjectKind;
  subject_id: string;
  text: string;
  until: Moment;
  opened_at: Moment;
  opened_by: string;
  closed_at: MomentOrNone;
}

export interface ConsultationUnitsTable {
  consultation_id: string;
  unit_key: string;
  agreed_at: MomentOrNone;
  agreed_by: ColumnType<string | null, string | null | undefined, string | null>;
  reminded_at: MomentOrNone;
}

export interface DraftCommentsTable {
  id: string;
  consultation_id: string;
  unit_key: string;
  place: string | null;
  place_label: string;
  quoted: string;
  text: string;
  created_at: Moment;
  created_by: string;
  withdrawn_at: MomentOrNone;
  verdict: ColumnType<CommentVerdict | null, CommentVerdict | null | undefined, CommentVerdict | null>;
  answer: ColumnType<string, string | undefined, string>;
  answered_at: MomentOrNone;
  answered_by: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
}

/** Tables of comments on drafts. */
export interface ConsultationTables {
  consultations: ConsultationsTable;
  consultation_units: ConsultationUnitsTable;
  draft_comments: DraftCommentsTable;
}
