import type { ColumnType } from "kysely";
import type { DecisionKind } from "../../../contract/meetings.ts";
import type { PortalState } from "../../../contract/portalChecks.ts";
import type { RiskMark } from "../../../contract/riskMarks.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface RiskMarksTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  mark: RiskMark;
  expected: number;
  self_points: number | null;
  reason: string;
  version: number;
  meeting_id: string | null;
  marked_at: Moment;
  marked_by: string;
}

export interface RequestDraftsTable {
  round_id: string;
  unit_key: string;
  department_key: string;
  leaf: string;
  wanted: string;
  until_day: string | null;
  meeting_id: string | null;
  drafted_at: Moment;
  drafted_by: string;
}

export interface SupplementRequestsTable {
  id: string;
  round_id: string;
  unit_key: string;
  department_key: string;
  text: string;
  until: Moment;
  sent_at: Moment;
  sent_by: string;
  meeting_id: string | null;
  closed_at: MomentOrNone;
  reminded_at: MomentOrNone;
}

export interface SupplementRequestLeavesTable {
  request_id: string;
  leaf: string;
  wanted: string;
  answer: ColumnType<string, string | undefined, string>;
  answered_at: MomentOrNone;
  answered_by: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
}

export interface RequestExtensionsTable {
  request_id: string;
  unit_key: string;
  at: Moment;
  extended_by: string;
  before: Moment;
  after: Moment;
  reason: string;
}

export interface MeetingsTable {
  id: string;
  round_id: string;
  unit_key: string;
  title: string;
  held_on: string;
  place: string;
  chair: string;
  participants: string;
  assessment: string;
  row_version: number;
  created_at: Moment;
  created_by: string;
  updated_at: Moment;
  updated_by: string;
}

export interface MeetingDecisionsTable {
  meeting_id: string;
  unit_key: string;
  leaf: string;
  version: number;
  kind: DecisionKind;
  points: number;
  department_key: string | null;
  until_day: string | null;
  note: string;
  portal_lead: string | null;
  portal_support: string[];
  decided_at: Moment;
  decided_by: string;
}

export interface PortalChecksTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  wanted: string;
  portal: string;
  address: string;
  lead_key: string;
  support_keys: string[];
  person: string;
  due: string | null;
  state: PortalState;
  checked_on: string | null;
  note: string;
  file_id: string | null;
  evidence_id: string | null;
  meeting_id: string | null;
  row_version: number;
  created_at: Moment;
  created_by: string;
  updated_at: Moment;
  updated_by: string;
  removed_at: MomentOrNone;
}

export interface EntryTicksTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  fingerprint: string;
  entered_at: Moment;
  entered_by: string;
}

/** Tables of the working group: what happens before a province hands in. */
export interface WorkingGroupTables {
  risk_marks: RiskMarksTable;
  request_drafts: RequestDraftsTable;
  supplement_requests: SupplementRequestsTable;
  supplement_request_leaves: SupplementRequestLeavesTable;
  request_extensions: RequestExtensionsTable;
  meetings: MeetingsTable;
  meeting_decisions: MeetingDecisionsTable;
  portal_checks: PortalChecksTable;
  entry_ticks: EntryTicksTable;
}
