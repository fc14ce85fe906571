import type { Stage } from "../design.ts";
import { type Coded, pairsOf } from "./codes.ts";

/** A stage without its populations: who is in which cluster and stratum. */
export type BareStage = Omit<Stage, "population" | "chances">;

/** What a stage is made from; codes come from the table, those above from the stage before (all one at the first stage). */
export interface StageLabels {
  readonly ids: Coded;
  readonly strata: Coded;
  /** Clusters of the stage before. */
  readonly above: Coded;
  /** Are the labels of clusters used anew in each stratum? */
  readonly nest: boolean;
}

/**
 * Numbers the strata of a stage parent by parent and its clusters stratum by stratum. A stratum lies within one cluster of the
 * stage before, a cluster within one parent. Returns the strata in which a cluster lies twice too, when labels are not nested.
 */
export function buildStage(labels: StageLabels): { stage: BareStage; twice: readonly Twice[] } {
  const strata = sortedStrata(labels);
  const raw = rawClusters(labels, strata);
  const twice = labels.nest ? [] : twiceIn(raw, strata.codes, labels);
  const stratumOfRaw = new Int32Array(raw.count);
  for (let row = 0; row < raw.codes.length; row++) {
    stratumOfRaw[raw.codes[row] ?? 0] = strata.codes[row] ?? 0;
  }
  const { order, starts } = sortByKey(stratumOfRaw, strata.names.length);
  const clusters = raw.codes.map((code) => order[code] ?? 0);
  const stratumOfCluster = new Int32Array(raw.count);
  for (let code = 0; code < raw.count; code++) {
    stratumOfCluster[order[code] ?? 0] = stratumOfRaw[code] ?? 0;
  }
  return {
    stage: {
      clusters,
      clusterCount: raw.count,
      strataCount: strata.names.length,
      starts,
      stratumOfCluster,
      parentOfCluster: stratumOfCluster.map((stratum) => strata.parents[stratum] ?? 0),
      stratumNames: strata.names,
    },
    twice,
  };
}

/** What the table calls each cluster of a stage, so that the strata within them can be named. */
export function clusterNames(stage: BareStage, ids: Coded): readonly string[] {
  const names = Array.from({ length: stage.clusterCount }, () => "");
  for (let row = 0; row < ids.codes.length; row++) {
    names[stage.clusters[row] ?? 0] = ids.names[ids.codes[row] ?? 0] ?? "";
  }
  return names;
}

/** A cluster that the table puts into more than one stratum. */
export interface Twice {
  readonly row: number;
  readonly cluster: string;
  readonly stratum: string;
}

interface SortedStrata {
  readonly codes: Int32Array;
  readonly names: readonly string[];
  readonly parents: Int32Array;
}

function sortedStrata({ strata, above }: StageLabels): SortedStrata {
  if (above.count === 1) {
    return { codes: strata.codes, names: strata.names, parents: new Int32Array(strata.count) };
  }
  const pairs = pairsOf(above, strata);
  const { order } = sortByKey(pairs.first, above.count);
  const names: string[] = [];
  const parents = new Int32Array(order.length);
  order.forEach((place, pair) => {
    const own = strata.names[pairs.second[pair] ?? 0] ?? "";
    const parent = above.names[pairs.first[pair] ?? 0] ?? "";
    names[place] = own === "" || parent === "" ? own + parent : `${own} / ${parent}`;
    parents[place] = pairs.first[pair] ?? 0;
  });
  return { codes: pairs.codes.map((pair) => order[pair] ?? 0), names, parents };
}

function rawClusters(labels: StageLabels, strata: SortedStrata): { codes: Int32Array; count: number } {
  const { ids, above, nest } = labels;
  if (ids.count === ids.codes.length) return ids;
  if (!nest && above.count === 1) return ids;
  const within = nest ? { codes: strata.codes, count: strata.names.length, names: [] } : above;
  const pairs = pairsOf(within, ids);
  return { codes: pairs.codes, count: pairs.first.length };
}

function twiceIn(
  raw: { codes: Int32Array; count: number },
  strata: Int32Array,
  labels: StageLabels,
): readonly Twice[] {
  const stratumOf = new Int32Array(raw.count).fill(-1);
  const told = new Set<number>();
  const twice: Twice[] = [];
  for (let row = 0; row < raw.codes.length; row++) {
    const cluster = raw.codes[row] ?? 0;
    const known = stratumOf[cluster] ?? -1;
    if (known === -1) stratumOf[cluster] = strata[row] ?? 0;
    else if (known !== strata[row] && !told.has(cluster)) {
      told.add(cluster);
      twice.push({
        row,
        cluster: labels.ids.names[labels.ids.codes[row] ?? 0] ?? String(row + 1),
        stratum: labels.strata.names[labels.strata.codes[row] ?? 0] ?? "",
      });
    }
  }
  return twice;
}

/** Places of things sorted by a key (stable), and where each key starts. */
function sortByKey(keys: Int32Array, count: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const order = keys.map((key) => {
    const place = next[key] ?? 0;
    next[key] = place + 1;
    return place;
  });
  return { order, starts };
}
