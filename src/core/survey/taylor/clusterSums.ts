import type { Stage } from "../design.ts";

/** Sums values of rows over clusters: one array per component, one value per cluster. */
export function sumByCluster(values: readonly Float64Array[], stage: Stage): Float64Array[] {
  const { clusters, clusterCount } = stage;
  return values.map((column) => {
    const sums = new Float64Array(clusterCount);
    for (let row = 0; row < column.length; row++) {
      const cluster = clusters[row] ?? 0;
      sums[cluster] = (sums[cluster] ?? 0) + (column[row] ?? 0);
    }
    return sums;
  });
}

/** Sums totals of clusters up to the clusters of the stage before in which they lie. */
export function sumByParent(
  totals: readonly Float64Array[],
  parentOfCluster: Int32Array,
  parents: number,
): Float64Array[] {
  return totals.map((column) => {
    const sums = new Float64Array(parents);
    for (let cluster = 0; cluster < column.length; cluster++) {
      const parent = parentOfCluster[cluster] ?? 0;
      sums[parent] = (sums[parent] ?? 0) + (column[cluster] ?? 0);
    }
    return sums;
  });
}

/** Weight × value, row by row. */
export function weighted(values: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  return values.map((column) => {
    const products = new Float64Array(column.length);
    for (let row = 0; row < column.length; row++) {
      products[row] = (column[row] ?? 0) * (weights[row] ?? 0);
    }
    return products;
  });
}
