import type { ColumnType } from "kysely";

export interface MethodVersionsTable {
  id: string;
  version: string;
  sha256: string;
  source: string;
  frozen_at: ColumnType<Date, Date, never>;
}

export interface OwnMethodsTable {
  id: string;
  version: string;
  state: "draft" | "released";
  source: string;
  sha256: string;
  owner_unit: string;
  made_from: string;
  created_at: ColumnType<Date, Date, never>;
  created_by: string;
  saved_at: Date;
  saved_by: string;
  released_at: Date | null;
  released_by: string | null;
  row_version: number;
}

/** Tables of the methods module. */
export interface MethodsTables {
  own_methods: OwnMethodsTable;
  method_versions: MethodVersionsTable;
}
