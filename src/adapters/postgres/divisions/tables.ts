import type { ColumnType } from "kysely";

export interface DivisionsTable {
  unit_key: string;
  key: string;
  name: string;
  removed_at: ColumnType<Date | null, Date | null, Date | null>;
}

export interface DivisionLeavesTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  department_key: string;
  division: string;
  due: string | null;
  note: string;
  assigned_at: ColumnType<Date, Date, Date>;
  assigned_by: string;
}

/** Tables of the divisions module. */
export interface DivisionTables {
  divisions: DivisionsTable;
  division_leaves: DivisionLeavesTable;
}
