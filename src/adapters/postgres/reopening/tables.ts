import type { ColumnType } from "kysely";

type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface ReopeningsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaves: string[];
  work: "self-scoring" | "explanation" | "appraisal";
  until: ColumnType<Date, Date, Date>;
  reason: string;
  opened_at: ColumnType<Date, Date, Date>;
  opened_by: string;
  closed_at: MomentOrNone;
  closed_by: string | null;
}

/** Tables of the reopening module. */
export interface ReopeningTables {
  reopenings: ReopeningsTable;
}
