import { product, type Tally, weighed } from "./tally.ts";

/**
 * Conger's chance agreement: the mean over pairs of different raters of what their own shares of the categories give, and
 * each row's part in it. Raters who rated nothing are left out. Gwet (2014), formulas 2.19 and 5.22; Conger (1980).
 */
export function congerChance({ coded, weights, counts, times, subjects }: Tally): {
  readonly expected: number;
  readonly parts: Float64Array;
} {
  const raters = activeRaters(coded.codes, coded.raters);
  const rated = raters.map((rater) =>
    coded.codes.reduce((sum, row, i) => sum + ((row[rater] ?? -1) >= 0 ? (times[i] ?? 0) : 0), 0),
  );
  const shares = raters.map((rater, place) =>
    sharesOf(coded.codes, times, rater, rated[place] ?? 1, weights.length),
  );
  const total = Float64Array.from(weights, (_, k) => shares.reduce((sum, row) => sum + (row[k] ?? 0), 0));
  const near = shares.map((row) => weighed(weights, row));
  const own = near.reduce((sum, row, g) => sum + product(shares[g] ?? new Float64Array(0), row), 0);
  const pairs = raters.length * (raters.length - 1);
  const expected = (product(total, weighed(weights, total)) - own) / pairs;
  const parts = new Float64Array(counts.length);
  for (const [place, rater] of raters.entries()) {
    const count = rated[place] ?? 1;
    const others = total.map((share, k) => share - (shares[place]?.[k] ?? 0));
    const towards = Float64Array.from(weights, (_, l) =>
      weights.reduce((sum, row, k) => sum + (others[k] ?? 0) * (row[l] ?? 0), 0),
    );
    const usual = product(shares[place] ?? new Float64Array(0), towards);
    for (const [i, row] of coded.codes.entries()) {
      const code = row[rater] ?? -1;
      const seen = code >= 0 ? (towards[code] ?? 0) - usual : 0;
      parts[i] = (parts[i] ?? 0) + ((subjects / count) * seen + usual) / pairs;
    }
  }
  return { expected, parts };
}

function activeRaters(codes: readonly Int32Array[], raters: number): readonly number[] {
  return Array.from({ length: raters }, (_, rater) => rater).filter((rater) =>
    codes.some((row) => (row[rater] ?? -1) >= 0),
  );
}

function sharesOf(
  codes: readonly Int32Array[],
  times: Float64Array,
  rater: number,
  rated: number,
  size: number,
): Float64Array {
  const shares = new Float64Array(size);
  for (const [i, row] of codes.entries()) {
    const code = row[rater] ?? -1;
    if (code >= 0) shares[code] = (shares[code] ?? 0) + (times[i] ?? 0) / rated;
  }
  return shares;
}
