import type { Computation, ComputedUnit } from "../publication/index.ts";

/** A round's result as it was kept. */
export interface Computed {
  readonly computation: Computation;
  readonly units: readonly ComputedUnit[];
}
