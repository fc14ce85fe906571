import type { Transaction } from "kysely";
import type { LibraryReader, LibraryWriter, StoredDocument } from "../../../app/library/index.ts";
import type { DocumentId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { addDocument, addVersion, editDocument, setPutAway } from "./changes.ts";
import { selectListed, selectVersions, storedVersion, versionView, withLatest } from "./documentRows.ts";
import { factsReader, factsWriter } from "./inspection.ts";
import { likenessReader } from "./likeness.ts";
import { search } from "./search.ts";
import { usesOf } from "./uses.ts";

type Tx = Transaction<Database>;

/** Libraries of units in PostgreSQL, inside one transaction; bytes lie in the file store. */
export function createLibraryRepository(tx: Tx): LibraryReader & LibraryWriter {
  return {
    async document(id) {
      const row = await selectDocument(tx, id).executeTakeFirst();
      return row && documentOf(row);
    },
    async listed(id) {
      const rows = await selectListed(tx).where("d.id", "=", id).execute();
      return (await withLatest(tx, rows))[0];
    },
    async versions(id) {
      const rows = await selectVersions(tx)
        .where("v.document_id", "=", id)
        .orderBy("v.version", "desc")
        .execute();
      return rows.map(versionView);
    },
    async version(id, version) {
      const row = await selectVersions(tx)
        .where("v.document_id", "=", id)
        .where("v.version", "=", version)
        .executeTakeFirst();
      return row && storedVersion(row);
    },
    uses: (id) => usesOf(tx, id),
    search: (unit, wanted) => search(tx, unit, wanted),
    ...likenessReader(tx),
    ...factsReader(tx),
    async contents() {
      const rows = await tx.selectFrom("files").select("sha256").distinct().orderBy("sha256").execute();
      return rows.map(({ sha256 }) => sha256);
    },
    addDocument: (document) => addDocument(tx, document),
    async lockDocument(id) {
      const row = await selectDocument(tx, id).forUpdate().executeTakeFirst();
      return row && documentOf(row);
    },
    addVersion: (version) => addVersion(tx, version),
    editDocument: editDocument(tx),
    setPutAway: setPutAway(tx),
    ...factsWriter(tx),
  };
}

function selectDocument(tx: Tx, id: DocumentId) {
  return tx
    .selectFrom("documents")
    .where("id", "=", id)
    .select([
      "id",
      "unit_key",
      "kind",
      "title",
      "document_number",
      "document_date",
      "issuer",
      "extract",
      "note",
      "row_version",
      "latest_version",
      "put_away_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDocument>["execute"]>>[number];

function documentOf(row: Row): StoredDocument {
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
    latestVersion: row.latest_version,
    putAwayAt: row.put_away_at,
  };
}
