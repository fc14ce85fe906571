import type { IndexCalculations, TableReader } from "../../app/indices/index.ts";
import type { Shipment } from "../../app/results/index.ts";

/** What the commands on indices need from outside; loaded when one of them runs. */
export interface IndexParts {
  readonly tables: TableReader;
  readonly calculations: IndexCalculations;
  /** The figures that others have published and that come with the program. */
  readonly published: () => Promise<Shipment>;
  readonly close: () => Promise<void>;
}

export type OpenIndexParts = (settings: { readonly threads?: number }) => Promise<IndexParts>;
