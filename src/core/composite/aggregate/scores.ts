import type { MissingReason } from "../result.ts";

/** Values of every leaf and node of every row of a set. Inside the core only: NaN is missing or not applicable. */
export interface Scores {
  /** `values[id * rows + at]`. */
  readonly values: Float64Array;
  readonly rows: number;
  /** By id: 1 where the leaf or node does not apply; undefined where it applies to all rows. */
  readonly notApplicable: readonly (Uint8Array | undefined)[];
  /** By id: 1 where it was taken out, its children included. */
  readonly gone: Uint8Array;
  /** By id and row, only for a full run: why a value is missing. */
  readonly reasons: readonly (readonly (MissingReason | undefined)[] | undefined)[] | undefined;
}
