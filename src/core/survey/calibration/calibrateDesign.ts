import type { AnyDesign, ReplicateDesign, ReplicateWeights, SurveyDesign } from "../design.ts";
import { replicateDegrees } from "../replicates/replicateRank.ts";
import type { SurveyRefusal } from "../statistic.ts";
import type { Adjustment } from "./adjustment.ts";
import { calibratePrepared, prepareCalibration } from "./calibrate.ts";
import type { CalibrateRequest } from "./calibrateRequest.ts";
import { jointCells } from "./jointCells.ts";
import type { Margin } from "./margin.ts";
import { type EmptyCells, postStratify } from "./postStratify.ts";
import { type RakeRequest, rake } from "./rake.ts";
import { type TrimRequest, trimWeights } from "./trimWeights.ts";

/** One way of bringing weights to known totals. Several are done one after the other. */
export type Calibration =
  | { readonly kind: "post-stratify"; readonly cells: Margin; readonly emptyCells?: EmptyCells }
  | ({ readonly kind: "rake" } & Omit<RakeRequest, "cells" | "sweeps">)
  | ({ readonly kind: "calibrate" } & CalibrateRequest)
  | ({ readonly kind: "trim" } & TrimRequest);

export interface CalibratedDesign<Design> {
  readonly ok: true;
  readonly design: Design;
  /** New over old weight of each row; 1 where the old weight is 0. */
  readonly ratios: Float64Array;
  readonly sweeps: number;
  /** Categories of the population that the whole sample lacks, left out on request. */
  readonly leftOut: number;
  /** Categories that replicates lack though the whole sample has them, over all replicates. */
  readonly leftOutOfReplicates: number;
}

/**
 * A design with weights brought to known totals. Linearised variances then leave out what the totals fix; with replicates every
 * replicate is adjusted as the whole sample is. A category that a replicate lacks is left out of it, and counted.
 */
export function calibrateDesign<Design extends AnyDesign>(
  design: Design,
  calibration: Calibration,
): CalibratedDesign<Design> | SurveyRefusal {
  const prepared = prepare(calibration, design.weights.length);
  if (!prepared.ok) return prepared;
  const whole = prepared.adjust(design.weights, {});
  if (!whole.ok) return whole;
  const ratios = design.weights.map((weight, row) => (weight === 0 ? 1 : (whole.weights[row] ?? 0) / weight));
  const told = { ok: true, ratios, sweeps: whole.sweeps, leftOut: whole.leftOut } as const;
  if (design.kind === "linearised") {
    const residuals = whole.residuals === undefined ? [] : [whole.residuals];
    const adjusted: SurveyDesign = {
      ...design,
      weights: whole.weights,
      residuals: [...design.residuals, ...residuals],
    };
    return { ...told, design: { ...design, ...adjusted }, leftOutOfReplicates: 0 };
  }
  const adjust = (weights: Float64Array): Adjustment =>
    prepared.adjust(weights, { replicateOf: whole.sweeps });
  const kept = design.replicateWeights.length * design.weights.length <= KEPT;
  const columns: Float64Array[] = [];
  let leftOut = 0;
  for (const weights of design.replicateWeights) {
    const one = adjust(weights);
    if (!one.ok) return one;
    if (kept) columns.push(one.weights);
    leftOut += one.leftOut - whole.leftOut;
  }
  const replicateWeights = kept ? columns : adjustedAgain(design.replicateWeights, adjust);
  const adjusted: ReplicateDesign = {
    ...design,
    weights: whole.weights,
    replicateWeights,
    degf: replicateDegrees(replicateWeights, design.degf + 1),
  };
  return { ...told, design: { ...design, ...adjusted }, leftOutOfReplicates: leftOut };
}

/** Weights of replicates kept in memory: half a gigabyte. */
const KEPT = 64_000_000;

/** Replicates adjusted anew each time they are looked at, where all at once would not fit in memory. */
function adjustedAgain(
  replicates: ReplicateWeights,
  adjust: (weights: Float64Array) => Adjustment,
): ReplicateWeights {
  return {
    length: replicates.length,
    *[Symbol.iterator]() {
      for (const weights of replicates) {
        const one = adjust(weights);
        if (one.ok) yield one.weights;
      }
    },
  };
}

interface Prepared {
  readonly ok: true;
  adjust(weights: Float64Array, how: { readonly replicateOf?: number }): Adjustment;
}

/** What does not depend on the weights, once for all replicates. */
function prepare(calibration: Calibration, rows: number): Prepared | SurveyRefusal {
  switch (calibration.kind) {
    case "post-stratify": {
      const { cells, emptyCells } = calibration;
      return {
        ok: true,
        adjust: (weights, how) => postStratify(weights, cells, emptyOf(how, emptyCells)),
      };
    }
    case "rake": {
      const { emptyCells, ...request } = calibration;
      const cells = jointCells(request.margins, rows);
      const follows = request.rule?.kind === "survey";
      return {
        ok: true,
        adjust: (weights, how) =>
          rake(weights, {
            ...request,
            cells,
            emptyCells: emptyOf(how, emptyCells),
            ...(follows && how.replicateOf !== undefined ? { sweeps: how.replicateOf } : {}),
          }),
      };
    }
    case "calibrate": {
      const checked = prepareCalibration(calibration, rows);
      return checked.ok
        ? { ok: true, adjust: (weights) => calibratePrepared(weights, checked.prepared) }
        : checked;
    }
    case "trim":
      return { ok: true, adjust: (weights) => trimWeights(weights, calibration) };
  }
}

function emptyOf(how: { readonly replicateOf?: number }, given: EmptyCells = "refuse"): EmptyCells {
  return how.replicateOf === undefined ? given : "leave-out";
}
