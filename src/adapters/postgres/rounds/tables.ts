import type { ColumnType, JSONColumnType } from "kysely";
import type { Exemption } from "../../../app/rounds/index.ts";
import type { Approval, Clock, RoundKind } from "../../../contract/rounds.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface RoundsTable {
  id: string;
  title: string;
  kind: RoundKind;
  method_id: string;
  method_version: string;
  method_sha256: string | null;
  period: string;
  owner_unit_key: string;
  clock: JSONColumnType<Clock>;
  created_at: Moment;
  created_by: string;
  opened_at: MomentOrNone;
  closed_at: MomentOrNone;
  leader_approval: boolean;
  previous_round_id: string | null;
  approved_at: MomentOrNone;
  approved_by: string | null;
  approval: JSONColumnType<Approval | null, string | null, string | null>;
  published_at: MomentOrNone;
  archived_at: MomentOrNone;
  illustration: boolean;
  row_version: number;
}

export interface RoundUnitsTable {
  round_id: string;
  unit_key: string;
  family: string;
  exemptions: JSONColumnType<readonly Exemption[], string, string>;
  ranked: boolean;
}

export interface LeafAssignmentsTable {
  round_id: string;
  leaf: string;
  lead_key: string;
  support_keys: string[];
}

export interface RoundAppraisersTable {
  round_id: string;
  account_id: string;
  fields: string[];
  unit_keys: string[];
}

export interface ClockChangesTable {
  id: string;
  round_id: string;
  at: Moment;
  changed_by: string;
  before: JSONColumnType<Clock>;
  after: JSONColumnType<Clock>;
  reason: string;
}

export interface ConflictsTable {
  round_id: string;
  account_id: string;
  unit_key: string;
  reason: string;
  declared_at: Moment;
  lifted_at: MomentOrNone;
  lifted_by: string | null;
  lift_reason: string;
}

/** Tables of the rounds module. */
export interface RoundsTables {
  clock_changes: ClockChangesTable;
  conflicts_of_interest: ConflictsTable;
  rounds: RoundsTable;
  round_units: RoundUnitsTable;
  leaf_assignments: LeafAssignmentsTable;
  round_appraisers: RoundAppraisersTable;
}
