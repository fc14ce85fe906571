import type { Transaction } from "kysely";
import type {
  Content,
  Described,
  FoldedWords,
  LibraryWriter,
  NewDocument,
  NewVersion,
} from "../../../app/library/index.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

export async function addDocument(tx: Tx, document: NewDocument): Promise<void> {
  const { id, unit, words, content, at, by } = document;
  await tx
    .insertInto("documents")
    .values({
      id,
      unit_key: unit,
      ...columnsOf(document, words),
      latest_version: 1,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
    })
    .execute();
  await insertVersion(tx, { document: id, unit, version: 1, words, content, at, by });
  await takeKnownText(tx, id);
}

export async function addVersion(tx: Tx, added: NewVersion): Promise<void> {
  await insertVersion(tx, added);
  await tx
    .updateTable("documents")
    .set(({ eb }) => ({
      latest_version: added.version,
      row_version: eb("row_version", "+", 1),
      head_text: added.words.head,
      body_text: "",
      updated_at: added.at,
      updated_by: added.by,
    }))
    .where("id", "=", added.document)
    .execute();
  await takeKnownText(tx, added.document);
}

export const editDocument =
  (tx: Tx): LibraryWriter["editDocument"] =>
  async (document) => {
    const { id, words, baseVersion, at, by } = document;
    const { numUpdatedRows } = await tx
      .updateTable("documents")
      .set({ ...columnsOf(document, words), row_version: baseVersion + 1, updated_at: at, updated_by: by })
      .where("id", "=", id)
      .where("row_version", "=", baseVersion)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };

export const setPutAway =
  (tx: Tx): LibraryWriter["setPutAway"] =>
  async (id, at, by, away) => {
    await tx
      .updateTable("documents")
      .set({ put_away_at: away ? at : null, put_away_by: away ? by : null, updated_at: at, updated_by: by })
      .where("id", "=", id)
      .execute();
  };

function columnsOf(said: Described, words: FoldedWords) {
  return {
    kind: said.kind,
    title: said.title,
    document_number: said.documentNumber,
    document_date: said.documentDate,
    issuer: said.issuer,
    extract: said.extract,
    note: said.note,
    number_words: words.number,
    head_text: words.head,
  };
}

async function insertVersion(
  tx: Tx,
  { document, unit, version, content, at, by }: NewVersion,
): Promise<void> {
  await keepFile(tx, content, at, by);
  await tx
    .insertInto("document_versions")
    .values({
      document_id: document,
      version,
      unit_key: unit,
      file_id: content.file?.id ?? null,
      link: content.link,
      added_at: at,
      added_by: by,
    })
    .execute();
}

/** A file by its own name; its content waits to be looked into unless somebody had it before. */
async function keepFile(tx: Tx, { file }: Content, at: Date, by: AccountId): Promise<void> {
  if (file === null) return;
  await tx
    .insertInto("files")
    .values({
      id: file.id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      uploaded_at: at,
      uploaded_by: by,
    })
    .onConflict((row) => row.column("id").doNothing())
    .execute();
  await tx
    .insertInto("file_facts")
    .values({ sha256: file.sha256, media_type: file.mediaType, state: "waiting", take_after: at })
    .onConflict((row) => row.column("sha256").doNothing())
    .execute();
}

/** Text found in the same bytes before, at another document, is this one's text too. */
async function takeKnownText(tx: Tx, id: string): Promise<void> {
  const twin = await tx
    .selectFrom("documents as d")
    .innerJoin("document_versions as v", (join) =>
      join.onRef("v.document_id", "=", "d.id").onRef("v.version", "=", "d.latest_version"),
    )
    .innerJoin("files as f", "f.id", "v.file_id")
    .where("d.id", "<>", id)
    .where("d.body_text", "<>", "")
    .where("f.sha256", "=", (row) =>
      row
        .selectFrom("document_versions as own")
        .innerJoin("documents as o", (join) =>
          join.onRef("o.id", "=", "own.document_id").onRef("o.latest_version", "=", "own.version"),
        )
        .innerJoin("files as g", "g.id", "own.file_id")
        .where("o.id", "=", id)
        .select("g.sha256"),
    )
    .select("d.body_text")
    .limit(1)
    .executeTakeFirst();
  if (twin)
    await tx.updateTable("documents").set({ body_text: twin.body_text }).where("id", "=", id).execute();
}
