import type { ClusterFactors, ReplicateWeights } from "../design.ts";

/**
 * Replicate weights as base weight × factor of the cluster, one column of factors per replicate: a sample of 36,000 people in
 * 1,000 villages needs 1,000 numbers a replicate, not 36,000. Small whole numbers (how often a cluster was drawn) take one byte.
 */
export interface FactorColumns {
  readonly clusterOf: Int32Array;
  /** Factors or counts of each replicate by cluster. */
  readonly columns: readonly (Float64Array | Uint8Array | Uint16Array)[];
  /** What one count is worth in each cluster; 1 where absent. */
  readonly worth?: Float64Array;
}

export function factorReplicates(base: Float64Array, factors: FactorColumns): ReplicateWeights {
  const { clusterOf, columns } = factors;
  const byCluster: ClusterFactors = {
    base,
    clusterOf,
    clusterCount: columns[0]?.length ?? 0,
    factors: factorsOf(factors),
  };
  return {
    length: columns.length,
    byCluster,
    *[Symbol.iterator]() {
      const weights = new Float64Array(base.length);
      for (const factor of byCluster.factors) {
        fillWeights(weights, base, clusterOf, factor);
        yield weights;
      }
    },
  };
}

function factorsOf({ columns, worth }: FactorColumns): Iterable<Float64Array> {
  return {
    *[Symbol.iterator]() {
      const factor = new Float64Array(columns[0]?.length ?? 0);
      for (const column of columns) {
        fillFactors(factor, column, worth);
        yield factor;
      }
    },
  };
}

// Plain loops by themselves: these run once for every row of every replicate.

function fillFactors(
  factor: Float64Array,
  column: Float64Array | Uint8Array | Uint16Array,
  worth: Float64Array | undefined,
): void {
  if (worth === undefined) factor.set(column);
  else for (let at = 0; at < factor.length; at++) factor[at] = (column[at] ?? 0) * (worth[at] ?? 0);
}

function fillWeights(
  weights: Float64Array,
  base: Float64Array,
  clusterOf: Int32Array,
  factor: Float64Array,
): void {
  for (let row = 0; row < weights.length; row++)
    weights[row] = (base[row] ?? 0) * (factor[clusterOf[row] ?? 0] ?? 0);
}

/** One cluster left out per replicate, the others of its stratum made heavier: nothing is stored but who is left out. */
export interface DeletedCluster {
  readonly cluster: number;
  /** Clusters whose weights grow: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly factor: number;
}

export function deletedReplicates(
  base: Float64Array,
  clusterOf: Int32Array,
  clusterCount: number,
  deleted: readonly DeletedCluster[],
): ReplicateWeights {
  return {
    length: deleted.length,
    *[Symbol.iterator]() {
      const rows = rowsByCluster(clusterOf, clusterCount);
      const weights = Float64Array.from(base);
      for (const one of deleted) {
        scaleRows(weights, base, rows, one, one.factor);
        scaleRows(weights, base, rows, { first: one.cluster, end: one.cluster + 1 }, 0);
        yield weights;
        scaleRows(weights, base, rows, one, 1);
        scaleRows(weights, base, rows, { first: one.cluster, end: one.cluster + 1 }, 1);
      }
    },
  };
}

interface RowsByCluster {
  /** Rows sorted by cluster. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

function rowsByCluster(clusterOf: Int32Array, clusterCount: number): RowsByCluster {
  const starts = new Int32Array(clusterCount + 1);
  for (const cluster of clusterOf) starts[cluster + 1] = (starts[cluster + 1] ?? 0) + 1;
  for (let cluster = 0; cluster < clusterCount; cluster++)
    starts[cluster + 1] = (starts[cluster + 1] ?? 0) + (starts[cluster] ?? 0);
  const next = Int32Array.from(starts);
  const rows = new Int32Array(clusterOf.length);
  clusterOf.forEach((cluster, row) => {
    const place = next[cluster] ?? 0;
    rows[place] = row;
    next[cluster] = place + 1;
  });
  return { rows, starts };
}

function scaleRows(
  weights: Float64Array,
  base: Float64Array,
  { rows, starts }: RowsByCluster,
  { first, end }: { readonly first: number; readonly end: number },
  factor: number,
): void {
  const last = starts[end] ?? 0;
  for (let place = starts[first] ?? 0; place < last; place++) {
    const row = rows[place] ?? 0;
    weights[row] = (base[row] ?? 0) * factor;
  }
}
