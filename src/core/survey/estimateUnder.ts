import type { AnyDesign } from "./design.ts";
import { replicateEstimate } from "./replicateEstimate.ts";
import type { EstimateOptions, EstimateOutcome, Statistic } from "./statistic.ts";
import { linearisedEstimate } from "./taylor/linearisedEstimate.ts";

/**
 * Estimates a statistic under a design, with its covariance: by Taylor linearisation for a sample by design, by the spread of
 * the replicate estimates for a design with replicates. Refuses (faults) where the design does not allow a variance.
 * Source: Lumley, Complex Surveys (2010), chapters 2 and 3; conventions of R survey 4.5.
 */
export function estimateUnder(
  design: AnyDesign,
  statistic: Statistic,
  options: EstimateOptions = {},
): EstimateOutcome {
  return design.kind === "replicate"
    ? replicateEstimate(design, statistic)
    : linearisedEstimate(design, statistic, options);
}
