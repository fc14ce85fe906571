import type { ColumnType, JSONColumnType } from "kysely";
import type { Exemption } from "../../../app/rounds/index.ts";
import type { Clock, RoundKind } from "../../../contract/rounds.ts";

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

/** Tables of the rounds module. */
export interface RoundsTables {
  rounds: RoundsTable;
  round_units: RoundUnitsTable;
  leaf_assignments: LeafAssignmentsTable;
  round_appraisers: RoundAppraisersTable;
}
