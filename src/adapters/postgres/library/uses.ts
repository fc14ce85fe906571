import type { Transaction } from "kysely";
import type { DocumentId, EvidenceId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { DocumentUse } from "../../../contract/library.ts";
import type { Database } from "../schema.ts";

/** Where a document stands or stood, newest first. */
export async function usesOf(tx: Transaction<Database>, id: DocumentId): Promise<readonly DocumentUse[]> {
  const rows = await tx
    .selectFrom("evidence as e")
    .innerJoin("rounds as r", "r.id", "e.round_id")
    .innerJoin("units as u", "u.key", "e.unit_key")
    .innerJoin("submissions as s", (join) =>
      join.onRef("s.round_id", "=", "e.round_id").onRef("s.unit_key", "=", "e.unit_key"),
    )
    .where("e.document_id", "=", id)
    .select([
      "e.id",
      "e.round_id",
      "r.title",
      "r.period",
      "e.unit_key",
      "u.name",
      "e.leaf",
      "e.page",
      "e.document_version",
      "e.removed_at",
      "s.state",
    ])
    .orderBy("e.added_at", "desc")
    .execute();
  return rows.map((row) => ({
    evidence: row.id as EvidenceId,
    round: row.round_id as RoundId,
    roundTitle: row.title,
    period: row.period,
    unit: row.unit_key as UnitKey,
    unitName: row.name,
    leaf: row.leaf,
    page: row.page,
    version: row.document_version,
    submitted: row.state === "submitted",
    removed: row.removed_at !== null,
  }));
}
