import { type ReplicateDesign, type Stage, type SurveyDesign, sampledIn, sampledShare } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import type { SurveyRefusal } from "../statistic.ts";
import { type DeletedCluster, deletedReplicates } from "./clusterFactors.ts";
import { replicateFault } from "./replicateFaults.ts";

export type ReplicateOutcome = { readonly ok: true; readonly design: ReplicateDesign } | SurveyRefusal;

/**
 * Delete-one jackknife over first-stage clusters: JK1 without strata, JKn with them. The finite population correction of the
 * first stage enters the scales; later stages are dropped. Strata of one cluster follow the design's rule ("refuse" refuses
 * "lonely-psu"); strata taken whole need no replicates. Degrees of freedom: clusters less strata.
 * Source: Wolter, Introduction to Variance Estimation (2007), chapter 4; R survey 4.5 `as.svrepdesign`.
 */
export function jackknife(design: SurveyDesign, mse = false): ReplicateOutcome {
  const stage = design.stages[0];
  if (stage === undefined || stage.clusterCount < 2)
    return { ok: false, faults: [replicateFault("replicates-few", String(stage?.clusterCount ?? 0))] };
  const parts = strataParts(stage, design.lonelyPsu);
  if (parts.faults.length > 0) return { ok: false, faults: parts.faults };
  if (parts.deleted.length < 2)
    return { ok: false, faults: [replicateFault("replicates-few", String(parts.deleted.length))] };
  const single = stage.strataCount === 1;
  const raised = design.lonelyPsu === "average" ? stage.clusterCount / parts.deleted.length : 1;
  return {
    ok: true,
    design: {
      kind: "replicate",
      weights: design.weights,
      replicateWeights: deletedReplicates(design.weights, stage.clusters, stage.clusterCount, parts.deleted),
      scale: single ? (parts.rscales[0] ?? 1) : raised,
      rscales: single ? new Float64Array(parts.deleted.length).fill(1) : Float64Array.from(parts.rscales),
      mse,
      degf: parts.degf,
    },
  };
}

interface StrataParts {
  readonly deleted: DeletedCluster[];
  readonly rscales: number[];
  readonly faults: SurveyFault[];
  degf: number;
}

function strataParts(stage: Stage, lonely: SurveyDesign["lonelyPsu"]): StrataParts {
  const parts: StrataParts = { deleted: [], rscales: [], faults: [], degf: 0 };
  for (let stratum = 0; stratum < stage.strataCount; stratum++) {
    const count = sampledIn(stage, stratum);
    const left = 1 - sampledShare(stage, stratum);
    const first = stage.starts[stratum] ?? 0;
    if (count > 1) {
      for (let cluster = first; cluster < first + count; cluster++) {
        parts.deleted.push({ cluster, first, end: first + count, factor: count / (count - 1) });
        parts.rscales.push((left * (count - 1)) / count);
      }
      parts.degf += count - 1;
    } else if (count === 1 && left > 0) addLonely(parts, stage, stratum, lonely);
  }
  return parts;
}

function addLonely(
  parts: StrataParts,
  stage: Stage,
  stratum: number,
  lonely: SurveyDesign["lonelyPsu"],
): void {
  const name = stage.stratumNames[stratum] ?? "";
  if (lonely === "refuse") parts.faults.push(replicateFault("lonely-psu", name, name));
  if (lonely !== "adjust") return;
  const { strataCount: strata, clusterCount } = stage;
  parts.deleted.push({
    cluster: stage.starts[stratum] ?? 0,
    first: 0,
    end: clusterCount,
    factor: strata / (strata - 1),
  });
  parts.rscales.push((strata - 1) / strata);
}
