import type { ClusterFactors, ReplicateDesign } from "../design.ts";
import { allComponents, type IndexData, indexStatistic } from "./indexStatistic.ts";
import { treeValues } from "./treeValues.ts";

/** All nodes of all units under each replicate, unit by unit. */
export function replicateValues({ replicateWeights }: ReplicateDesign, data: IndexData): Float64Array[] {
  const { byCluster } = replicateWeights;
  if (byCluster !== undefined) return fromClusters(byCluster, data);
  const statistic = indexStatistic(data, allComponents(data));
  return Array.from(replicateWeights, (weights) => statistic.estimate(weights));
}

/** The answers of a cluster to the items of one unit: all a replicate can do is to count them more or less. */
interface ClusterCell {
  readonly unit: number;
  readonly cluster: number;
  readonly good: Float64Array;
  readonly valid: Float64Array;
}

function fromClusters(byCluster: ClusterFactors, data: IndexData): Float64Array[] {
  const cells = clusterCells(byCluster, data);
  const { tree, ratings } = data;
  const items = ratings.items.length;
  return Array.from(byCluster.factors, (factors) => {
    const sums = ratings.units.map(() => ({ good: new Float64Array(items), valid: new Float64Array(items) }));
    for (const { unit, cluster, good, valid } of cells) {
      const own = sums[unit];
      const factor = factors[cluster] ?? 0;
      if (own === undefined || factor === 0) continue;
      addTimes(own.good, good, factor);
      addTimes(own.valid, valid, factor);
    }
    const values = new Float64Array(ratings.units.length * tree.nodes.length);
    sums.forEach((own, unit) => {
      values.set(treeValues(tree, own), unit * tree.nodes.length);
    });
    return values;
  });
}

function addTimes(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + factor * (values[at] ?? 0);
}

function clusterCells({ base, clusterOf }: ClusterFactors, { ratings, byUnit }: IndexData): ClusterCell[] {
  const { items, units, respondentOf } = ratings;
  return units.flatMap((_, unit) => {
    const cells = new Map<number, ClusterCell>();
    const end = byUnit.starts[unit + 1] ?? 0;
    for (let place = byUnit.starts[unit] ?? 0; place < end; place++) {
      const rating = byUnit.order[place] ?? 0;
      const row = respondentOf?.[rating] ?? rating;
      const cluster = clusterOf[row] ?? 0;
      const weight = base[row] ?? 0;
      if (weight === 0) continue;
      const cell = cells.get(cluster) ?? {
        unit,
        cluster,
        good: new Float64Array(items.length),
        valid: new Float64Array(items.length),
      };
      cells.set(cluster, cell);
      items.forEach(({ shares }, item) => {
        const share = shares[rating] ?? Number.NaN;
        if (Number.isNaN(share)) return;
        cell.good[item] = (cell.good[item] ?? 0) + weight * share;
        cell.valid[item] = (cell.valid[item] ?? 0) + weight;
      });
    }
    return [...cells.values()];
  });
}
