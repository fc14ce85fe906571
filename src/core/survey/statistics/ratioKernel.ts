import type { AbsenceCode, Spread, Statistic } from "../statistic.ts";
import { type Domains, usedRows } from "./column.ts";
import { type GroupSums, groupSums } from "./groupSums.ts";

/**
 * Σ w·a over Σ w·b in each domain; without `below` over Σ w (a mean), with "none" over nothing (a total). All the smooth
 * statistics of one survey variable are of this shape.
 */
export interface RatioTerm {
  readonly name: string;
  readonly above: Float64Array;
  readonly below?: Float64Array | "none";
}

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
  return {
    names,
    rows,
    ...(used === undefined ? {} : { used }),
    estimate: (weights) => levelsOf(table, groupSums(table, weights)).ratios,
    influence: (weights) => influencesOf(table, weights),
    clusterTotals: (weights, clusters, count, from, to) =>
      clusterTotalsOf(table, weights, clusters, { count, from, to }),
    absence: (weights) => absencesOf(table, groupSums(table, weights)),
    spread: (weights) => spreadOf(table, weights),
  };
}

export interface RatioTable {
  readonly rows: number;
  readonly terms: readonly RatioTerm[];
  readonly domains: Domains | undefined;
  readonly used: Uint8Array | undefined;
  readonly groups: number;
}

interface Levels {
  /** What the ratio is taken from: R for a mean or ratio, 0 for a total. One per component. */
  readonly centres: Float64Array;
  /** 1 / Σ w·b, or 1 for a total. */
  readonly scales: Float64Array;
  /** The estimates; NaN where they cannot be told. */
  readonly ratios: Float64Array;
}

function levelsOf(table: RatioTable, sums: GroupSums): Levels {
  const size = table.groups * table.terms.length;
  const centres = new Float64Array(size);
  const scales = new Float64Array(size);
  const ratios = new Float64Array(size);
  table.terms.forEach((term, t) => {
    for (let g = 0; g < table.groups; g++) {
      const at = g * table.terms.length + t;
      const above = sums.above[at] ?? 0;
      const below = sums.below[at] ?? 0;
      const empty = (sums.rows[g] ?? 0) === 0;
      if (term.below === "none") {
        scales[at] = 1;
        ratios[at] = empty ? Number.NaN : above;
        continue;
      }
      ratios[at] = empty || below === 0 ? Number.NaN : above / below;
      centres[at] = empty || below === 0 ? 0 : above / below;
      scales[at] = empty || below === 0 ? 0 : 1 / below;
    }
  });
  return { centres, scales, ratios };
}

function influencesOf(table: RatioTable, weights: Float64Array): Float64Array[] {
  const { centres, scales } = levelsOf(table, groupSums(table, weights));
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

interface Block {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function clusterTotalsOf(
  table: RatioTable,
  weights: Float64Array,
  clusters: Int32Array,
  { count, from, to }: Block,
): Float64Array[] {
  const levels = levelsOf(table, groupSums(table, weights));
  const flat = new Float64Array((to - from) * count);
  table.terms.forEach((_, t) => {
    if (table.groups === 1 && (t < from || t >= to)) return;
    addTerm(flat, table, t, { weights, clusters, levels, count, from, to });
  });
  return Array.from({ length: to - from }, (_, at) => flat.subarray(at * count, (at + 1) * count));
}

interface Pass extends Block {
  readonly weights: Float64Array;
  readonly clusters: Int32Array;
  readonly levels: Levels;
}

/** One pass over the rows for one term in all domains. The hot loop of surveys: nothing but typed arrays in it. */
function addTerm(flat: Float64Array, table: RatioTable, t: number, pass: Pass): void {
  const { weights, clusters, count, from, to } = pass;
  const { centres, scales } = pass.levels;
  const term = table.terms[t];
  if (term === undefined) return;
  const { rows, used } = table;
  const codes = table.domains?.codes;
  const width = table.terms.length;
  const above = term.above;
  const below = term.below instanceof Float64Array ? term.below : undefined;
  for (let row = 0; row < rows; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0 || (used !== undefined && used[row] === 0)) continue;
    const at = codes === undefined ? t : (codes[row] ?? 0) * width + t;
    if (at < from || at >= to) continue;
    const b = below === undefined ? 1 : (below[row] ?? 0);
    const place = (at - from) * count + (clusters[row] ?? 0);
    flat[place] =
      (flat[place] ?? 0) + weight * ((above[row] ?? 0) - (centres[at] ?? 0) * b) * (scales[at] ?? 0);
  }
}

function absencesOf(table: RatioTable, sums: GroupSums): (AbsenceCode | undefined)[] {
  return Array.from(sums.above, (_, at) => {
    const term = table.terms[at % table.terms.length];
    if ((sums.rows[Math.floor(at / table.terms.length)] ?? 0) === 0) return "empty-domain";
    return term?.below !== "none" && sums.below[at] === 0 ? "zero-denominator" : undefined;
  });
}

function spreadOf(table: RatioTable, weights: Float64Array): Spread {
  const sums = groupSums(table, weights);
  const { centres, scales } = levelsOf(table, sums);
  const width = table.terms.length;
  const variance = new Float64Array(centres.length);
  const means = centres.map((centre, at) => {
    const g = Math.floor(at / width);
    return (
      (((sums.above[at] ?? 0) - centre * (sums.below[at] ?? 0)) * (scales[at] ?? 0)) / (sums.weight[g] ?? 1)
    );
  });
  const influences = influencesOf(table, weights);
  const codes = table.domains?.codes;
  influences.forEach((influence, at) => {
    const g = Math.floor(at / width);
    let sum = 0;
    for (let row = 0; row < table.rows; row++) {
      if (codes !== undefined && codes[row] !== g) continue;
      if (table.used !== undefined && table.used[row] === 0) continue;
      const away = (influence[row] ?? 0) - (means[at] ?? 0);
      sum += (weights[row] ?? 0) * away * away;
    }
    const n = sums.rows[g] ?? 0;
    variance[at] = n > 1 ? ((n / (n - 1)) * sum) / (sums.weight[g] ?? 1) : Number.NaN;
  });
  const spread = (of: Float64Array): Float64Array => centres.map((_, at) => of[Math.floor(at / width)] ?? 0);
  return { rows: spread(sums.rows), weight: spread(sums.weight), variance };
}
