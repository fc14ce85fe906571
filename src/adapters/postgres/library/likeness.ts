import { sql, type Transaction } from "kysely";
import type { LibraryReader, Likeness } from "../../../app/library/index.ts";
import type { DocumentId } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** What documents of one library have in common. */
export function likenessReader(tx: Tx): Pick<LibraryReader, "withContent" | "withNumber" | "contentsOf"> {
  return {
    async withContent(unit, sha256) {
      if (sha256.length === 0) return new Map();
      const rows = await tx
        .selectFrom("files as f")
        .innerJoin("document_versions as v", "v.file_id", "f.id")
        .innerJoin("documents as d", "d.id", "v.document_id")
        .where(sql<boolean>`f.sha256 = any(${[...sha256]}::text[])`)
        .where("d.unit_key", "=", unit)
        .where("d.put_away_at", "is", null)
        .select(["f.sha256 as common", "v.version", ...NAMED])
        .orderBy("d.id")
        .orderBy("v.version", "desc")
        .execute();
      return grouped(rows);
    },
    async withNumber(unit, numbers) {
      if (numbers.length === 0) return new Map();
      const rows = await tx
        .selectFrom("documents as d")
        .where("d.unit_key", "=", unit)
        .where("d.number_words", "<>", "")
        .where(sql<boolean>`d.number_words = any(${[...numbers]}::text[])`)
        .where("d.put_away_at", "is", null)
        .select(["d.number_words as common", "d.latest_version as version", ...NAMED])
        .orderBy("d.id")
        .execute();
      return grouped(rows);
    },
    async contentsOf(ids) {
      if (ids.length === 0) return new Map();
      const rows = await tx
        .selectFrom("documents as d")
        .innerJoin("document_versions as v", (join) =>
          join.onRef("v.document_id", "=", "d.id").onRef("v.version", "=", "d.latest_version"),
        )
        .innerJoin("files as f", "f.id", "v.file_id")
        .where("d.id", "in", [...ids])
        .select(["d.id", "f.sha256"])
        .execute();
      return new Map(rows.map(({ id, sha256 }) => [id as DocumentId, sha256]));
    },
  };
}

const NAMED = ["d.id", "d.title", "d.document_number", "d.document_date"] as const;

interface Row {
  readonly common: string;
  readonly id: string;
  readonly title: string;
  readonly document_number: string;
  readonly document_date: string | null;
  readonly version: number;
}

/** A document once in each group, by its newest version there. */
function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Likeness[]> {
  const groups = new Map<string, Likeness[]>();
  for (const { common, id, title, document_number, document_date, version } of rows) {
    const group = groups.get(common) ?? [];
    groups.set(common, group);
    if (group.some((each) => each.id === id)) continue;
    const named = { title, documentNumber: document_number, documentDate: document_date };
    group.push({ id: id as DocumentId, ...named, version });
  }
  return groups;
}
