import { type GroupSums, groupSums } from "./groupSums.ts";
import type { RatioTable } from "./ratioTable.ts";

/** What the influences of each component are made from. */
export interface RatioLevels {
  readonly sums: GroupSums;
  /** What the ratio is taken from: R for a mean or ratio, 0 for a total. */
  readonly centres: Float64Array;
  /** 1 / Σ w·b, or 1 for a total; 0 where there is nothing. */
  readonly scales: Float64Array;
  /** The estimates; NaN where they cannot be told. */
  readonly ratios: Float64Array;
}

/** Sums, estimates, centres and scales of every component under these weights. */
export function ratioLevels(table: RatioTable, weights: Float64Array): RatioLevels {
  const sums = groupSums(table, weights);
  const width = table.terms.length;
  const size = table.groups * width;
  const centres = new Float64Array(size);
  const scales = new Float64Array(size);
  const ratios = new Float64Array(size).fill(Number.NaN);
  for (let at = 0; at < size; at++) {
    if ((sums.rows[Math.floor(at / width)] ?? 0) === 0) continue;
    const above = sums.above[at] ?? 0;
    const below = sums.below[at] ?? 0;
    if (table.terms[at % width]?.below === "none") {
      scales[at] = 1;
      ratios[at] = above;
    } else if (below !== 0) {
      centres[at] = above / below;
      scales[at] = 1 / below;
      ratios[at] = above / below;
    }
  }
  return { sums, centres, scales, ratios };
}
