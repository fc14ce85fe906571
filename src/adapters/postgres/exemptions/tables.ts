import type { ColumnType } from "kysely";

type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface ExemptionRequestsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  reason: string;
  document: string;
  asked_at: ColumnType<Date, Date, Date>;
  asked_by: string;
  decision: "accepted" | "refused" | "withdrawn" | null;
  answer: string;
  decided_at: MomentOrNone;
  decided_by: string | null;
}

/** Tables of the exemptions module. */
export interface ExemptionTables {
  exemption_requests: ExemptionRequestsTable;
}
