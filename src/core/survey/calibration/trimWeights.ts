import type { Adjustment } from "./adjustment.ts";
import { calibrationFault } from "./calibrationFaults.ts";

export interface TrimRequest {
  readonly lower?: number;
  readonly upper?: number;
  /** Again until no weight is beyond a limit, because what was cut off may push another over it. */
  readonly strict?: boolean;
}

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
  const settled = Uint8Array.from(weights, (weight) => (weight === 0 ? 1 : 0));
  let rounds = 0;
  while (rounds === 0 || strict) {
    const cut = cutOnce(trimmed, settled, lower, upper);
    if (cut.outside === 0) break;
    if (cut.within === 0 && Math.abs(cut.cutOff) > 1e-9 * Math.abs(sum)) return refused;
    rounds += 1;
  }
  return { ok: true, weights: trimmed, sweeps: rounds, leftOut: 0 };
}

/** Cuts what is beyond a limit; a row that was cut stays at its limit in later rounds. */
function cutOnce(weights: Float64Array, settled: Uint8Array, lower: number, upper: number) {
  let cutOff = 0;
  let outside = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    if (settled[row] === 1 || (weight >= lower && weight <= upper)) continue;
    const kept = Math.min(Math.max(weight, lower), upper);
    cutOff += weight - kept;
    weights[row] = kept;
    settled[row] = 1;
    outside += 1;
  }
  const within = settled.length - settled.reduce((count, one) => count + one, 0);
  const share = within > 0 ? cutOff / within : 0;
  for (let row = 0; row < weights.length; row++)
    if (settled[row] === 0) weights[row] = (weights[row] ?? 0) + share;
  return { cutOff, outside, within };
}
