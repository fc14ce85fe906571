import { EVD, Matrix } from "ml-matrix";
import type { KernelFault } from "../fault.ts";

/** How the weights are taken from the comparisons: mean of the scaled columns, geometric mean of rows, main eigenvector. */
export type AhpMethod = "mean" | "geometric" | "eigenvector";

export interface AhpWeights {
  /** Sum 1. */
  readonly weights: Float64Array;
  /**
   * Consistency index over Saaty's random index; by habit at most 0.1. 0 for one or two criteria, null above fifteen, for
   * which there is no random index.
   */
  readonly consistencyRatio: number | null;
}

/** Saaty's random index by the number of criteria, from 0. */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/**
 * Weights by the analytic hierarchy process (Saaty 1980) from a matrix of pairwise comparisons: `matrix[a][b]` says how many
 * times more important a is than b. Refused where it is not square, not positive or not reciprocal (to 1 %, since people
 * write 0.33 for a third).
 */
export function ahpWeights(
  matrix: readonly (readonly number[])[],
  method: AhpMethod,
): AhpWeights | KernelFault {
  const count = matrix.length;
  if (count === 0 || matrix.some((row) => row.length !== count)) return { fault: "wrong-shape" };
  for (const [row, values] of matrix.entries()) {
    if (values.some((value) => !(value > 0) || !Number.isFinite(value)))
      return { fault: "not-positive", row };
    const column = values.findIndex(
      (value, other) => Math.abs(value * (matrix[other]?.[row] ?? 0) - 1) > 0.0101,
    );
    if (column >= 0) return { fault: "not-reciprocal", row, column };
  }
  const { weights, greatest } = method === "eigenvector" ? byEigenvector(matrix) : byMeans(matrix, method);
  const random = count < 3 ? 0 : randomIndex[count];
  const index = (greatest - count) / (count - 1);
  return { weights, consistencyRatio: random === undefined ? null : random === 0 ? 0 : index / random };
}

interface Found {
  readonly weights: Float64Array;
  /** Greatest eigenvalue, or its estimate. */
  readonly greatest: number;
}

function byMeans(matrix: readonly (readonly number[])[], method: "mean" | "geometric"): Found {
  const count = matrix.length;
  const sums = matrix.map((_, column) => matrix.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const weights = scaled(
    matrix.map((row) =>
      method === "mean"
        ? row.reduce((sum, value, column) => sum + value / (sums[column] ?? 1), 0)
        : Math.exp(row.reduce((sum, value) => sum + Math.log(value), 0) / count),
    ),
  );
  const ratios = matrix.map((row, place) => {
    const product = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
    return product / (weights[place] ?? 1);
  });
  return { weights, greatest: ratios.reduce((sum, ratio) => sum + ratio, 0) / count };
}

function byEigenvector(matrix: readonly (readonly number[])[]): Found {
  const { realEigenvalues, eigenvectorMatrix } = new EVD(new Matrix(matrix.map((row) => [...row])));
  const greatest = Math.max(...realEigenvalues);
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(greatest));
  return { weights: scaled(vector), greatest };
}

function scaled(values: readonly number[]): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return Float64Array.from(values, (value) => value / sum);
}
