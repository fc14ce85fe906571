import type { ColumnType } from "kysely";

export interface AppraisalsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  decision: "agree" | "change";
  points: number;
  reason: string;
  self_points: number | null;
  version: number;
  /** 1: first appraisal; 2: after the explanation. */
  phase: 1 | 2;
  decided_at: ColumnType<Date, Date, Date>;
  decided_by: string;
}

/** Tables of the appraisal module. */
export interface AppraisalTables {
  appraisals: AppraisalsTable;
}
