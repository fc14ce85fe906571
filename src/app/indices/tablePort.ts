import type { DataTable } from "../../core/index.ts";

/** Largest files that a caller takes; a command on one's own machine takes more than a server. */
export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
}

export interface TableReader {
  /**
   * Reads a table with its head in the first row from CSV (UTF-8, `,` or `;`), XLSX (the first visible tab) or Parquet,
   * told by the content. Throws AppError file-empty, or invalid with every fault of the head and what to do.
   */
  read(bytes: Uint8Array, limits?: Partial<TableLimits>): Promise<DataTable>;
}
