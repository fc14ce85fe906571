import { correlation, covariance } from "./correlation.ts";
import { variance } from "./moments.ts";

/** Internal consistency of a group of columns. Null where it is not defined. */
export interface Consistency {
  /** Cronbach's alpha from covariances; may be negative. */
  readonly alpha: number | null;
  /** The same from correlations, as if every column were standardised. */
  readonly standardised: number | null;
  /** Mean correlation of the pairs. */
  readonly meanCorrelation: number | null;
  /** Alpha of the others when a column is dropped, in the order of the columns. */
  readonly withoutEach: readonly (number | null)[];
}

/**
 * Cronbach's alpha (Psychometrika 16, 1951) from pairwise covariances with n − 1, so that missing cells cost pairs, not
 * rows, as COINr `get_cronbach`. Without missing cells it is that of R `psych::alpha`.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): Consistency {
  const covariances = pairs(columns, (left, right, same) =>
    same ? variance(left) : covariance(left, right),
  );
  const correlations = pairs(columns, (left, right, same) =>
    same ? 1 : correlation(left, right, "pearson").value,
  );
  const all = columns.map((_, place) => place);
  const count = columns.length;
  const off = sumOver(correlations, all) - count;
  return {
    alpha: alphaOf(covariances, all),
    standardised: alphaOf(correlations, all),
    meanCorrelation: count < 2 ? null : finite(off / (count * (count - 1))),
    withoutEach: all.map((place) =>
      alphaOf(
        covariances,
        all.filter((other) => other !== place),
      ),
    ),
  };
}

function pairs(
  columns: readonly Float64Array[],
  of: (left: Float64Array, right: Float64Array, same: boolean) => number,
): readonly Float64Array[] {
  return columns.map((left, a) => Float64Array.from(columns, (right, b) => of(left, right, a === b)));
}

function sumOver(matrix: readonly Float64Array[], members: readonly number[]): number {
  let sum = 0;
  for (const a of members) for (const b of members) sum += matrix[a]?.[b] ?? 0;
  return sum;
}

function alphaOf(matrix: readonly Float64Array[], members: readonly number[]): number | null {
  const count = members.length;
  if (count < 2) return null;
  const own = members.reduce((sum, place) => sum + (matrix[place]?.[place] ?? 0), 0);
  return finite((count / (count - 1)) * (1 - own / sumOver(matrix, members)));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
