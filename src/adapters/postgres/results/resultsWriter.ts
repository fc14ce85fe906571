import { sql, type Transaction } from "kysely";
import type { Entry, NewResult, PendingImport, ResultsWriter, Shipment } from "../../../app/results/index.ts";
import type { AccountId } from "../../../contract/ids.ts";
import type { PublishedResult } from "../../../core/published/index.ts";
import type { Database } from "../schema.ts";

const NOBODY: Omit<Entry, "at"> = { by: null, importId: null };

export function createResultsWriter(tx: Transaction<Database>): ResultsWriter {
  return {
    async loadShipment(shipment, at) {
      await clearShipped(tx);
      await loadLists(tx, shipment);
      await insertResults(tx, shipment.results, { at, ...NOBODY }, true);
      await markReplacedByEntries(tx, at);
      await tx.deleteFrom("published_shipments").execute();
      await tx.insertInto("published_shipments").values({ sha256: shipment.sha256, loaded_at: at }).execute();
      await sql`analyze published_results`.execute(tx);
    },
    async savePendingImport({ id, fileName, rows, createdAt, createdBy }) {
      await tx
        .insertInto("published_imports")
        .values({
          id,
          file_name: fileName,
          rows: JSON.stringify(rows),
          created_at: createdAt,
          created_by: createdBy,
          committed_at: null,
        })
        .execute();
    },
    async lockPendingImport(id) {
      const row = await tx
        .selectFrom("published_imports")
        .selectAll()
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      return row ? pendingOf(row) : null;
    },
    async markCommitted(id, at) {
      await tx.updateTable("published_imports").set({ committed_at: at }).where("id", "=", id).execute();
    },
    async addSource(source) {
      await tx
        .insertInto("published_sources")
        .values({ ...source, shipped: false })
        .execute();
    },
    async addResults(rows, entry) {
      await markReplaced(tx, rows, entry.at);
      await insertResults(tx, rows, entry, false);
    },
  };
}

/** Sources of entered rows stay; so do indices, which entered rows point at. */
async function clearShipped(tx: Transaction<Database>): Promise<void> {
  await sql`delete from published_results where shipped`.execute(tx);
  await sql`delete from published_remarks`.execute(tx);
  await sql`delete from published_sources s where shipped
    and not exists (select from published_results r where r.source_id = s.id)`.execute(tx);
}

async function loadLists(tx: Transaction<Database>, { indices, sources, remarks }: Shipment): Promise<void> {
  const definitions = indices.map((definition, position) => ({ id: definition.id, position, definition }));
  await sql`insert into published_indices (id, position, definition)
    select id, position, definition from jsonb_to_recordset(${JSON.stringify(definitions)}::jsonb)
      as r(id text, position integer, definition jsonb)
    on conflict (id) do update set position = excluded.position, definition = excluded.definition`.execute(
    tx,
  );
  await sql`insert into published_sources (id, title, address, kind, date, note, shipped)
    select id, title, address, kind, date, note, true from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb)
      as r(id text, title text, address text, kind text, date text, note text)
    on conflict (id) do update set title = excluded.title, address = excluded.address, kind = excluded.kind,
      date = excluded.date, note = excluded.note`.execute(tx);
  const flat = remarks.map(({ unit, index, year, component, text, moved }) => ({
    unit,
    index,
    year,
    component,
    moved,
    ...text,
  }));
  await sql`insert into published_remarks (unit_key, index_id, year, component, vi, en, moved)
    select r.unit, r.index, r.year, r.component, r.vi, r.en, r.moved from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb)
      as r(unit text, index text, year integer, component text, vi text, en text, moved text)`.execute(tx);
}

/** One statement, however many rows: each column travels as one array. */
async function insertResults(
  tx: Transaction<Database>,
  rows: readonly PublishedResult[],
  { at, by, importId }: Entry,
  shipped: boolean,
): Promise<void> {
  const column = <K extends keyof PublishedResult>(field: K) => rows.map((row) => row[field]);
  await sql`insert into published_results (unit_key, index_id, year, component, value, scale_max, rank, ranked_units,
      rank_change, group_label, region, region_rank, provisional, note, source_id,
      shipped, import_id, entered_at, entered_by)
    select r.*, ${shipped}::boolean, ${importId}::uuid, ${at}::timestamptz, ${by}::uuid
    from unnest(${column("unit")}::text[], ${column("index")}::text[], ${column("year")}::integer[],
      ${column("component")}::text[], ${column("value")}::text[], ${column("scaleMax")}::text[],
      ${column("rank")}::integer[], ${column("rankedUnits")}::integer[], ${column("rankChange")}::integer[],
      ${column("group")}::text[], ${column("region")}::text[], ${column("regionRank")}::integer[],
      ${rows.map((row) => row.status === "provisional")}::boolean[], ${column("note")}::text[],
      ${column("source")}::text[]) as r`.execute(tx);
}

/** Counts of units by class stand side by side, told apart by their class; everything else is one figure. */
const notCounted = sql`not exists (
  select from published_indices i, jsonb_array_elements(i.definition -> 'components') c
  where i.id = p.index_id and c ->> 'code' = p.component and (c ->> 'count')::boolean)`;

/** A later entry of the same source for the same thing takes the place of the earlier one, which is kept. */
async function markReplaced(
  tx: Transaction<Database>,
  rows: readonly PublishedResult[],
  at: Date,
): Promise<void> {
  const keys = rows.map(({ index, year, unit, component, group, source }) => ({
    index,
    year,
    unit,
    component,
    group,
    source,
  }));
  await sql`update published_results p set replaced_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      as r(index text, year integer, unit text, component text, "group" text, source text)
    where p.replaced_at is null and p.index_id = r.index and p.year is not distinct from r.year
      and p.unit_key = r.unit and p.component = r.component and p.source_id = r.source
      and (p.group_label is not distinct from r."group" or ${notCounted})`.execute(tx);
}

/** After a reload: what people had replaced stays replaced. */
async function markReplacedByEntries(tx: Transaction<Database>, at: Date): Promise<void> {
  await sql`update published_results p set replaced_at = ${at}
    from published_results e
    where p.shipped and p.replaced_at is null and not e.shipped and e.index_id = p.index_id
      and e.year is not distinct from p.year and e.unit_key = p.unit_key and e.component = p.component
      and e.source_id = p.source_id
      and (p.group_label is not distinct from e.group_label or ${notCounted})`.execute(tx);
}

function pendingOf(row: {
  id: string;
  file_name: string;
  rows: NewResult[];
  created_at: Date;
  created_by: string | null;
  committed_at: Date | null;
}): PendingImport {
  return {
    id: row.id,
    fileName: row.file_name,
    rows: row.rows,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId | null,
    committedAt: row.committed_at,
  };
}
