import type { ColumnType } from "kysely";

export interface LeafSharesTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  words: string;
  /** Ids of pieces of evidence. */
  documents: string[];
  shared_at: ColumnType<Date, Date, Date>;
  shared_by: string;
  revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  version: number;
}

/** Tables of the learning module. */
export interface LearningTables {
  leaf_shares: LeafSharesTable;
}
