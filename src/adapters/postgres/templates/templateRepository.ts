import { sql, type Transaction } from "kysely";
import type { TemplateReader, TemplateVersion, TemplateWriter } from "../../../app/templates/index.ts";
import type { FileId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Templates of offices in PostgreSQL, inside one transaction; bytes lie in the file store. */
export function createTemplateRepository(tx: Tx): TemplateReader & TemplateWriter {
  return {
    async versions(office) {
      const rows = await select(tx)
        .where("t.office_key", "=", office)
        .orderBy("t.purpose")
        .orderBy("t.version", "desc")
        .execute();
      return rows.map(versionOf);
    },
    async inUse(office, purpose) {
      const row = await select(tx)
        .where("t.office_key", "=", office)
        .where("t.purpose", "=", purpose)
        .whereRef("t.version", "=", "c.version")
        .executeTakeFirst();
      return row && versionOf(row);
    },
    async lockPurpose(office, purpose) {
      // Two people who upload at once get one version each: they queue at the row of the choice.
      await tx
        .insertInto("office_template_choices")
        .values({ office_key: office, purpose, version: null })
        .onConflict((row) => row.doNothing())
        .execute();
      await tx
        .selectFrom("office_template_choices")
        .where("office_key", "=", office)
        .where("purpose", "=", purpose)
        .select("version")
        .forUpdate()
        .execute();
      const { highest } = await tx
        .selectFrom("office_templates")
        .where("office_key", "=", office)
        .where("purpose", "=", purpose)
        .select(sql<number>`coalesce(max(version), 0)`.as("highest"))
        .executeTakeFirstOrThrow();
      return highest;
    },
    async add({ office, purpose, version, file, note, at, by }) {
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
        .execute();
      await tx
        .insertInto("office_templates")
        .values({
          office_key: office,
          purpose,
          version,
          file_id: file.id,
          note,
          uploaded_at: at,
          uploaded_by: by,
        })
        .execute();
      await choose(tx, office, purpose, version);
    },
    choose: (office, purpose, version) => choose(tx, office, purpose, version),
  };
}

async function choose(
  tx: Tx,
  office: UnitKey,
  purpose: TemplateVersion["purpose"],
  version: number | null,
): Promise<void> {
  await tx
    .insertInto("office_template_choices")
    .values({ office_key: office, purpose, version })
    .onConflict((row) => row.columns(["office_key", "purpose"]).doUpdateSet({ version }))
    .execute();
}

function select(tx: Tx) {
  return tx
    .selectFrom("office_templates as t")
    .innerJoin("files as f", "f.id", "t.file_id")
    .innerJoin("accounts as a", "a.id", "t.uploaded_by")
    .leftJoin("office_template_choices as c", (join) =>
      join.onRef("c.office_key", "=", "t.office_key").onRef("c.purpose", "=", "t.purpose"),
    )
    .select([
      "t.office_key",
      "t.purpose",
      "t.version",
      "t.note",
      "t.uploaded_at",
      "t.file_id",
      "f.sha256",
      "f.name",
      "f.media_type",
      "f.size",
      "a.display_name",
      "c.version as chosen",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

function versionOf(row: Row): TemplateVersion {
  return {
    office: row.office_key as UnitKey,
    purpose: row.purpose,
    version: row.version,
    file: {
      id: row.file_id as FileId,
      sha256: row.sha256,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
    },
    note: row.note,
    at: row.uploaded_at,
    byName: row.display_name,
    inUse: row.chosen === row.version,
  };
}
