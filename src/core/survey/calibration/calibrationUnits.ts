import type { AuxiliaryTable } from "./auxiliaries.ts";
import type { PreparedCalibration, SharedRatios } from "./calibrateRequest.ts";

/** What is given one ratio: every row, or the clusters of a stage with the weighted means of their rows. */
export interface CalibrationUnits {
  readonly table: AuxiliaryTable;
  /** Sum of the weights of each unit. */
  readonly weights: Float64Array;
  /** Variance of the model by unit; absent where it is 1. */
  readonly sigma2?: Float64Array;
  /** Unit of each row; absent where rows are the units. */
  readonly unitOf?: Int32Array;
  /** Rows of each unit; absent where rows are the units. */
  readonly sizes?: Float64Array;
}

export function unitsOf(prepared: PreparedCalibration, weights: Float64Array): CalibrationUnits {
  const { table, sigma2, request } = prepared;
  const { clusters } = request;
  if (clusters === undefined) return { table, weights, ...(sigma2 === undefined ? {} : { sigma2 }) };
  const { sums, sizes } = sumsOf(clusters, weights);
  const means = clusterMeans(table, clusters, weights, sums);
  return {
    table: means,
    weights: sums,
    unitOf: clusters.codes,
    sizes,
    ...(sigma2 === undefined ? {} : { sigma2: plainMeans(clusters, sigma2, sizes) }),
  };
}

function sumsOf(clusters: SharedRatios, weights: Float64Array) {
  const sums = new Float64Array(clusters.count);
  const sizes = new Float64Array(clusters.count);
  for (let row = 0; row < weights.length; row++) {
    const cluster = clusters.codes[row] ?? 0;
    sums[cluster] = (sums[cluster] ?? 0) + (weights[row] ?? 0);
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  }
  return { sums, sizes };
}

function clusterMeans(
  table: AuxiliaryTable,
  clusters: SharedRatios,
  weights: Float64Array,
  sums: Float64Array,
): AuxiliaryTable {
  const size = table.names.length;
  const values = new Float64Array(clusters.count * size);
  const places = new Int32Array(clusters.count * size);
  for (let cell = 0; cell < places.length; cell++) places[cell] = cell % size;
  for (let row = 0; row < table.rows; row++) {
    const cluster = clusters.codes[row] ?? 0;
    const sum = sums[cluster] ?? 0;
    if (sum === 0) continue;
    const share = (weights[row] ?? 0) / sum;
    for (let cell = row * table.width; cell < (row + 1) * table.width; cell++) {
      const place = cluster * size + (table.places[cell] ?? 0);
      values[place] = (values[place] ?? 0) + share * (table.values[cell] ?? 0);
    }
  }
  return { rows: clusters.count, width: size, names: table.names, totals: table.totals, places, values };
}

function plainMeans(clusters: SharedRatios, values: Float64Array, sizes: Float64Array): Float64Array {
  const means = new Float64Array(clusters.count);
  values.forEach((value, row) => {
    const cluster = clusters.codes[row] ?? 0;
    means[cluster] = (means[cluster] ?? 0) + value / (sizes[cluster] ?? 1);
  });
  return means;
}
