import type { Adjustment } from "./adjustment.ts";
import { calibrationFault } from "./calibrationFaults.ts";

export interface TrimRequest {
  readonly lower?: number;
  readonly upper?: number;
  /** Again and again until no weight is beyond a limit: what was cut off may push another over it. */
  readonly strict?: boolean;
}

const ROUNDS = 100_000;

/**
 * Weights beyond a limit are set to it; what was cut off is shared equally by the rows within, so that the sum stays. Rows of
 * weight 0 stay 0. Refuses "trim-impossible" where the limits do not allow the sum. Source: R survey 4.5 `trimWeights`.
 */
export function trimWeights(weights: Float64Array, request: TrimRequest): Adjustment {
  const { lower = -Infinity, upper = Infinity, strict = false } = request;
  const limits = `${lower}–${upper}`;
  const rows = weights.filter((weight) => weight !== 0).length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const possible = lower <= upper && (!strict || (lower * rows <= sum && sum <= upper * rows));
  const refused: Adjustment = {
    ok: false,
    faults: [calibrationFault("trim-impossible", limits, `Σ ${sum}, n ${rows}`)],
  };
  if (!possible) return refused;
  const trimmed = Float64Array.from(weights);
  let rounds = 0;
  for (; rounds < (strict ? ROUNDS : 1); rounds++) {
    const cut = cutOnce(trimmed, lower, upper);
    if (cut.outside === 0) break;
    if (cut.within === 0 && Math.abs(cut.cutOff) > 1e-9 * Math.abs(sum)) return refused;
  }
  if (strict && rounds === ROUNDS) return refused;
  return { ok: true, weights: trimmed, sweeps: rounds, leftOut: 0 };
}

function cutOnce(weights: Float64Array, lower: number, upper: number) {
  let cutOff = 0;
  let outside = 0;
  let within = 0;
  const isOut = (weight: number): boolean => weight !== 0 && (weight < lower || weight > upper);
  for (const weight of weights) {
    if (isOut(weight)) {
      outside += 1;
      cutOff += weight - Math.min(Math.max(weight, lower), upper);
    } else if (weight !== 0) within += 1;
  }
  const share = within > 0 ? cutOff / within : 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    if (isOut(weight)) weights[row] = Math.min(Math.max(weight, lower), upper);
    else if (weight !== 0) weights[row] = weight + share;
  }
  return { cutOff, outside, within };
}
