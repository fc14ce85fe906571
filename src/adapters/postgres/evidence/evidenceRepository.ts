import { sql, type Transaction } from "kysely";
import type { Evidence, EvidenceReader, EvidenceWriter, NewEvidence } from "../../../app/evidence/index.ts";
import type { SheetFilter } from "../../../app/sheetKey.ts";
import type { DocumentId, EvidenceId, FileId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type LeafDocuments = Awaited<ReturnType<EvidenceReader["documentsInRound"]>>[number];
type Tx = Transaction<Database>;

/** Evidence and the names of its files in PostgreSQL, inside one transaction; bytes lie in the file store. */
export function createEvidenceRepository(tx: Tx): EvidenceReader & EvidenceWriter {
  return {
    async evidence(id) {
      const row = await select(tx).where("e.id", "=", id).executeTakeFirst();
      return row && evidenceOf(row);
    },
    evidenceOfSheet: (sheet, leaf) =>
      readStanding(tx, sheet.roundId, {
        units: [sheet.unit],
        ...(leaf === undefined ? {} : { leaves: [leaf] }),
      }),
    async removedFromSheet({ roundId, unit }) {
      const rows = await select(tx)
        .where("e.round_id", "=", roundId)
        .where("e.unit_key", "=", unit)
        .where("e.removed_at", "is not", null)
        .orderBy("e.removed_at")
        .orderBy("e.id")
        .execute();
      return rows.map(evidenceOf);
    },
    evidenceOfRound: (roundId, filter = {}) => readStanding(tx, roundId, filter),
    documentsInRound: (roundId, before, filter = {}) => countStanding(tx, roundId, before, filter),
    async removalsOfRound(roundId, { units, leaves } = {}) {
      const rows = await tx
        .selectFrom("evidence")
        .where("round_id", "=", roundId)
        .$if(units !== undefined, (row) => row.where("unit_key", "in", [...(units ?? [])]))
        .$if(leaves !== undefined, (row) => row.where("leaf", "in", [...(leaves ?? [])]))
        .where("removed_at", "is not", null)
        .groupBy(["unit_key", "leaf"])
        .select(({ fn }) => ["unit_key", "leaf", fn.max("removed_at").as("removed_at")])
        .execute();
      return rows.flatMap(({ unit_key, leaf, removed_at }) =>
        removed_at === null ? [] : [{ unit: unit_key as UnitKey, leaf, removedAt: removed_at }],
      );
    },
    addEvidence: (pieces) => addEvidence(tx, pieces),
    async markRemoved(id, at, by) {
      const { numUpdatedRows } = await tx
        .updateTable("evidence")
        .set({ removed_at: at, removed_by: by })
        .where("id", "=", id)
        .where("removed_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom("evidence as e")
    .innerJoin("accounts as a", "a.id", "e.added_by")
    .leftJoin("files as f", "f.id", "e.file_id")
    .select([
      "e.id",
      "e.round_id",
      "e.unit_key",
      "e.leaf",
      "e.link",
      "e.title",
      "e.document_number",
      "e.document_date",
      "e.page",
      "e.note",
      "e.added_at",
      "e.removed_at",
      "e.document_id",
      "e.document_version",
      "a.display_name",
      "f.id as file_id",
      "f.sha256",
      "f.name",
      "f.media_type",
      "f.size",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

async function readStanding(tx: Tx, roundId: RoundId, filter: SheetFilter): Promise<readonly Evidence[]> {
  let query = select(tx).where("e.round_id", "=", roundId).where("e.removed_at", "is", null);
  if (filter.units) query = query.where("e.unit_key", "in", [...filter.units]);
  if (filter.leaves) query = query.where("e.leaf", "in", [...filter.leaves]);
  return (await query.orderBy("e.added_at").orderBy("e.id").execute()).map(evidenceOf);
}

async function countStanding(
  tx: Tx,
  roundId: RoundId,
  before: Date | null,
  { units, leaves }: SheetFilter,
): Promise<readonly LeafDocuments[]> {
  const inUnits = units ? sql`and unit_key = any(${[...units]})` : sql``;
  const atLeaves = leaves ? sql`and leaf = any(${[...leaves]})` : sql``;
  const { rows } = await sql<{
    unit_key: string;
    leaf: string;
    count: number;
    last_at: Date;
    last_before: Date | null;
  }>`
    select unit_key, leaf, count(*)::int as count, max(added_at) as last_at,
           max(added_at) filter (where added_at < coalesce(${before}, 'infinity'::timestamptz)) as last_before
    from evidence where round_id = ${roundId} and removed_at is null ${inUnits} ${atLeaves}
    group by unit_key, leaf`.execute(tx);
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    count: row.count,
    lastAt: row.last_at,
    lastBefore: row.last_before,
  }));
}

function evidenceOf(row: Row): Evidence {
  return {
    id: row.id as EvidenceId,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    title: row.title,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    page: row.page,
    note: row.note,
    link: row.link,
    file: fileOf(row),
    document: { id: row.document_id as DocumentId, version: row.document_version },
    addedAt: row.added_at,
    addedByName: row.display_name,
    removedAt: row.removed_at,
  };
}

function fileOf(row: Row): Evidence["file"] {
  const { file_id, sha256, name, media_type, size } = row;
  if (file_id === null || sha256 === null || name === null || media_type === null || size === null)
    return null;
  return { id: file_id as FileId, sha256, name, mediaType: media_type, size };
}

async function addEvidence(tx: Tx, pieces: readonly NewEvidence[]): Promise<void> {
  if (pieces.length === 0) return;
  const files = new Map(
    pieces.flatMap(({ file, addedAt, addedBy }) =>
      file === null
        ? []
        : [
            [
              file.id,
              {
                id: file.id,
                sha256: file.sha256,
                name: file.name,
                media_type: file.mediaType,
                size: file.size,
                uploaded_at: addedAt,
                uploaded_by: addedBy,
              },
            ],
          ],
    ),
  );
  // The library may know the content under another name: this one is kept beside it.
  if (files.size > 0)
    await tx
      .insertInto("files")
      .values([...files.values()])
      .onConflict((row) => row.column("id").doNothing())
      .execute();
  await tx
    .insertInto("evidence")
    .values(
      pieces.map((evidence) => ({
        id: evidence.id,
        round_id: evidence.roundId,
        unit_key: evidence.unit,
        leaf: evidence.leaf,
        file_id: evidence.file?.id ?? null,
        link: evidence.link,
        title: evidence.title,
        document_number: evidence.documentNumber,
        document_date: evidence.documentDate,
        page: evidence.page,
        note: evidence.note,
        added_at: evidence.addedAt,
        added_by: evidence.addedBy,
        removed_at: null,
        removed_by: null,
        document_id: evidence.document.id,
        document_version: evidence.document.version,
      })),
    )
    .execute();
}
