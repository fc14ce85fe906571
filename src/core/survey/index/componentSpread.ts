import type { ReplicateDesign } from "../design.ts";

/** Standard errors from replicate estimates, each component from the replicates in which it can be told. */
export interface ReplicateSpread {
  readonly se: Float64Array;
  /** Covariance of chosen components, row-major. */
  covarianceOf(components: readonly number[]): Float64Array;
}

/**
 * scale × Σ rscale × (replicate − centre)², as `replicateEstimate`, but component by component: in a large tree a unit that lost
 * all answers to one item in one replicate must not cost all other units that replicate.
 */
export function componentSpread(
  design: ReplicateDesign,
  estimates: Float64Array,
  replicates: readonly Float64Array[],
): ReplicateSpread {
  const centre = design.mse ? estimates : centresOf(design, estimates.length, replicates);
  const covariance = (left: number, right: number): number => {
    let sum = 0;
    replicates.forEach((replicate, at) => {
      const product =
        ((replicate[left] ?? Number.NaN) - (centre[left] ?? 0)) *
        ((replicate[right] ?? Number.NaN) - (centre[right] ?? 0));
      if (!Number.isNaN(product)) sum += (design.rscales[at] ?? 0) * product;
    });
    return design.scale * sum;
  };
  return {
    se: estimates.map((value, at) => (Number.isNaN(value) ? Number.NaN : Math.sqrt(covariance(at, at)))),
    covarianceOf: (components) =>
      Float64Array.from(components.flatMap((left) => components.map((right) => covariance(left, right)))),
  };
}

function centresOf(design: ReplicateDesign, size: number, replicates: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  replicates.forEach((replicate, at) => {
    if ((design.rscales[at] ?? 0) <= 0) return;
    replicate.forEach((value, component) => {
      if (Number.isNaN(value)) return;
      sums[component] = (sums[component] ?? 0) + value;
      counts[component] = (counts[component] ?? 0) + 1;
    });
  });
  return sums.map((sum, component) => sum / (counts[component] ?? 0));
}
