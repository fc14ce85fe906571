import { sql, type Transaction } from "kysely";
import { foldedWords, type ListedDocument } from "../../../app/library/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { LibrarySearch } from "../../../contract/library.ts";
import type { Database } from "../schema.ts";
import { selectListed, withLatest } from "./documentRows.ts";
import { textQuery } from "./textQuery.ts";

type Tx = Transaction<Database>;

/** A page of a library. Ids first, so that only the rows of the page are read whole. */
export async function search(
  tx: Tx,
  unit: UnitKey,
  wanted: LibrarySearch,
): Promise<{ documents: readonly ListedDocument[]; total: number; more: boolean }> {
  const query = textQuery(wanted.q, foldedWords);
  const found =
    query === null ? await newest(tx, unit, wanted) : await matchingWords(tx, unit, wanted, query);
  const ids = found.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await selectListed(tx).where("d.id", "in", ids).execute();
  const byId = new Map((await withLatest(tx, rows)).map((each) => [String(each.id), each]));
  return {
    documents: ids.flatMap((id) => byId.get(id) ?? []),
    ...(await countOf(tx, unit, wanted, query, found)),
  };
}

interface Found {
  readonly id: string;
  /** Of all that was found, where it came at no price. */
  readonly total?: number;
}

/** Read off the index in its order; how many there are is counted apart, on the index too. */
function newest(tx: Tx, unit: UnitKey, wanted: LibrarySearch): Promise<readonly Found[]> {
  return matching(tx, unit, wanted, null)
    .select("d.id")
    .orderBy("d.sort_day", "desc")
    .orderBy("d.id", "desc")
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
}

/** Documents whose head holds the words stand before those that hold them on a page. */
function matchingWords(
  tx: Tx,
  unit: UnitKey,
  wanted: LibrarySearch,
  query: string,
): Promise<readonly Found[]> {
  return matching(tx, unit, wanted, query)
    .select(["d.id", sql<number>`(count(*) over ())::int`.as("total")])
    .orderBy(sql`d.head_words @@ ${query}::tsquery`, "desc")
    .orderBy("d.sort_day", "desc")
    .orderBy("d.id", "desc")
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
}

/** Beyond this many a list without words is not counted to its end: nobody pages that far, and it takes longer than the page. */
const COUNTED = 1000;

/**
 * How many there are in all. Words have every row that holds them looked at for their order, so that counting them costs
 * next to nothing; without words the page is read off the index and counting would take most of the time.
 */
async function countOf(
  tx: Tx,
  unit: UnitKey,
  wanted: LibrarySearch,
  query: string | null,
  found: readonly Found[],
): Promise<{ total: number; more: boolean }> {
  const known = found[0]?.total ?? (query !== null && wanted.offset === 0 ? 0 : undefined);
  if (known !== undefined) return { total: known, more: false };
  const { total } = await tx
    .selectFrom(
      matching(tx, unit, wanted, query)
        .select("d.id")
        .limit(COUNTED + 1)
        .as("first"),
    )
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  return { total: Math.min(total, COUNTED), more: total > COUNTED };
}

function matching(tx: Tx, unit: UnitKey, wanted: LibrarySearch, query: string | null) {
  const used = sql<boolean>`exists (select from evidence e where e.document_id = d.id and e.removed_at is null)`;
  return tx
    .selectFrom("documents as d")
    .where("d.unit_key", "=", unit)
    .where("d.put_away_at", wanted.away === "yes" ? "is not" : "is", null)
    .$if(query !== null, (rows) => rows.where(sql<boolean>`d.words @@ (${`'@${unit}' & ${query}`}::tsquery)`))
    .$if(wanted.kind !== "", (rows) => (wanted.kind === "" ? rows : rows.where("d.kind", "=", wanted.kind)))
    .$if(wanted.year !== "", (rows) =>
      rows
        .where("d.sort_day", ">=", `${wanted.year}-01-01`)
        .where("d.sort_day", "<=", `${wanted.year}-12-31`),
    )
    .$if(wanted.sha256 !== "", (rows) => rows.where(hasContent(wanted.sha256)))
    .$if(wanted.used === "yes", (rows) => rows.where(used))
    .$if(wanted.used === "no", (rows) => rows.where(sql<boolean>`not ${used}`));
}

function hasContent(sha256: string) {
  return sql<boolean>`d.id in (
    select v.document_id from document_versions v join files f on f.id = v.file_id where f.sha256 = ${sha256})`;
}
