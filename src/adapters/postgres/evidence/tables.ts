import type { ColumnType } from "kysely";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface FilesTable {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_at: Moment;
  uploaded_by: string;
}

export interface EvidenceTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  file_id: string | null;
  link: string | null;
  title: string;
  document_number: string;
  /** YYYY-MM-DD. */
  document_date: string | null;
  page: string;
  note: string;
  added_at: Moment;
  added_by: string;
  removed_at: MomentOrNone;
  removed_by: string | null;
  document_id: string;
  document_version: number;
}

/** Tables of the evidence module. */
export interface EvidenceTables {
  files: FilesTable;
  evidence: EvidenceTable;
}
