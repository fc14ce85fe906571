import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { NewResult } from "../../../app/results/index.ts";
import type { IndexDefinition, Movement, SourceKind } from "../../../core/published/index.ts";

interface PublishedIndicesTable {
  id: string;
  position: number;
  definition: JSONColumnType<IndexDefinition & object>;
}

interface PublishedSourcesTable {
  id: string;
  title: string;
  address: string;
  kind: SourceKind;
  date: string;
  note: string;
  shipped: boolean;
}

interface PublishedImportsTable {
  id: string;
  file_name: string;
  rows: JSONColumnType<NewResult[]>;
  created_at: ColumnType<Date, Date, never>;
  created_by: string | null;
  committed_at: Date | null;
}

export interface PublishedResultsTable {
  id: Generated<number>;
  unit_key: string;
  index_id: string;
  year: number | null;
  component: string;
  value: string | null;
  scale_max: string | null;
  rank: number | null;
  ranked_units: number | null;
  rank_change: number | null;
  group_label: string | null;
  region: string | null;
  region_rank: number | null;
  provisional: boolean;
  note: string;
  source_id: string;
  shipped: boolean;
  import_id: string | null;
  entered_at: ColumnType<Date, Date, never>;
  entered_by: string | null;
  replaced_at: Date | null;
}

interface PublishedRemarksTable {
  unit_key: string;
  index_id: string;
  year: number;
  component: string;
  vi: string;
  en: string;
  moved: Movement | null;
}

interface PublishedShipmentsTable {
  sha256: string;
  loaded_at: Date;
}

/** Tables of the results module. */
export interface ResultsTables {
  published_indices: PublishedIndicesTable;
  published_sources: PublishedSourcesTable;
  published_imports: PublishedImportsTable;
  published_results: PublishedResultsTable;
  published_remarks: PublishedRemarksTable;
  published_shipments: PublishedShipmentsTable;
}
