import { type Stage, type SurveyDesign, sampledShare } from "../design.ts";
import { centred, stratumScale } from "./centre.ts";
import { sumByParent } from "./clusterSums.ts";
import { type LonelyPlan, lonelyPlan } from "./lonely.ts";

/** How every stage of a design is centred and scaled; the same for all components. */
export interface StagePlan {
  readonly stage: Stage;
  readonly scale: NonNullable<ReturnType<typeof stratumScale>>;
  readonly lonely: LonelyPlan | undefined;
}

/** What lies above the first stage: all of the population. */
const WHOLE: Float64Array = Float64Array.of(1);

/**
 * Plans of the stages that enter the variance: the first alone where populations are unknown, else all of them, each weighed
 * with the share of the clusters above that was drawn. Undefined where the rule "average" has nothing to average.
 */
export function stagePlans(
  design: SurveyDesign,
  used: Uint8Array | undefined,
): readonly StagePlan[] | undefined {
  const plans: StagePlan[] = [];
  let above = WHOLE;
  let before: Stage | undefined;
  for (const stage of design.finite ? design.stages : design.stages.slice(0, 1)) {
    if (before !== undefined) above = shareBelow(before, above);
    if (above.every((share) => share === 0)) break;
    const lonely = lonelyPlan(design, stage, used);
    const scale = stratumScale(design, stage, above, lonely);
    if (scale === undefined) return undefined;
    plans.push({ stage, scale, lonely });
    before = stage;
  }
  return plans;
}

/**
 * Adds the covariances of components to a row-major matrix, from their totals by cluster of the last stage planned for:
 * Σ over stages and strata of f n/(n−1) Σ (t − t̄)(t − t̄)′. Only the diagonal, as an array, when asked for.
 * Source: Särndal, Swensson and Wretman (1992), 4.3 and 5.7; R survey 4.5, svyrecvar.
 */
export function stageCovariance(
  plans: readonly StagePlan[],
  lastTotals: readonly Float64Array[],
  diagonalOnly: boolean,
): Float64Array {
  const size = lastTotals.length;
  const covariance = new Float64Array(diagonalOnly ? size : size * size);
  let totals = lastTotals;
  for (let at = plans.length - 1; at >= 0; at--) {
    const plan = plans[at];
    if (plan === undefined) continue;
    const { stage, scale, lonely } = plan;
    const deviations = totals.map((column) => centred(stage, column, scale, lonely));
    addProducts(covariance, deviations, diagonalOnly);
    const upper = plans[at - 1];
    if (upper !== undefined) {
      totals = sumByParent(totals, stage.parentOfCluster, upper.stage.clusterCount);
    }
  }
  return covariance;
}

function addProducts(
  covariance: Float64Array,
  deviations: readonly Float64Array[],
  diagonalOnly: boolean,
): void {
  const size = deviations.length;
  deviations.forEach((one, i) => {
    for (let j = diagonalOnly ? i : 0; j <= i; j++) {
      const product = dot(one, deviations[j] ?? one);
      const place = diagonalOnly ? i : i * size + j;
      covariance[place] = (covariance[place] ?? 0) + product;
      if (j !== i) covariance[j * size + i] = covariance[place] ?? 0;
    }
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Per cluster: the share of the clusters at its stage and above it that was drawn. */
function shareBelow(stage: Stage, above: Float64Array): Float64Array {
  return Float64Array.from(stage.stratumOfCluster, (stratum, cluster) => {
    const own = stage.chances?.[cluster] ?? sampledShare(stage, stratum);
    return own * (above[stage.parentOfCluster[cluster] ?? 0] ?? 0);
  });
}
