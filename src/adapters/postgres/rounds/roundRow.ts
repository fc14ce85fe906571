import type { Insertable, Selectable } from "kysely";
import type { Round } from "../../../app/rounds/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RoundsTable } from "./tables.ts";

/** A stored row as the application knows it. */
export function roundOf(row: Selectable<RoundsTable>): Round {
  return {
    id: row.id as RoundId,
    title: row.title,
    kind: row.kind,
    methodId: row.method_id,
    methodVersion: row.method_version,
    methodSha256: row.method_sha256,
    period: row.period,
    ownerUnit: row.owner_unit_key as UnitKey,
    clock: row.clock,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
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
    created_at: round.createdAt,
    created_by: round.createdBy,
    opened_at: round.openedAt,
    closed_at: round.closedAt,
    published_at: round.publishedAt,
    archived_at: round.archivedAt,
    illustration: round.illustration,
    row_version: round.rowVersion,
  };
}
