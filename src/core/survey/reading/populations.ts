import type { SurveyFault } from "../fault.ts";
import type { BareStage } from "./buildStage.ts";
import { belowSample, fpcMixed, fpcVaries } from "./designFaults.ts";

/** What the columns of populations say, stage by stage, or what is wrong with them. */
export interface Populations {
  /** Per stage: clusters in the population of each stratum. */
  readonly sizes: readonly Float64Array[];
  /** Per stage and cluster: the chance of being drawn; only for unequal chances. */
  readonly chances: readonly Float64Array[] | undefined;
  readonly faults: readonly SurveyFault[];
}

/** Are the columns shares of the population rather than numbers? R decides over all stages together: nothing above 1. */
export function areShares(columns: readonly Float64Array[]): boolean {
  return columns.every((column) => column.every((value) => value <= 1));
}

/** Populations of each stratum from columns over rows. */
export function populationsOf(
  stages: readonly BareStage[],
  columns: readonly Float64Array[],
  names: readonly string[],
  unequal: boolean,
): Populations {
  const shares = areShares(columns);
  if (!shares) {
    const mixed = firstBelowOne(columns);
    if (mixed !== undefined) {
      return { sizes: [], chances: undefined, faults: [fpcMixed(names[mixed.stage] ?? "", mixed.row)] };
    }
  }
  if (unequal) return unequalChances(stages, columns, names, shares);
  const faults: SurveyFault[] = [];
  const sizes = stages.map((stage, at) => {
    const { values, varies } = byGroup(
      columns[at] ?? new Float64Array(0),
      rowStrata(stage),
      stage.strataCount,
    );
    for (const h of varies) faults.push(fpcVaries(names[at] ?? "", stage.stratumNames[h] ?? ""));
    return values.map((value, h) => {
      const sampled = (stage.starts[h + 1] ?? 0) - (stage.starts[h] ?? 0);
      const size = shares ? sampled / value : value;
      if (size < sampled) faults.push(belowSample(stage.stratumNames[h] ?? "", size, sampled, at + 1));
      return size;
    });
  });
  return { sizes, chances: undefined, faults };
}

function unequalChances(
  stages: readonly BareStage[],
  columns: readonly Float64Array[],
  names: readonly string[],
  shares: boolean,
): Populations {
  const faults: SurveyFault[] = [];
  if (!shares) faults.push(fpcMixed(names[0] ?? "", 0));
  const chances = stages.map((stage, at) => {
    const found = byGroup(columns[at] ?? new Float64Array(0), stage.clusters, stage.clusterCount);
    for (const cluster of found.varies) {
      faults.push(fpcVaries(names[at] ?? "", stage.stratumNames[stage.stratumOfCluster[cluster] ?? 0] ?? ""));
    }
    return found.values;
  });
  const sizes = stages.map((stage) => new Float64Array(stage.strataCount).fill(Number.POSITIVE_INFINITY));
  return { sizes, chances, faults };
}

function rowStrata(stage: BareStage): Int32Array {
  return stage.clusters.map((cluster) => stage.stratumOfCluster[cluster] ?? 0);
}

/** The value of each group of rows, and the groups in which it is not one value. */
function byGroup(
  values: Float64Array,
  groups: Int32Array,
  count: number,
): { values: Float64Array; varies: ReadonlySet<number> } {
  const found = new Float64Array(count).fill(Number.NaN);
  const varies = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    const group = groups[row] ?? 0;
    const value = values[row] ?? Number.NaN;
    const known = found[group] ?? Number.NaN;
    if (known !== known) found[group] = value;
    else if (known !== value) varies.add(group);
  }
  return { values: found, varies };
}

function firstBelowOne(columns: readonly Float64Array[]): { stage: number; row: number } | undefined {
  for (let stage = 0; stage < columns.length; stage++) {
    const row = columns[stage]?.findIndex((value) => value < 1) ?? -1;
    if (row >= 0) return { stage, row };
  }
  return undefined;
}
