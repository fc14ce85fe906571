import type { RatioTable } from "./ratioTable.ts";

/** Weighted sums of every term in every domain, by component (domain-major), and what is in each domain. */
export interface GroupSums {
  /** Σ w·a. */
  readonly above: Float64Array;
  /** Σ w·b; Σ w for a mean and a total. */
  readonly below: Float64Array;
  /** Σ w by domain. */
  readonly weight: Float64Array;
  /** Rows of positive weight by domain. */
  readonly rows: Float64Array;
}

/** One pass for the sizes of the domains and one per column. */
export function groupSums(table: RatioTable, weights: Float64Array): GroupSums {
  const { groups, terms } = table;
  const { weight, rows } = sizesOf(table, weights);
  const above = new Float64Array(groups * terms.length);
  const below = new Float64Array(groups * terms.length);
  terms.forEach((term, t) => {
    const upper = sumsOf(table, term.above, weights);
    const lower = term.below instanceof Float64Array ? sumsOf(table, term.below, weights) : weight;
    for (let g = 0; g < groups; g++) {
      above[g * terms.length + t] = upper[g] ?? 0;
      below[g * terms.length + t] = lower[g] ?? 0;
    }
  });
  return { above, below, weight, rows };
}

function sizesOf(table: RatioTable, weights: Float64Array): { weight: Float64Array; rows: Float64Array } {
  const { used } = table;
  const codes = table.domains?.codes;
  if (used === undefined && codes === undefined) return wholeSize(weights);
  const weight = new Float64Array(table.groups);
  const rows = new Float64Array(table.groups);
  for (let row = 0; row < table.rows; row++) {
    const own = weights[row] ?? 0;
    if (own === 0 || (used !== undefined && used[row] === 0)) continue;
    const g = codes === undefined ? 0 : (codes[row] ?? 0);
    weight[g] = (weight[g] ?? 0) + own;
    rows[g] = (rows[g] ?? 0) + 1;
  }
  return { weight, rows };
}

function wholeSize(weights: Float64Array): { weight: Float64Array; rows: Float64Array } {
  let weight = 0;
  let rows = 0;
  for (let row = 0; row < weights.length; row++) {
    const own = weights[row] ?? 0;
    weight += own;
    if (own !== 0) rows += 1;
  }
  return { weight: Float64Array.of(weight), rows: Float64Array.of(rows) };
}

function sumsOf(table: RatioTable, values: Float64Array, weights: Float64Array): Float64Array {
  const { used } = table;
  const codes = table.domains?.codes;
  if (used === undefined && codes === undefined) {
    let sum = 0;
    for (let row = 0; row < table.rows; row++) sum += (weights[row] ?? 0) * (values[row] ?? 0);
    return Float64Array.of(sum);
  }
  const sums = new Float64Array(table.groups);
  for (let row = 0; row < table.rows; row++) {
    const own = weights[row] ?? 0;
    if (own === 0 || (used !== undefined && used[row] === 0)) continue;
    const g = codes === undefined ? 0 : (codes[row] ?? 0);
    sums[g] = (sums[g] ?? 0) + own * (values[row] ?? 0);
  }
  return sums;
}
