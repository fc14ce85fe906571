import type { ColumnType, GeneratedAlways } from "kysely";
import type { DocumentKind, SignatureFacts } from "../../../contract/library.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface DocumentsTable {
  id: string;
  unit_key: string;
  kind: DocumentKind;
  title: string;
  document_number: string;
  /** YYYY-MM-DD. */
  document_date: string | null;
  issuer: string;
  extract: string;
  note: string;
  latest_version: number;
  row_version: ColumnType<number, number | undefined, number>;
  created_at: Moment;
  created_by: string;
  updated_at: Moment;
  updated_by: string;
  put_away_at: MomentOrNone;
  put_away_by: ColumnType<string | null, string | null | undefined, string | null>;
  number_words: string;
  head_text: string;
  body_text: ColumnType<string, string | undefined, string>;
  sort_day: GeneratedAlways<string>;
}

export interface DocumentVersionsTable {
  document_id: string;
  version: number;
  unit_key: string;
  file_id: string | null;
  link: string | null;
  added_at: Moment;
  added_by: string;
}

export interface FileFactsTable {
  sha256: string;
  media_type: string;
  state: "waiting" | "done" | "failed";
  attempts: ColumnType<number, number | undefined, number>;
  take_after: Moment;
  page_count: ColumnType<number | null, number | null | undefined, number | null>;
  text_from: ColumnType<"file" | "ocr" | null, "file" | "ocr" | null | undefined, "file" | "ocr" | null>;
  signatures: ColumnType<SignatureFacts[], string | undefined, string>;
  trust: ColumnType<string, string | undefined, string>;
  fault: ColumnType<string | null, string | null | undefined, string | null>;
  inspected_at: MomentOrNone;
}

export interface FilePagesTable {
  sha256: string;
  page: number;
  text: string;
}

/** Tables of the library module. */
export interface LibraryTables {
  documents: DocumentsTable;
  document_versions: DocumentVersionsTable;
  file_facts: FileFactsTable;
  file_pages: FilePagesTable;
}
