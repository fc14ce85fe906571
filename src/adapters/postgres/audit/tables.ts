import type { ColumnType } from "kysely";

export interface AuditHeadsTable {
  chain: string;
  seq: number;
  hash: string;
}

export interface AuditEntriesTable {
  chain: string;
  seq: number;
  at: ColumnType<Date, Date, never>;
  actor_id: string | null;
  kind: string;
  unit_key: string | null;
  body: string;
  previous_hash: string;
  hash: string;
}

/** Tables of the audit module. */
export interface AuditTables {
  audit_heads: AuditHeadsTable;
  audit_entries: AuditEntriesTable;
}
