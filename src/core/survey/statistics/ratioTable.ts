import type { Domains } from "./column.ts";

/**
 * Σ w·a over Σ w·b in each domain; without `below` over Σ w (a mean), with "none" over nothing (a total). All the smooth
 * statistics of one survey variable are of this shape.
 */
export interface RatioTerm {
  readonly name: string;
  readonly above: Float64Array;
  readonly below?: Float64Array | "none";
}

/** Terms in domains over the rows of a table; without domains one that holds every row. */
export interface RatioTable {
  readonly rows: number;
  readonly terms: readonly RatioTerm[];
  readonly domains: Domains | undefined;
  readonly used: Uint8Array | undefined;
  readonly groups: number;
}
