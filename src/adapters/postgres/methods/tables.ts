import type { ColumnType } from "kysely";

export interface MethodVersionsTable {
  id: string;
  version: string;
  sha256: string;
  source: string;
  frozen_at: ColumnType<Date, Date, never>;
}

/** Tables of the methods module. */
export interface MethodsTables {
  method_versions: MethodVersionsTable;
}
