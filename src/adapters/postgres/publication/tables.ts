import type { ColumnType, JSONColumnType } from "kysely";
import type { ComputedUnit } from "../../../app/publication/index.ts";
import type { Correction } from "../../../contract/rounds.ts";

export interface ComputationsTable {
  id: string;
  round_id: string;
  computed_at: ColumnType<Date, Date, never>;
  computed_by: string;
  method_sha256: string;
  code_version: string;
  input_hash: string;
  result_hash: string;
  published_at: ColumnType<Date | null, Date | null, Date>;
  edition: number | null;
  correction: JSONColumnType<Correction | null, string | null, never>;
}

export interface UnitResultsTable {
  computation_id: string;
  round_id: string;
  unit_key: string;
  rank: number | null;
  total: number;
  group_id: string | null;
  result: JSONColumnType<ComputedUnit>;
}

/** Tables of the publication module. */
export interface PublicationTables {
  computations: ComputationsTable;
  unit_results: UnitResultsTable;
}
