/** How sure ranks and scores of an index are. */

export { type CarriedError, carriedErrors, type ReplicateScales } from "./carriedErrors.ts";
export {
  changesSchema,
  type UncertaintyFactor,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
  type WeightNoise,
} from "./plan.ts";
export { type PlanChoice, planOf } from "./planOf.ts";
export { type RandomStream, randomStream } from "./randomStream.ts";
export type { FoundRank } from "./rankSearch.ts";
export {
  chanceAbove,
  chancesAbove,
  type PairChance,
  type RankDraws,
  type RankSpread,
  rankSpreads,
} from "./rankStatistics.ts";
export {
  type ReachableRank,
  type ReachQuestion,
  reachableRanks,
  type SettledPair,
  settledPairs,
} from "./reachableRanks.ts";
export { type AllowedWeights, reachQuestion } from "./reachQuestion.ts";
export { type Sensitivity, type SensitivityTarget, sensitivity } from "./sensitivity.ts";
export {
  type FailedRun,
  type NominalStanding,
  type ReadySimulation,
  readySimulation,
  type SimulatedPart,
  type SimulatedRuns,
  type Simulation,
  type SimulationJob,
  scoreIn,
  simulate,
} from "./simulation.ts";
export type { FactorShare } from "./sobol.ts";
export type { WeightNode } from "./weightSet.ts";
