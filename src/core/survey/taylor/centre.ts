import { type Stage, type SurveyDesign, sampledIn, sampledShare } from "../design.ts";
import type { LonelyPlan } from "./lonely.ts";

/** What the totals of clusters are centred on and scaled with, for all components of a stage. */
interface StratumScale {
  /** Root of the factor of the squared deviations of the stratum; 0 leaves it out. */
  readonly root: Float64Array;
  /** 1 where the mean of all clusters of the parent stands in for the stratum's own mean. */
  readonly byParent: Uint8Array;
}

/**
 * Factors per stratum: (1 − f) n / (n − 1) times the share of the clusters above it that was drawn. Lonely strata: left out
 * ("certainty", "remove"), about the parent's mean ("adjust"), or left out with the rest scaled up ("average").
 * Undefined where "average" has no stratum to learn from.
 */
export function stratumScale(
  design: SurveyDesign,
  stage: Stage,
  above: Float64Array,
  plan: LonelyPlan | undefined,
): StratumScale | undefined {
  const root = new Float64Array(stage.strataCount);
  const byParent = new Uint8Array(stage.strataCount);
  const averages = plan?.any === true && design.lonelyPsu === "average" ? averaged(stage, plan) : undefined;
  if (averages === "none") return undefined;
  for (let h = 0; h < stage.strataCount; h++) {
    const n = sampledIn(stage, h);
    const lonely = plan?.lonely[h] === 1;
    if (lonely && design.lonelyPsu !== "adjust") continue;
    if (lonely) byParent[h] = 1;
    const parent = parentOf(stage, h);
    const left = stage.chances === undefined ? 1 - sampledShare(stage, h) : 1;
    const factor = left * (n > 1 ? n / (n - 1) : 1) * (above[parent] ?? 0) * (averages?.[parent] ?? 1);
    root[h] = Math.sqrt(Math.max(0, factor));
  }
  return { root, byParent };
}

/** Deviations of cluster totals, scaled so that the covariance of two components is the sum of the products of theirs. */
export function centred(
  stage: Stage,
  totals: Float64Array,
  scale: StratumScale,
  plan: LonelyPlan | undefined,
): Float64Array {
  const deviations = new Float64Array(stage.clusterCount);
  const parents = scale.byParent.includes(1) ? parentMeans(stage, totals, plan) : undefined;
  for (let h = 0; h < stage.strataCount; h++) {
    const root = scale.root[h] ?? 0;
    if (root === 0) continue;
    const start = stage.starts[h] ?? 0;
    const end = stage.starts[h + 1] ?? 0;
    const mean =
      scale.byParent[h] === 1 ? (parents?.[parentOf(stage, h)] ?? 0) : meanBetween(totals, start, end);
    for (let c = start; c < end; c++) {
      const own = stage.chances === undefined ? root : root * Math.sqrt(1 - (stage.chances[c] ?? 0));
      deviations[c] = ((totals[c] ?? 0) - mean) * own;
    }
  }
  return deviations;
}

/** Cluster of the stage before in which a stratum lies. */
export function parentOf(stage: Stage, stratum: number): number {
  return stage.parentOfCluster[stage.starts[stratum] ?? 0] ?? 0;
}

function meanBetween(totals: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let c = start; c < end; c++) sum += totals[c] ?? 0;
  return sum / (end - start);
}

/** Per parent: its strata over those that are not lonely; "none" where a parent has only lonely ones. */
function averaged(stage: Stage, plan: LonelyPlan): Float64Array | "none" {
  const all = new Float64Array(stage.clusterCount);
  const plain = new Float64Array(stage.clusterCount);
  for (let h = 0; h < stage.strataCount; h++) {
    if (plan.present[h] !== 1) continue;
    const parent = parentOf(stage, h);
    all[parent] = (all[parent] ?? 0) + 1;
    if (plan.lonely[h] !== 1) plain[parent] = (plain[parent] ?? 0) + 1;
  }
  if (all.some((count, parent) => count > 0 && plain[parent] === 0)) return "none";
  return all.map((count, parent) => (count === 0 ? 1 : count / (plain[parent] ?? 1)));
}

/** Per parent: the sum of all its cluster totals over the clusters drawn in its strata that are looked at. */
function parentMeans(stage: Stage, totals: Float64Array, plan: LonelyPlan | undefined): Float64Array {
  const sums = new Float64Array(stage.clusterCount);
  const counts = new Float64Array(stage.clusterCount);
  for (let h = 0; h < stage.strataCount; h++) {
    if (plan !== undefined && plan.present[h] !== 1) continue;
    const parent = parentOf(stage, h);
    const start = stage.starts[h] ?? 0;
    const end = stage.starts[h + 1] ?? 0;
    for (let c = start; c < end; c++) sums[parent] = (sums[parent] ?? 0) + (totals[c] ?? 0);
    counts[parent] = (counts[parent] ?? 0) + end - start;
  }
  return sums.map((sum, parent) => ((counts[parent] ?? 0) > 0 ? sum / (counts[parent] ?? 1) : 0));
}
