import type { AnyDesign, ReplicateDesign, ReplicateWeights, SurveyDesign } from "./design.ts";

/**
 * The design looked at within a domain: rows outside it have weight 0, clusters and strata stay counted. `inside` has 1 for a
 * row of the domain and 0 for the others.
 */
export function inDomain(design: SurveyDesign, inside: Uint8Array): SurveyDesign;
export function inDomain(design: ReplicateDesign, inside: Uint8Array): ReplicateDesign;
export function inDomain(design: AnyDesign, inside: Uint8Array): AnyDesign;
export function inDomain(design: AnyDesign, inside: Uint8Array): AnyDesign {
  const weights = masked(design.weights, inside);
  if (design.kind === "linearised") return { ...design, weights };
  return { ...design, weights, replicateWeights: maskedReplicates(design.replicateWeights, inside) };
}

/** Masked column by column, when they are asked for. */
function maskedReplicates(replicates: ReplicateWeights, inside: Uint8Array): ReplicateWeights {
  return {
    length: replicates.length,
    *[Symbol.iterator]() {
      for (const own of replicates) yield masked(own, inside);
    },
  };
}

function masked(weights: Float64Array, inside: Uint8Array): Float64Array {
  const kept = new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    if (inside[row] === 1) kept[row] = weights[row] ?? 0;
  }
  return kept;
}
