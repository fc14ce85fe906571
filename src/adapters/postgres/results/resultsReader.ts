import { type Selectable, sql, type Transaction } from "kysely";
import type { ResultsReader } from "../../../app/results/index.ts";
import type { PublishedResult } from "../../../core/published/index.ts";
import type { Database } from "../schema.ts";
import type { PublishedResultsTable } from "./tables.ts";

const IN_FORCE = "replaced_at";

/** What lists, counts and rankings are made of: figures of units of illustration stand on those units' own pages only. */
const OF_REAL_UNITS = sql<boolean>`unit_key <> all (array(select key from units where illustration))`;

export function createResultsReader(tx: Transaction<Database>): ResultsReader {
  const inForce = () => tx.selectFrom("published_results").where(IN_FORCE, "is", null);
  const ofRealUnits = () => inForce().where(OF_REAL_UNITS);
  return {
    async indices() {
      const rows = await tx
        .selectFrom("published_indices")
        .select("definition")
        .orderBy("position")
        .execute();
      return rows.map((row) => row.definition);
    },
    async yearCounts() {
      const rows = await ofRealUnits()
        .select((row) => ["index_id", "year", row.fn.countAll<number>().as("rows")])
        .groupBy(["index_id", "year"])
        .execute();
      return rows.map((row) => ({ index: row.index_id, year: row.year, rows: row.rows }));
    },
    async resultsOfYear(index, year) {
      const rows = await ofRealUnits()
        .selectAll()
        .where("index_id", "=", index)
        .where("year", year === null ? "is" : "=", year)
        .orderBy("id")
        .execute();
      return rows.map(resultOf);
    },
    async resultsOfComponents(index, components) {
      const rows = await ofRealUnits()
        .selectAll()
        .where("index_id", "=", index)
        .where(sql<boolean>`component = any(${[...components]}::text[])`)
        .orderBy("id")
        .execute();
      return rows.map(resultOf);
    },
    async resultsOfUnit(unit) {
      const rows = await inForce().selectAll().where("unit_key", "=", unit).orderBy("id").execute();
      return rows.map(resultOf);
    },
    async sources() {
      const { rows } = await sql<SourceRow>`
        select id, title, address, kind, date, note from published_sources
        order by title collate "vi-x-icu", id`.execute(tx);
      return rows;
    },
    async sourceUse() {
      const rows = await ofRealUnits()
        .select((row) => ["source_id", "index_id", row.fn.countAll<number>().as("rows")])
        .groupBy(["source_id", "index_id"])
        .execute();
      return rows.map((row) => ({ source: row.source_id, index: row.index_id, rows: row.rows }));
    },
    async remarks() {
      const rows = await tx.selectFrom("published_remarks").selectAll().execute();
      return rows.map(({ unit_key, index_id, year, component, vi, en, moved }) => ({
        unit: unit_key,
        index: index_id,
        year,
        component,
        text: { vi, en },
        moved,
      }));
    },
    async edition() {
      const { rows } = await sql<{ edition: string }>`
        select concat_ws(' ', (select max(sha256) from published_shipments), max(entered_at), max(replaced_at)) as edition
        from published_results`.execute(tx);
      return rows[0]?.edition ?? "";
    },
    async shipmentHash() {
      const row = await tx
        .selectFrom("published_shipments")
        .select("sha256")
        .orderBy("loaded_at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row?.sha256 ?? null;
    },
  };
}

interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly kind: "official" | "press" | "repository";
  readonly date: string;
  readonly note: string;
}

function resultOf(row: Selectable<PublishedResultsTable>): PublishedResult {
  return {
    index: row.index_id,
    year: row.year,
    unit: row.unit_key,
    component: row.component,
    value: row.value,
    scaleMax: row.scale_max,
    rank: row.rank,
    rankedUnits: row.ranked_units,
    rankChange: row.rank_change,
    group: row.group_label,
    region: row.region,
    regionRank: row.region_rank,
    status: row.provisional ? "provisional" : "published",
    note: row.note,
    source: row.source_id,
  };
}
