import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import { quantileOfSorted } from "../statistics/index.ts";
import { given, refused } from "./answers.ts";
import { randomStream } from "./randomStream.ts";

/** Points at which a model is run to tell how much of its variance each factor brings. */
export interface SobolDesign {
  /** Rows of A and of B. */
  readonly rows: number;
  readonly factors: number;
  /**
   * Row-major, rows × (factors + 2) by factors, uniform on [0, 1): A, then B, then for each factor A with that factor's column
   * taken from B (A. Saltelli and others, Variance based sensitivity analysis of model output, 2010).
   */
  readonly points: Float64Array;
}

/** A factor's part in the variance of the result. Estimates from few rows may lie below 0 or above 1. */
export interface FactorShare {
  /** First order: what fixing the factor alone would take away, as a share of the variance. */
  readonly first: number;
  /** Total order: what remains when all others are fixed, as a share of the variance. */
  readonly total: number;
  /** Middle 95 % of bootstrap estimates, where asked for. */
  readonly firstInterval?: readonly [number, number];
  readonly totalInterval?: readonly [number, number];
}

export interface SobolShares {
  readonly variance: number;
  readonly shares: readonly FactorShare[];
}

const FEWEST_ROWS = 2;

/** A design of `rows` × `factors` from a seed; runs needed: rows × (factors + 2). */
export function sobolDesign(rows: number, factors: number, seed: number): SobolDesign {
  const block = rows * factors;
  const points = new Float64Array(block * (factors + 2));
  for (let row = 0; row < 2 * rows; row += 1) {
    const stream = randomStream([seed, row]);
    for (let factor = 0; factor < factors; factor += 1) points[row * factors + factor] = stream.uniform();
  }
  for (let swapped = 0; swapped < factors; swapped += 1) {
    const start = block * (swapped + 2);
    points.copyWithin(start, 0, block);
    for (let row = 0; row < rows; row += 1)
      points[start + row * factors + swapped] = points[block + row * factors + swapped] ?? 0;
  }
  return { rows, factors, points };
}

/**
 * First and total order shares from the results `y` at the points of a design, in its order. First order after Saltelli and
 * others 2010, mean(yB·(yABi − yA)) / V; total after M. Jansen 1999, Σ(yA − yABi)² / 2NV; V the variance (n − 1) of A and B
 * together. Refuses results that are not finite, that do not fit the design, or that do not vary.
 */
export function sobolShares(
  y: Float64Array,
  { rows, factors }: Pick<SobolDesign, "rows" | "factors">,
  bootstrap?: { readonly replications: number; readonly seed: number },
): Refusable<SobolShares> {
  const wrong = faultsIn(y, rows, factors);
  if (wrong.length > 0) return refused(...wrong);
  const every = Int32Array.from({ length: rows }, (_, row) => row);
  const variance = varianceOf(y, rows, every);
  if (!(variance > 0))
    return refused(
      indexFault(
        "no-variance",
        {},
        "Kết quả không thay đổi giữa các lần tính nên không thể phân chia độ biến thiên; cho các giả định thay đổi trong khoảng rộng hơn.",
        "The result does not vary between runs, so there is no variance to share out; let assumptions vary more widely.",
      ),
    );
  const shares = sharesOn(y, rows, factors, every, variance);
  if (bootstrap === undefined) return given({ variance, shares });
  return given({ variance, shares: withIntervals(shares, y, rows, factors, bootstrap) });
}

function faultsIn(y: Float64Array, rows: number, factors: number): readonly IndexFault[] {
  if (rows < FEWEST_ROWS || factors < 1 || y.length !== rows * (factors + 2))
    return [
      indexFault(
        "design-rows",
        {},
        `Cần ${rows} × (${factors} + 2) kết quả theo đúng thứ tự của thiết kế (ít nhất ${FEWEST_ROWS} dòng, 1 yếu tố), nhưng có ${y.length}.`,
        `Results must number ${rows} × (${factors} + 2) in the order of the design (at least ${FEWEST_ROWS} rows and 1 factor); there are ${y.length}.`,
      ),
    ];
  const bad = y.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return [];
  return [
    indexFault(
      "value-not-finite",
      { row: bad + 1 },
      `Lần tính thứ ${bad + 1} không cho kết quả; bỏ giả định làm cho chỉ số không tính được rồi tính lại.`,
      `Run ${bad + 1} has no result; leave out the assumption under which the index cannot be computed and run again.`,
    ),
  ];
}

function sharesOn(
  y: Float64Array,
  rows: number,
  factors: number,
  chosen: Int32Array,
  variance: number,
): readonly { readonly first: number; readonly total: number }[] {
  return Array.from({ length: factors }, (_, factor) => {
    let [first, total] = [0, 0];
    for (const row of chosen) {
      const a = y[row] ?? 0;
      const swapped = y[rows * (factor + 2) + row] ?? 0;
      first += (y[rows + row] ?? 0) * (swapped - a);
      total += (a - swapped) ** 2;
    }
    return { first: first / chosen.length / variance, total: total / (2 * chosen.length * variance) };
  });
}

/** Variance (n − 1) of the results of A and B together, over the chosen rows. */
function varianceOf(y: Float64Array, rows: number, chosen: Int32Array): number {
  let sum = 0;
  for (const row of chosen) sum += (y[row] ?? 0) + (y[rows + row] ?? 0);
  const count = 2 * chosen.length;
  const mean = sum / count;
  let squares = 0;
  for (const row of chosen) squares += ((y[row] ?? 0) - mean) ** 2 + ((y[rows + row] ?? 0) - mean) ** 2;
  return squares / (count - 1);
}

function withIntervals(
  shares: readonly FactorShare[],
  y: Float64Array,
  rows: number,
  factors: number,
  { replications, seed }: { readonly replications: number; readonly seed: number },
): readonly FactorShare[] {
  const drawn: (readonly { readonly first: number; readonly total: number }[])[] = [];
  for (let replication = 0; replication < replications; replication += 1) {
    const stream = randomStream([seed, replication]);
    const chosen = Int32Array.from({ length: rows }, () => Math.floor(stream.uniform() * rows));
    const variance = varianceOf(y, rows, chosen);
    if (variance > 0) drawn.push(sharesOn(y, rows, factors, chosen, variance));
  }
  if (drawn.length === 0) return shares;
  return shares.map((share, factor) => ({
    ...share,
    firstInterval: middle(drawn.map((each) => each[factor]?.first ?? 0)),
    totalInterval: middle(drawn.map((each) => each[factor]?.total ?? 0)),
  }));
}

function middle(values: readonly number[]): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  return [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)];
}
