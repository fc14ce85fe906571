import type { RatioLevels } from "./ratioLevels.ts";
import type { RatioTable, RatioTerm } from "./ratioTable.ts";

/** Which clusters are summed, and for which components. */
export interface TotalsPass {
  readonly weights: Float64Array;
  readonly clusters: Int32Array;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Σ w (a − R b) / Σ w·b of each cluster, one array per component. The hot loops of surveys: one pass over the rows for each
 * term, nothing but typed arrays in it, and the plain cases (every row, one domain) by themselves.
 */
export function ratioTotals(table: RatioTable, levels: RatioLevels, pass: TotalsPass): Float64Array[] {
  const { count, from, to } = pass;
  const flat = new Float64Array((to - from) * count);
  const totals = Array.from({ length: to - from }, (_, at) => flat.subarray(at * count, (at + 1) * count));
  table.terms.forEach((term, t) => {
    if (table.domains !== undefined || table.used !== undefined) {
      addByDomain(flat, table, t, levels, pass);
    } else if (t >= from && t < to) {
      const own = totals[t - from];
      if (own !== undefined) addWhole(own, term, levels.centres[t] ?? 0, pass);
    }
  });
  totals.forEach((own, at) => {
    const scale = levels.scales[from + at] ?? 0;
    for (let c = 0; c < count; c++) own[c] = (own[c] ?? 0) * scale;
  });
  return totals;
}

function addWhole(own: Float64Array, term: RatioTerm, centre: number, pass: TotalsPass): void {
  if (term.below instanceof Float64Array) addRatio(own, term.above, term.below, centre, pass);
  else addMean(own, term.above, centre, pass);
}

function addMean(own: Float64Array, above: Float64Array, centre: number, pass: TotalsPass): void {
  const { weights, clusters } = pass;
  for (let row = 0; row < above.length; row++) {
    const cluster = clusters[row] ?? 0;
    own[cluster] = (own[cluster] ?? 0) + (weights[row] ?? 0) * ((above[row] ?? 0) - centre);
  }
}

function addRatio(
  own: Float64Array,
  above: Float64Array,
  below: Float64Array,
  centre: number,
  pass: TotalsPass,
): void {
  const { weights, clusters } = pass;
  for (let row = 0; row < above.length; row++) {
    const cluster = clusters[row] ?? 0;
    const away = (above[row] ?? 0) - centre * (below[row] ?? 0);
    own[cluster] = (own[cluster] ?? 0) + (weights[row] ?? 0) * away;
  }
}

function addByDomain(
  flat: Float64Array,
  table: RatioTable,
  t: number,
  { centres }: RatioLevels,
  pass: TotalsPass,
): void {
  const { weights, clusters, count, from, to } = pass;
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
    flat[place] = (flat[place] ?? 0) + weight * ((above[row] ?? 0) - (centres[at] ?? 0) * b);
  }
}
