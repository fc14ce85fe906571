import type { IndexFault } from "../indexFault.ts";
import type { IndexPlan } from "../plan/plan.ts";
import type { StepEntry } from "../result.ts";
import type { IndexTable } from "../table.ts";
import type { RowSet } from "./rowSet.ts";

/** The data after a step: one column per leaf in the order of the plan, NaN missing. Never changed once made. */
export interface Stage {
  readonly set: RowSet;
  readonly columns: readonly Float64Array[];
}

/** What every step of one run knows, and where it tells what went wrong or what it did. */
export interface StepContext {
  readonly plan: IndexPlan;
  readonly table: IndexTable;
  /** 1 for leaves and nodes taken out, by id. */
  readonly dropped: Uint8Array;
  /** Leaf → 1 where it does not apply, by row of the table; undefined where it applies everywhere. */
  readonly notApplicable: readonly (Uint8Array | undefined)[];
  readonly faults: IndexFault[];
  readonly remarks: IndexFault[];
  /** Undefined on the quick path, which keeps no record. */
  readonly log: StepEntry[] | undefined;
}

/** Part of a column at some positions. */
export function gather(column: Float64Array, positions: Int32Array): Float64Array {
  const part = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at++) part[at] = column[positions[at] ?? 0] ?? Number.NaN;
  return part;
}

/** Writes a part back to its positions. */
export function scatter(part: Float64Array, positions: Int32Array, into: Float64Array): void {
  for (let at = 0; at < positions.length; at++) into[positions[at] ?? 0] = part[at] ?? Number.NaN;
}
