import type { AbsenceCode, Spread, Statistic } from "../statistic.ts";
import { type Domains, usedRows } from "./column.ts";
import { type RatioLevels, ratioLevels } from "./ratioLevels.ts";
import type { RatioTable, RatioTerm } from "./ratioTable.ts";
import { ratioTotals } from "./ratioTotals.ts";

/**
 * Terms in each domain, domain by domain, as one statistic. Influence of a row of the domain on a mean or ratio:
 * (a − R b) / Σ w·b; on a total: a. Rows outside the domain have none, and the design stays whole.
 * Source: Särndal, Swensson and Wretman (1992), 5.6 and 10.3.
 */
export function ratioStatistic(rows: number, terms: readonly RatioTerm[], domains?: Domains): Statistic {
  const columns = terms.flatMap((term) =>
    term.below instanceof Float64Array ? [term.above, term.below] : [term.above],
  );
  const used = usedRows(rows, columns, domains);
  const table: RatioTable = { rows, terms, domains, used, groups: domains?.names.length ?? 1 };
  const names = (domains?.names ?? [undefined]).flatMap((domain) =>
    terms.map((term) => (domain === undefined ? term.name : `${domain}:${term.name}`)),
  );
  const levels = rememberingLevels(table);
  return {
    names,
    rows,
    ...(used === undefined ? {} : { used }),
    estimate: (weights) => levels.anew(weights).ratios.slice(),
    influence: (weights) => influencesOf(table, weights, levels.at(weights)),
    clusterTotals: (weights, clusters, count, from, to) =>
      ratioTotals(table, levels.at(weights), { weights, clusters, count, from, to }),
    absence: (weights) => absencesOf(table, levels.at(weights)),
    spread: (weights) => spreadOf(table, weights, levels.at(weights)),
  };
}

/**
 * Levels are found anew for every estimate and kept for the variance that follows at the same weights (the same array), so that
 * a million rows are not summed again.
 */
function rememberingLevels(table: RatioTable): {
  anew: (weights: Float64Array) => RatioLevels;
  at: (weights: Float64Array) => RatioLevels;
} {
  let last: { readonly weights: Float64Array; readonly levels: RatioLevels } | undefined;
  const anew = (weights: Float64Array): RatioLevels => {
    const levels = ratioLevels(table, weights);
    last = { weights, levels };
    return levels;
  };
  return { anew, at: (weights) => (last?.weights === weights ? last.levels : anew(weights)) };
}

function influencesOf(
  table: RatioTable,
  weights: Float64Array,
  { centres, scales }: RatioLevels,
): Float64Array[] {
  const { rows, terms, used } = table;
  const codes = table.domains?.codes;
  const influences = Array.from(centres, () => new Float64Array(rows));
  terms.forEach((term, t) => {
    const below = term.below instanceof Float64Array ? term.below : undefined;
    for (let row = 0; row < rows; row++) {
      if ((weights[row] ?? 0) === 0 || (used !== undefined && used[row] === 0)) continue;
      const at = (codes === undefined ? 0 : (codes[row] ?? 0)) * terms.length + t;
      const own = influences[at];
      if (own === undefined) continue;
      const b = below === undefined ? 1 : (below[row] ?? 0);
      own[row] = ((term.above[row] ?? 0) - (centres[at] ?? 0) * b) * (scales[at] ?? 0);
    }
  });
  return influences;
}

function absencesOf(table: RatioTable, { sums }: RatioLevels): (AbsenceCode | undefined)[] {
  const width = table.terms.length;
  return Array.from(sums.above, (_, at) => {
    if ((sums.rows[Math.floor(at / width)] ?? 0) === 0) return "empty-domain";
    const total = table.terms[at % width]?.below === "none";
    return !total && sums.below[at] === 0 ? "zero-denominator" : undefined;
  });
}

function spreadOf(table: RatioTable, weights: Float64Array, levels: RatioLevels): Spread {
  const { sums, centres, scales } = levels;
  const width = table.terms.length;
  const variance = new Float64Array(centres.length);
  table.terms.forEach((_, t) => {
    const squares = squaresOf(table, t, weights, levels);
    squares.forEach((sum, g) => {
      const n = sums.rows[g] ?? 0;
      const scale = scales[g * width + t] ?? 0;
      const own = ((n / (n - 1)) * scale * scale * sum) / (sums.weight[g] ?? 1);
      variance[g * width + t] = n > 1 ? own : Number.NaN;
    });
  });
  const byComponent = (of: Float64Array): Float64Array =>
    centres.map((_, at) => of[Math.floor(at / width)] ?? 0);
  return { rows: byComponent(sums.rows), weight: byComponent(sums.weight), variance };
}

/** Per domain: Σ w (u − ū)² of u = a − R b. */
function squaresOf(
  table: RatioTable,
  t: number,
  weights: Float64Array,
  { sums, centres }: RatioLevels,
): Float64Array {
  const { used, terms } = table;
  const term = terms[t];
  const squares = new Float64Array(table.groups);
  if (term === undefined) return squares;
  const codes = table.domains?.codes;
  const above = term.above;
  const below = term.below instanceof Float64Array ? term.below : undefined;
  const total = term.below === "none";
  const centre = squares.map((_, g) => centres[g * terms.length + t] ?? 0);
  const mean = squares.map((_, g) =>
    total ? (sums.above[g * terms.length + t] ?? 0) / (sums.weight[g] ?? 1) : 0,
  );
  for (let row = 0; row < table.rows; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0 || (used !== undefined && used[row] === 0)) continue;
    const g = codes === undefined ? 0 : (codes[row] ?? 0);
    const b = below === undefined ? 1 : (below[row] ?? 0);
    const away = (above[row] ?? 0) - (centre[g] ?? 0) * b - (mean[g] ?? 0);
    squares[g] = (squares[g] ?? 0) + weight * away * away;
  }
  return squares;
}
