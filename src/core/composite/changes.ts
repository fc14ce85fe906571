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
  /** Leaf or node → weight inside its parent, in place of the one the method gives. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Leaf or node → factor on the weight that the run would use, whatever it comes from. */
  readonly weightFactors?: Readonly<Record<string, number>>;
  /** Leaves or nodes taken out of the tree, with all that stands under them. */
  readonly drop?: readonly string[];
  /** Leaf → values in the order of the table's rows, in place of the table's (a draw of the sampling error). */
  readonly values?: ReadonlyMap<string, Float64Array>;
  /** Node (`total` or its code) → limits set by hand: lowest score of each group but the worst, best first. */
  readonly cuts?: Readonly<Record<string, readonly number[]>>;
}
