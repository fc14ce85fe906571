import type { Stage, SurveyDesign } from "../design.ts";

/**
 * Which clusters of a stage have a row that is looked at. Once weights were calibrated, or chances are unequal, rows outside a
 * domain stay in the sample with weight 0 and every cluster counts, as in R survey.
 */
export function clustersPresent(
  design: SurveyDesign,
  stage: Stage,
  used: Uint8Array | undefined,
): Uint8Array {
  const present = new Uint8Array(stage.clusterCount);
  if (design.residuals.length > 0 || design.pps !== undefined) return present.fill(1);
  markPresent(present, stage.clusters, design.weights, used);
  return present;
}

/** Degrees of freedom: first-stage clusters less first-stage strata that have a row of positive weight (R survey's degf). */
export function degreesOfFreedom(design: SurveyDesign): number {
  const first = firstStage(design);
  const present = new Uint8Array(first.clusterCount);
  markPresent(present, first.clusters, design.weights, undefined);
  let degrees = 0;
  for (let h = 0; h < first.strataCount; h++) {
    const count = presentIn(first, h, present);
    if (count > 0) degrees += count - 1;
  }
  return degrees;
}

/** How many clusters of a stratum are present. */
export function presentIn(stage: Stage, stratum: number, present: Uint8Array): number {
  const end = stage.starts[stratum + 1] ?? 0;
  let count = 0;
  for (let c = stage.starts[stratum] ?? 0; c < end; c++) count += present[c] ?? 0;
  return count;
}

/** A design always has a first stage. */
export function firstStage(design: SurveyDesign): Stage {
  const [first] = design.stages;
  if (first === undefined) throw new Error("a survey design without stages");
  return first;
}

function markPresent(
  present: Uint8Array,
  clusters: Int32Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
): void {
  const rows = weights.length;
  if (used === undefined) {
    for (let row = 0; row < rows; row++) {
      if ((weights[row] ?? 0) > 0) present[clusters[row] ?? 0] = 1;
    }
    return;
  }
  for (let row = 0; row < rows; row++) {
    if ((weights[row] ?? 0) > 0 && used[row] === 1) present[clusters[row] ?? 0] = 1;
  }
}
