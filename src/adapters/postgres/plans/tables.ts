import type { ColumnType } from "kysely";
import type { PlanState } from "../../../contract/improvement.ts";
import type { ParagraphKind, PlanKind } from "../../../contract/plans.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface PlansTable {
  id: string;
  office_key: string;
  unit_key: string;
  kind: PlanKind;
  year_from: number;
  year_to: number;
  title: string;
  state: PlanState;
  previous_plan: string | null;
  number: string | null;
  issued_on: string | null;
  issued_at: MomentOrNone;
  issued_by: string | null;
  closed_at: MomentOrNone;
  closed_by: string | null;
  created_at: Moment;
  created_by: string;
  version: number;
  template: string | null;
  receipt_hash: string | null;
  reached: string;
}

export interface PlanParagraphsTable {
  id: string;
  plan_id: string;
  position: number;
  kind: ParagraphKind;
  text: string;
  version: number;
}

export interface PlanTargetsTable {
  id: string;
  plan_id: string;
  position: number;
  index_id: string;
  component: string | null;
  year: number;
  value: number | null;
  rank: number | null;
  index_group: string | null;
  words: string;
}

export interface PlanItemsTable {
  id: string;
  plan_id: string;
  position: number;
  index_id: string;
  component: string | null;
  round_id: string | null;
  leaf: string | null;
  target: string;
  measure: string;
  lead_key: string | null;
  support_keys: string[];
  due: string | null;
  budget_note: string;
  expected_points: number | null;
  lost_points: number | null;
  carried_from: string | null;
  added_in: number | null;
  dropped_at: MomentOrNone;
  dropped_in: number | null;
  dropped_reason: string;
  version: number;
}

export interface PlanAmendmentsTable {
  plan_id: string;
  no: number;
  number: string;
  issued_on: string;
  reason: string;
  changes: ColumnType<readonly { vi: string; en: string }[], string, string>;
  made_at: Moment;
  made_by: string;
}

/** Tables of plans. */
export interface PlanTables {
  plans: PlansTable;
  plan_paragraphs: PlanParagraphsTable;
  plan_targets: PlanTargetsTable;
  plan_items: PlanItemsTable;
  plan_amendments: PlanAmendmentsTable;
}
