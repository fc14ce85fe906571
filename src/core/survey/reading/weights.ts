import { type Stage, sampledIn } from "../design.ts";

interface WeightColumns {
  readonly weights: Float64Array | undefined;
  readonly chances: readonly Float64Array[];
}

/**
 * The weight of each row: as given, else one over the product of its chances, else from the populations, else 1. Always taken
 * as one over a chance, as R does, so that a share that falls exactly on a boundary falls to the same side.
 */
export function weightsOf(
  rows: number,
  stages: readonly Stage[],
  columns: WeightColumns,
  finite: boolean,
): Float64Array {
  const { weights, chances } = columns;
  if (weights !== undefined) return weights.map((weight) => 1 / (1 / weight));
  const product = new Float64Array(rows).fill(1);
  for (const column of chances) multiply(product, column);
  if (chances.length === 0 && finite) {
    for (const stage of stages) multiply(product, chancesAt(stage));
  }
  return product.map((chance) => 1 / chance);
}

function multiply(product: Float64Array, column: Float64Array): void {
  for (let row = 0; row < product.length; row++) {
    product[row] = (product[row] ?? 1) * (column[row] ?? 1);
  }
}

function chancesAt(stage: Stage): Float64Array {
  const { chances } = stage;
  return Float64Array.from(stage.clusters, (cluster) => {
    const stratum = stage.stratumOfCluster[cluster] ?? 0;
    const own = chances?.[cluster];
    if (own !== undefined) return own;
    const population = stage.population[stratum] ?? 1;
    return 1 / (population / sampledIn(stage, stratum));
  });
}
