import type { IndexFault } from "../indexFault.ts";
import type { IndexTable } from "../table.ts";

export interface ReadOptions {
  /** Leaves without any column or row are taken as missing everywhere instead of refused. Default false. */
  readonly allowMissingLeaves?: boolean;
  /** Period of all rows where the table has no such column. */
  readonly period?: string;
}

/** A table as far as it could be read, with its faults. */
export interface Read {
  readonly table: IndexTable;
  readonly faults: readonly IndexFault[];
}
