import { type ExpressionBuilder, sql, type Transaction } from "kysely";
import type { ListedDocument, StoredVersion } from "../../../app/library/index.ts";
import type { DocumentId, FileId, UnitKey } from "../../../contract/ids.ts";
import type { DocumentVersion, FileLook } from "../../../contract/library.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** A version with its file and what is known of it. */
export function selectVersions(tx: Tx) {
  return tx
    .selectFrom("document_versions as v")
    .innerJoin("accounts as a", "a.id", "v.added_by")
    .leftJoin("files as f", "f.id", "v.file_id")
    .leftJoin("file_facts as x", "x.sha256", "f.sha256")
    .select([
      "v.document_id",
      "v.version",
      "v.link",
      "v.added_at",
      "a.display_name",
      "f.id as file_id",
      "f.sha256",
      "f.name",
      "f.media_type",
      "f.size",
      "x.state",
      "x.page_count",
      "x.text_from",
      "x.signatures",
    ]);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>["execute"]>>[number];

export function storedVersion(row: VersionRow): StoredVersion {
  const common = {
    version: row.version,
    look: lookOf(row),
    addedAt: row.added_at,
    addedByName: row.display_name,
  };
  const { file_id, sha256, name, media_type, size, link } = row;
  if (file_id !== null && sha256 !== null && name !== null && media_type !== null && size !== null) {
    const file = { id: file_id as FileId, sha256, name, mediaType: media_type, size };
    return { ...common, file, link: null };
  }
  return { ...common, file: null, link: link ?? "" };
}

export function versionView(row: VersionRow): DocumentVersion {
  const { file, addedAt, ...rest } = storedVersion(row);
  return {
    ...rest,
    file: file && { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size },
    addedAt: addedAt.toISOString(),
  };
}

function lookOf({ state, page_count, text_from, signatures }: VersionRow): FileLook | null {
  if (state === null) return null;
  return { state, pageCount: page_count, textFrom: text_from, signatures: signatures ?? [] };
}

/** A document as lists show it, with the number of leaves at which it stands. */
export function selectListed(tx: Tx) {
  return tx
    .selectFrom("documents as d")
    .innerJoin("accounts as a", "a.id", "d.updated_by")
    .select([
      "d.id",
      "d.unit_key",
      "d.kind",
      "d.title",
      "d.document_number",
      "d.document_date",
      "d.issuer",
      "d.extract",
      "d.note",
      "d.row_version",
      "d.latest_version",
      "d.put_away_at",
      "d.updated_at",
      "a.display_name",
      (row) => usesOf(row).as("uses"),
    ]);
}

function usesOf(row: ExpressionBuilder<Database & { d: Database["documents"] }, "d">) {
  return row
    .selectFrom("evidence as e")
    .whereRef("e.document_id", "=", "d.id")
    .where("e.removed_at", "is", null)
    .select(sql<number>`count(*)::int`.as("uses"));
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>["execute"]>>[number];

/** Puts the latest versions beside their documents, in the order of the documents. */
export async function withLatest(tx: Tx, rows: readonly ListedRow[]): Promise<readonly ListedDocument[]> {
  if (rows.length === 0) return [];
  const versions = await selectVersions(tx)
    .innerJoin("documents as d", (join) =>
      join.onRef("d.id", "=", "v.document_id").onRef("d.latest_version", "=", "v.version"),
    )
    .where(
      "v.document_id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const latest = new Map(versions.map((row) => [row.document_id, versionView(row)]));
  return rows.flatMap((row) => {
    const version = latest.get(row.id);
    return version ? [listedOf(row, version)] : [];
  });
}

function listedOf(row: ListedRow, latest: DocumentVersion): ListedDocument {
  return {
    id: row.id as DocumentId,
    unit: row.unit_key as UnitKey,
    kind: row.kind,
    title: row.title,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    issuer: row.issuer,
    extract: row.extract,
    note: row.note,
    rowVersion: row.row_version,
    latest,
    uses: row.uses ?? 0,
    putAwayAt: row.put_away_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    updatedByName: row.display_name,
  };
}
