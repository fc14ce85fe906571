import type { Selectable } from "kysely";
import type { Paragraph, Plan, PlanItem, Target } from "../../../app/plans/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { PlanItemsTable, PlanParagraphsTable, PlansTable, PlanTargetsTable } from "./tables.ts";

export function planOf(row: Selectable<PlansTable>): Plan {
  return {
    id: row.id as PlanId,
    office: row.office_key as UnitKey,
    unit: row.unit_key as UnitKey,
    kind: row.kind,
    yearFrom: row.year_from,
    yearTo: row.year_to,
    title: row.title,
    state: row.state,
    template: row.template,
    previous: row.previous_plan as PlanId | null,
    number: row.number,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by as AccountId | null,
    receiptHash: row.receipt_hash,
    closedAt: row.closed_at,
    closedBy: row.closed_by as AccountId | null,
    reached: row.reached,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    version: row.version,
  };
}

export function planRow(plan: Plan) {
  return {
    id: plan.id,
    office_key: plan.office,
    unit_key: plan.unit,
    kind: plan.kind,
    year_from: plan.yearFrom,
    year_to: plan.yearTo,
    title: plan.title,
    state: plan.state,
    template: plan.template,
    previous_plan: plan.previous,
    number: plan.number,
    issued_on: plan.issuedOn,
    issued_at: plan.issuedAt,
    issued_by: plan.issuedBy,
    receipt_hash: plan.receiptHash,
    closed_at: plan.closedAt,
    closed_by: plan.closedBy,
    reached: plan.reached,
    created_at: plan.createdAt,
    created_by: plan.createdBy,
    version: plan.version,
  };
}

export function paragraphOf({
  id,
  position,
  kind,
  text,
  version,
}: Selectable<PlanParagraphsTable>): Paragraph {
  return { id, position, kind, text, version };
}

export function targetOf(row: Selectable<PlanTargetsTable>): Target {
  const { id, position, component, year, value, rank, words } = row;
  return { id, position, index: row.index_id, component, year, value, rank, group: row.index_group, words };
}

export function targetRow(plan: PlanId, { index, group, ...target }: Target) {
  return { ...target, plan_id: plan, index_id: index, index_group: group };
}

export function itemOf(row: Selectable<PlanItemsTable>): PlanItem {
  return {
    id: row.id,
    position: row.position,
    index: row.index_id,
    component: row.component,
    round: row.round_id as RoundId | null,
    leaf: row.leaf,
    target: row.target,
    measure: row.measure,
    lead: row.lead_key as UnitKey | null,
    support: row.support_keys as UnitKey[],
    due: row.due,
    budgetNote: row.budget_note,
    expectedPoints: row.expected_points,
    lostPoints: row.lost_points,
    carriedFrom: row.carried_from,
    addedIn: row.added_in,
    droppedAt: row.dropped_at,
    droppedIn: row.dropped_in,
    droppedReason: row.dropped_reason,
    version: row.version,
  };
}

export function itemRow(plan: PlanId, item: PlanItem) {
  return {
    id: item.id,
    plan_id: plan,
    position: item.position,
    index_id: item.index,
    component: item.component,
    round_id: item.round,
    leaf: item.leaf,
    target: item.target,
    measure: item.measure,
    lead_key: item.lead,
    support_keys: [...item.support],
    due: item.due,
    budget_note: item.budgetNote,
    expected_points: item.expectedPoints,
    lost_points: item.lostPoints,
    carried_from: item.carriedFrom,
    added_in: item.addedIn,
    dropped_at: item.droppedAt,
    dropped_in: item.droppedIn,
    dropped_reason: item.droppedReason,
    version: item.version,
  };
}
