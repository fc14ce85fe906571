import type { CompositeStep, StepName } from "./schema/recipe.ts";

/** One step of the recipe done otherwise, or not at all. */
export interface StepChange {
  readonly step: StepName;
  /** Which of several steps of this name, from 0. Default 0. */
  readonly occurrence?: number;
  readonly to: CompositeStep | "drop";
}

/** What a replay does otherwise. Everything before the first changed step is taken from the prepared run. */
export interface Changes {
  readonly steps?: readonly StepChange[];
  /** Leaf or node → weight inside its parent, in place of the one that the run would use. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Leaf or node → factor on the weight that the run would use. */
  readonly weightFactors?: Readonly<Record<string, number>>;
  /** The same as `weights`, by id of the prepared plan (`plan.idOf`); NaN leaves a weight as it is. For long simulations. */
  readonly weightById?: Float64Array;
  /** Leaves or nodes taken out of the tree, with all that stands under them. */
  readonly drop?: readonly string[];
  /** Leaf → values in the order of the table's rows, in place of the table's (a draw of the sampling error). */
  readonly values?: ReadonlyMap<string, Float64Array>;
  /** Node (`total` or its code) → limits set by hand: lowest score of each group but the worst, best first. */
  readonly cuts?: Readonly<Record<string, readonly number[]>>;
}
