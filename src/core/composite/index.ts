/** Composite indices: the method as data, the run, the replay with one step changed. */

export type { Changes, StepChange } from "./changes.ts";
export { type CompositeReading, checkComposite, methodKindOf } from "./check/check.ts";
export { compareComposites } from "./compareComposites.ts";
export { compareResults, type ResultComparison, type UnitShift } from "./compareResults.ts";
export * from "./describe/index.ts";
export { type FaultPlace, type IndexFault, indexFault, type Refusable } from "./indexFault.ts";
export { compositeJsonSchema } from "./jsonSchema.ts";
export { loadComposite } from "./load.ts";
export { rankScores } from "./rank/rankScores.ts";
export { readIndexTable } from "./read/readIndexTable.ts";
export type { ReadOptions } from "./read/reading.ts";
export type {
  CompositeResult,
  GroupLimits,
  MissingReason,
  NodeOutcome,
  NotApplicableReason,
  ResultNode,
  StepEntry,
  StepLog,
  UnitOutcomes,
} from "./result.ts";
export { type PreparedComposite, prepareComposite } from "./run/prepare.ts";
export { replayRanks, replayScores } from "./run/replay.ts";
export { runComposite, runPrepared } from "./run/run.ts";
export type { Aggregation, HowAggregated } from "./schema/aggregation.ts";
export type { CompositeMethod, CompositeVector } from "./schema/composite.ts";
export type { GroupingRule } from "./schema/groups.ts";
export type { Imputation } from "./schema/imputation.ts";
export type { Normalisation, NormalisationKind, RankTies } from "./schema/normalisation.ts";
export type { CompositeStep, StepName, StepOf } from "./schema/recipe.ts";
export type { SensitivitySpec } from "./schema/sensitivity.ts";
export type { Transform, Treatment } from "./schema/treatment.ts";
export {
  type CompositeGroup,
  type CompositeLeaf,
  type CompositeNode,
  isCompositeLeaf,
} from "./schema/tree.ts";
export type { CompositeView, ViewNode } from "./schema/views.ts";
export type { Weighting } from "./schema/weighting.ts";
export type { Window } from "./schema/window.ts";
export { type IndexTable, type TableRow, yearOf } from "./table.ts";
export { periodsOf, tableOfPeriod } from "./tableOfPeriod.ts";
export type * from "./trace/trace.ts";
export { traceUnit } from "./trace/traceUnit.ts";
export { type NoTrend, type Trend, trendOf } from "./trend.ts";
export { unitNamed } from "./unitNamed.ts";
