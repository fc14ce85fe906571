import { randomStream } from "../../uncertainty/randomStream.ts";
import { type ReplicateDesign, type Stage, type SurveyDesign, sampledIn } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import { type FactorColumns, factorReplicates } from "./clusterFactors.ts";
import type { ReplicateOutcome } from "./jackknife.ts";
import { prestonFactors } from "./preston.ts";
import { replicateFault } from "./replicateFaults.ts";
import { replicateDegrees } from "./replicateRank.ts";
import { sampleWithout } from "./sampleWithout.ts";

/**
 * "canty-davison": as many clusters as the sample has, drawn again from it, or without replacement from a population made of
 * copies of it where the size of the population is known. "rao-wu": one cluster less per stratum, made heavier. "preston": half
 * of the units of every stage, rescaled, so that later stages and their finite population corrections count.
 */
export type BootstrapKind = "canty-davison" | "rao-wu" | "preston";

export interface BootstrapRequest {
  readonly kind: BootstrapKind;
  readonly replicates: number;
  /** Whole number; the same seed gives the same replicates. */
  readonly seed: number;
  readonly mse?: boolean;
}

/**
 * Bootstrap replicate weights over first-stage clusters (all stages for "preston"). Refuses "replicates-few" and, but for
 * designs whose rule allows it, strata of a single cluster ("lonely-psu").
 * Source: Canty and Davison (1999); Rao and Wu (1988), Rao, Wu and Yue (1992); Preston (2009); scales as R survey 4.5.
 */
export function bootstrap(design: SurveyDesign, request: BootstrapRequest): ReplicateOutcome {
  const stage = design.stages[0];
  const { replicates } = request;
  if (stage === undefined || !Number.isInteger(replicates) || replicates < 2)
    return { ok: false, faults: [replicateFault("replicates-few", String(replicates))] };
  const faults = lonelyStrata(stage, design);
  if (faults.length > 0) return { ok: false, faults };
  const factors = factorsOf(design, stage, request);
  const replicateWeights = factorReplicates(design.weights, factors.columns);
  return {
    ok: true,
    design: {
      kind: "replicate",
      weights: design.weights,
      replicateWeights,
      scale: factors.scale,
      rscales: new Float64Array(replicates).fill(factors.rscale),
      mse: request.mse ?? false,
      degf: replicateDegrees(factorRows(stage, factors.columns, design.weights), mostRank(design, request)),
    },
  };
}

interface BootstrapFactors extends Pick<ReplicateDesign, "scale"> {
  readonly columns: FactorColumns;
  readonly rscale: number;
}

function factorsOf(design: SurveyDesign, stage: Stage, request: BootstrapRequest): BootstrapFactors {
  const { replicates, seed } = request;
  switch (request.kind) {
    case "canty-davison": {
      const size = harmonicStratumSize(stage);
      return {
        columns: { clusterOf: stage.clusters, columns: drawn(replicates, seed, stage, drawLike) },
        scale: size / ((size - 1) * (replicates - 1)),
        rscale: 1,
      };
    }
    case "rao-wu":
      return {
        columns: {
          clusterOf: stage.clusters,
          columns: drawn(replicates, seed, stage, drawOneLess),
          worth: raoWuWorth(stage),
        },
        scale: 1 / (replicates - 1),
        rscale: 1,
      };
    case "preston":
      return { columns: prestonFactors(design, replicates, seed), scale: 1, rscale: 1 / (replicates - 1) };
  }
}

type Draw = (counts: Uint8Array | Uint16Array, stage: Stage, stratum: number, uniform: () => number) => void;

function drawn(replicates: number, seed: number, stage: Stage, draw: Draw): (Uint8Array | Uint16Array)[] {
  return Array.from({ length: replicates }, (_, replicate) => {
    const { uniform } = randomStream([seed, replicate]);
    const counts = new Uint16Array(stage.clusterCount);
    for (let stratum = 0; stratum < stage.strataCount; stratum++) draw(counts, stage, stratum, uniform);
    return counts.every((count) => count < 256) ? Uint8Array.from(counts) : counts;
  });
}

const drawLike: Draw = (counts, stage, stratum, uniform) => {
  const first = stage.starts[stratum] ?? 0;
  const size = sampledIn(stage, stratum);
  const population = stage.population[stratum] ?? Infinity;
  if (!Number.isFinite(population)) {
    for (let time = 0; time < size; time++) addOne(counts, first + Math.floor(uniform() * size));
    return;
  }
  const copies = copiesOf(size, Math.round(population), uniform);
  for (const place of sampleWithout(copies, size, uniform)) addOne(counts, first + place);
};

const drawOneLess: Draw = (counts, stage, stratum, uniform) => {
  const first = stage.starts[stratum] ?? 0;
  const size = sampledIn(stage, stratum);
  if (size === 1) addOne(counts, first);
  for (let time = 0; time < size - 1; time++) addOne(counts, first + Math.floor(uniform() * size));
};

function addOne(counts: Uint8Array | Uint16Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The sample in random order, repeated until it has the size of the population. */
function copiesOf(size: number, population: number, uniform: () => number): Int32Array {
  const order = sampleWithout(
    Int32Array.from({ length: size }, (_, place) => place),
    size,
    uniform,
  );
  return Int32Array.from({ length: Math.max(population, size) }, (_, place) => order[place % size] ?? 0);
}

/** What one draw is worth where one cluster less is drawn than the stratum has: n / (n - 1). */
function raoWuWorth(stage: Stage): Float64Array {
  return Float64Array.from({ length: stage.clusterCount }, (_, cluster) => {
    const size = sampledIn(stage, stage.stratumOfCluster[cluster] ?? 0);
    return size > 1 ? size / (size - 1) : 1;
  });
}

function harmonicStratumSize(stage: Stage): number {
  let inverse = 0;
  for (let stratum = 0; stratum < stage.strataCount; stratum++) inverse += 1 / sampledIn(stage, stratum);
  return stage.strataCount / inverse;
}

function lonelyStrata(stage: Stage, design: SurveyDesign): SurveyFault[] {
  if (design.lonelyPsu !== "refuse") return [];
  return Array.from({ length: stage.strataCount }, (_, stratum) => stratum).flatMap((stratum) => {
    const whole = (stage.population[stratum] ?? Infinity) <= 1;
    if (sampledIn(stage, stratum) > 1 || whole) return [];
    const name = stage.stratumNames[stratum] ?? "";
    return [replicateFault("lonely-psu", name, name)];
  });
}

/** Replicates keep the sum of every first stratum; Preston's move the units of the last stage freely within it. */
function mostRank({ stages }: SurveyDesign, { kind }: BootstrapRequest): number {
  const clusters = (kind === "preston" ? stages.at(-1) : stages[0])?.clusterCount ?? 1;
  return clusters - (stages[0]?.strataCount ?? 1) + 1;
}

/** The replicate weights of one row of each cluster: all that their rank depends on. */
function factorRows(stage: Stage, factors: FactorColumns, weights: Float64Array) {
  const clusterCount = factors.worth?.length ?? factors.columns[0]?.length ?? stage.clusterCount;
  const base = new Float64Array(clusterCount);
  factors.clusterOf.forEach((cluster, row) => {
    base[cluster] ||= weights[row] ?? 0;
  });
  const clusterOf = Int32Array.from({ length: clusterCount }, (_, cluster) => cluster);
  return factorReplicates(base, { ...factors, clusterOf });
}
