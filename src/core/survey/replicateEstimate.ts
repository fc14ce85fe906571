import { absencesOf } from "./absences.ts";
import type { ReplicateDesign } from "./design.ts";
import type { EstimateOutcome, Statistic } from "./statistic.ts";

/**
 * The estimate with the spread of its replicates: scale × Σ rscale × (replicate − centre)², the centre being the estimate (mse)
 * or the mean of the replicates with a factor above 0. Replicates under which a component cannot be told are left out of all
 * components, as R's svrVar does.
 */
export function replicateEstimate(design: ReplicateDesign, statistic: Statistic): EstimateOutcome {
  const estimates = statistic.estimate(design.weights);
  const size = estimates.length;
  const absences = absencesOf(statistic, design.weights, estimates);
  const replicates = Array.from(design.replicateWeights, (weights) => statistic.estimate(weights));
  const told = replicates.map((replicate) =>
    replicate.every((value, at) => absences[at] !== undefined || Number.isFinite(value)),
  );
  const centre = design.mse ? estimates : meanOf(replicates, told, design.rscales, size);
  const covariance = new Float64Array(size * size);
  for (let r = 0; r < replicates.length; r++) {
    const replicate = replicates[r];
    if (replicate === undefined || told[r] !== true) continue;
    const factor = design.scale * (design.rscales[r] ?? 0);
    for (let i = 0; i < size; i++) {
      const deviation = factor * ((replicate[i] ?? 0) - (centre[i] ?? 0));
      for (let j = 0; j <= i; j++) {
        covariance[i * size + j] =
          (covariance[i * size + j] ?? 0) + deviation * ((replicate[j] ?? 0) - (centre[j] ?? 0));
      }
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) covariance[j * size + i] = covariance[i * size + j] ?? 0;
  }
  const se = new Float64Array(size);
  for (let i = 0; i < size; i++) se[i] = Math.sqrt(covariance[i * size + i] ?? 0);
  return {
    ok: true,
    names: statistic.names,
    estimates,
    covariance,
    se,
    degf: design.degf,
    absences,
    replicates,
  };
}

function meanOf(
  replicates: readonly Float64Array[],
  told: readonly boolean[],
  rscales: Float64Array,
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  let count = 0;
  for (let r = 0; r < replicates.length; r++) {
    const replicate = replicates[r];
    if (replicate === undefined || told[r] !== true || (rscales[r] ?? 0) <= 0) continue;
    count += 1;
    for (let i = 0; i < size; i++) sums[i] = (sums[i] ?? 0) + (replicate[i] ?? 0);
  }
  return sums.map((sum) => sum / count);
}
