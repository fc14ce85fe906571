import { type Stage, type SurveyDesign, sampledIn } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import { factorReplicates } from "./clusterFactors.ts";
import { hadamard } from "./hadamard.ts";
import type { ReplicateOutcome } from "./jackknife.ts";
import { replicateFault } from "./replicateFaults.ts";
import { replicateDegrees } from "./replicateRank.ts";

export interface BalancedRequest {
  /** Fay's factor, from 0 (balanced half samples) to below 1: what the half left out keeps of its weight. */
  readonly rho?: number;
  readonly mse?: boolean;
  /** A Hadamard matrix of 0 and 1 to use, its first row left aside; by default the smallest that fits. */
  readonly matrix?: readonly Uint8Array[];
}

/**
 * Balanced repeated replication and Fay's variant. Each stratum has two first-stage clusters; a stratum with a larger even
 * number is split into pairs in the order of the table. Refuses "strata-not-paired". Finite population corrections are dropped.
 * Source: McCarthy (1969); Judkins (1990); R survey 4.5.
 */
export function balancedReplicates(design: SurveyDesign, request: BalancedRequest = {}): ReplicateOutcome {
  const { rho = 0, mse = false } = request;
  const stage = design.stages[0];
  if (stage === undefined || !(rho >= 0 && rho < 1))
    return { ok: false, faults: [replicateFault("replicates-unsupported", `rho ${rho}`)] };
  const { pairs, faults } = pairsOf(stage);
  const matrix = request.matrix ?? firstOfOnes(pairs.length);
  if (matrix.length < pairs.length + 1)
    faults.push(replicateFault("replicates-unsupported", `Hadamard ${matrix.length} < ${pairs.length + 1}`));
  if (faults.length > 0) return { ok: false, faults };
  const order = matrix[0]?.length ?? 0;
  const columns = Array.from({ length: order }, (_, replicate) => {
    const factors = new Float64Array(stage.clusterCount).fill(1);
    pairs.forEach(([first, second], pair) => {
      const keepsFirst = matrix[pair + 1]?.[replicate] === 1;
      factors[first] = keepsFirst ? 2 - rho : rho;
      factors[second] = keepsFirst ? rho : 2 - rho;
    });
    return factors;
  });
  const replicateWeights = factorReplicates(design.weights, { clusterOf: stage.clusters, columns });
  return {
    ok: true,
    design: {
      kind: "replicate",
      weights: design.weights,
      replicateWeights,
      scale: 1 / (order * (1 - rho) ** 2),
      rscales: new Float64Array(order).fill(1),
      mse,
      degf: replicateDegrees(replicateWeights),
    },
  };
}

/**
 * A Hadamard matrix with a first row and column of ones, as R survey has them: the first replicate keeps the first cluster of
 * every pair, as in the half samples of Levy and Lemeshow. Totals have the same variance either way, ratios nearly.
 */
function firstOfOnes(pairs: number): readonly Uint8Array[] {
  return hadamard(pairs).map((row) => row.map((entry) => 1 - entry));
}

type Pair = readonly [number, number];

/** Pairs of clusters, strata in the order of their names, clusters in the order of the table. */
function pairsOf(stage: Stage): { readonly pairs: Pair[]; readonly faults: SurveyFault[] } {
  const firstRow = firstRows(stage);
  const strata = Array.from({ length: stage.strataCount }, (_, stratum) => stratum);
  const name = (stratum: number): string => stage.stratumNames[stratum] ?? "";
  strata.sort((left, right) => (name(left) < name(right) ? -1 : name(left) > name(right) ? 1 : 0));
  const pairs: Pair[] = [];
  const faults: SurveyFault[] = [];
  for (const stratum of strata) {
    const start = stage.starts[stratum] ?? 0;
    const count = sampledIn(stage, stratum);
    if (count < 2 || count % 2 === 1) {
      faults.push(replicateFault("strata-not-paired", name(stratum), name(stratum)));
      continue;
    }
    const clusters = Array.from({ length: count }, (_, place) => start + place);
    clusters.sort((left, right) => (firstRow[left] ?? 0) - (firstRow[right] ?? 0));
    for (let place = 0; place < count; place += 2)
      pairs.push([clusters[place] ?? start, clusters[place + 1] ?? start]);
  }
  return { pairs, faults };
}

function firstRows(stage: Stage): Int32Array {
  const rows = new Int32Array(stage.clusterCount).fill(-1);
  stage.clusters.forEach((cluster, row) => {
    if (rows[cluster] === -1) rows[cluster] = row;
  });
  return rows;
}
