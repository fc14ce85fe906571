import { EVD, Matrix } from "ml-matrix";
import { correlation } from "./correlation.ts";

/** Principal components of standardised columns. */
export interface PrincipalComponents {
  /** Standard deviation of each component, greatest first: the root of its eigenvalue. */
  readonly deviations: Float64Array;
  /** Share (0–1) of the whole variance that each component carries. */
  readonly explained: Float64Array;
  /** One array of loadings per component, in the order of the columns; the greatest loading is positive. */
  readonly loadings: readonly Float64Array[];
  /** Complete rows that were used. */
  readonly rows: number;
}

/**
 * Principal components of the correlation matrix over complete rows, as R `prcomp(scale = TRUE)` after `na.omit`. The sign
 * of a component is arbitrary: here its greatest loading is positive. Null below two columns, below three complete rows,
 * or where a column has no spread.
 */
export function principalComponents(columns: readonly Float64Array[]): PrincipalComponents | null {
  const complete = completeRows(columns);
  const rows = complete[0]?.length ?? 0;
  if (columns.length < 2 || rows < 3) return null;
  const matrix = correlationMatrix(complete);
  if (matrix.some((row) => row.some(Number.isNaN))) return null;
  const { realEigenvalues, eigenvectorMatrix } = new EVD(new Matrix(matrix), { assumeSymmetric: true });
  const order = realEigenvalues
    .map((_, place) => place)
    .sort((a, b) => at(realEigenvalues, b) - at(realEigenvalues, a));
  const values = order.map((place) => Math.max(0, at(realEigenvalues, place)));
  return {
    deviations: Float64Array.from(values, Math.sqrt),
    explained: Float64Array.from(values, (value) => value / columns.length),
    loadings: order.map((place) => turned(Float64Array.from(eigenvectorMatrix.getColumn(place)))),
    rows,
  };
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}

/** The columns without the rows in which any of them is missing. */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const kept = columns[0]?.map((_, row) =>
    columns.every((column) => !Number.isNaN(column[row] ?? Number.NaN)) ? 1 : 0,
  );
  return columns.map((column) => column.filter((_, row) => kept?.[row] === 1));
}

/** Pearson correlations of all pairs of columns, each over the rows where both are there. */
export function correlationMatrix(columns: readonly Float64Array[]): number[][] {
  const matrix: number[][] = columns.map(() => columns.map(() => 1));
  columns.forEach((left, a) => {
    columns.slice(0, a + 1).forEach((right, b) => {
      const { value } = correlation(left, right, "pearson");
      const shown = a === b && !Number.isNaN(value) ? 1 : value;
      matrix[a]?.splice(b, 1, shown);
      matrix[b]?.splice(a, 1, shown);
    });
  });
  return matrix;
}

function turned(loadings: Float64Array): Float64Array {
  const greatest = loadings.reduce(
    (most, value) => (Math.abs(value) > Math.abs(most) + 1e-12 ? value : most),
    0,
  );
  return greatest < 0 ? loadings.map((value) => -value) : loadings;
}
