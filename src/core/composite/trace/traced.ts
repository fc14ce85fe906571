import type { Changes } from "../changes.ts";
import type { UnitOutcomes } from "../result.ts";
import type { PreparedComposite, Run } from "../run/prepare.ts";

/** Everything a trace of one unit is made from. */
export interface Traced {
  readonly prepared: PreparedComposite;
  readonly run: Run;
  readonly changes: Changes;
  readonly unit: UnitOutcomes;
  /** Row of the table. */
  readonly row: number;
}
