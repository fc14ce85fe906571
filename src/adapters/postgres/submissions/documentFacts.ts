import type { Transaction } from "kysely";
import type { SheetFilter } from "../../../app/sheetKey.ts";
import type { DocumentFacts } from "../../../app/submissions/index.ts";
import type { EvidenceId, RoundId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

/** Kind and length of the documents that stand at some sheets of a round now, in one query. */
export async function readDocumentFacts(
  tx: Transaction<Database>,
  roundId: RoundId,
  { units, leaves }: SheetFilter,
): Promise<readonly DocumentFacts[]> {
  const rows = await tx
    .selectFrom("evidence as e")
    .innerJoin("documents as d", "d.id", "e.document_id")
    .leftJoin("files as f", "f.id", "e.file_id")
    .leftJoin("file_facts as l", "l.sha256", "f.sha256")
    .where("e.round_id", "=", roundId)
    .where("e.removed_at", "is", null)
    .$if(units !== undefined, (query) => query.where("e.unit_key", "in", units ?? []))
    .$if(leaves !== undefined, (query) => query.where("e.leaf", "in", leaves ?? []))
    .select(["e.id", "d.kind", "l.page_count"])
    .execute();
  return rows.map(({ id, kind, page_count }) => ({
    evidence: id as EvidenceId,
    kind,
    pageCount: page_count,
  }));
}
