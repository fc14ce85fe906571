import type { AnyDesign } from "./design.ts";
import type { Spread, Statistic } from "./statistic.ts";

/**
 * "without": against a simple random sample of the same size without replacement; "with": with replacement (R's deff="replace").
 */
export type DesignEffect = "without" | "with";

/**
 * The design effect of each component: its variance over the one that a simple random sample of as many rows would have,
 * S² N² (1 − n/N) / n of the influences, the correction left out for "with". NaN where that cannot be told: one row, no
 * spread, or weights that sum to less than the rows.
 * Source: Kish (1965), 8.2; R survey 4.5, svymean, svytotal and svyratio with deff=.
 */
export function designEffects(
  design: AnyDesign,
  statistic: Statistic,
  se: Float64Array,
  against: DesignEffect,
): Float64Array {
  const { weights } = design;
  const spread = statistic.spread?.(weights) ?? spreadOf(statistic, weights);
  return se.map((error, at) => {
    const n = spread.rows[at] ?? 0;
    const size = spread.weight[at] ?? 0;
    const correction = against === "with" ? 1 : (size - n) / size;
    const simple = ((spread.variance[at] ?? Number.NaN) * size * size * correction) / n;
    return simple > 0 && (against === "with" || size >= n) ? (error * error) / simple : Number.NaN;
  });
}

/** The same from influences over all rows that are looked at. */
function spreadOf(statistic: Statistic, weights: Float64Array): Spread {
  const influences = statistic.influence?.(weights) ?? statistic.names.map(() => new Float64Array(0));
  const size = influences.length;
  const spread = {
    rows: new Float64Array(size),
    weight: new Float64Array(size),
    variance: new Float64Array(size),
  };
  influences.forEach((influence, at) => {
    const { n, total, sum } = sums(influence, weights, statistic.used);
    spread.rows[at] = n;
    spread.weight[at] = total;
    spread.variance[at] = varianceAbout(influence, weights, statistic.used, { n, total, mean: sum / total });
  });
  return spread;
}

function sums(
  influence: Float64Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
): { n: number; total: number; sum: number } {
  let n = 0;
  let total = 0;
  let sum = 0;
  for (let row = 0; row < influence.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0 || used?.[row] === 0) continue;
    n += 1;
    total += weight;
    sum += weight * (influence[row] ?? 0);
  }
  return { n, total, sum };
}

function varianceAbout(
  influence: Float64Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
  { n, total, mean }: { n: number; total: number; mean: number },
): number {
  if (n < 2) return Number.NaN;
  let squares = 0;
  for (let row = 0; row < influence.length; row++) {
    if (used?.[row] === 0) continue;
    const away = (influence[row] ?? 0) - mean;
    squares += (weights[row] ?? 0) * away * away;
  }
  return ((n / (n - 1)) * squares) / total;
}
