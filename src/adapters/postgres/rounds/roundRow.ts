import type { Insertable, Selectable } from "kysely";
import type { Round } from "../../../app/rounds/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RoundsTable } from "./tables.ts";

/** A stored row as the application knows it. */
export function roundOf(row: Selectable<RoundsTable> & { readonly owner_parent: string | null }): Round {
  return {
    id: row.id as RoundId,
    title: row.title,
    kind: row.kind,
    methodId: row.method_id,
    methodVersion: row.method_version,
    methodSha256: row.method_sha256,
    period: row.period,
    ownerUnit: row.owner_unit_key as UnitKey,
    ownerParent: row.owner_parent as UnitKey | null,
    clock: row.clock,
    leaderApproval: row.leader_approval,
    previousRound: row.previous_round_id as RoundId | null,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by as AccountId | null,
    approval: row.approval,
    publishedAt: row.published_at,
    archivedAt: row.archived_at,
    illustration: row.illustration,
    rowVersion: row.row_version,
  };
}

export function rowOf(round: Round): Insertable<RoundsTable> {
  return {
    id: round.id,
    title: round.title,
    kind: round.kind,
    method_id: round.methodId,
    method_version: round.methodVersion,
    method_sha256: round.methodSha256,
    period: round.period,
    owner_unit_key: round.ownerUnit,
    clock: JSON.stringify(round.clock),
    leader_approval: round.leaderApproval,
    previous_round_id: round.previousRound,
    created_at: round.createdAt,
    created_by: round.createdBy,
    opened_at: round.openedAt,
    closed_at: round.closedAt,
    approved_at: round.approvedAt,
    approved_by: round.approvedBy,
    approval: round.approval === null ? null : JSON.stringify(round.approval),
    published_at: round.publishedAt,
    archived_at: round.archivedAt,
    illustration: round.illustration,
    row_version: round.rowVersion,
  };
}
