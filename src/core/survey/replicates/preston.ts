import { randomStream } from "../../uncertainty/randomStream.ts";
import { type Stage, type SurveyDesign, sampledIn, sampledShare } from "../design.ts";
import type { FactorColumns } from "./clusterFactors.ts";
import { sampleWithout } from "./sampleWithout.ts";

/**
 * Factors of Preston's rescaled multistage bootstrap, by cluster of the last stage that counts. At each stage half of the units
 * of a stratum are kept without replacement; λ rescales so that the variance of the stage, with its finite population
 * correction and the sampled shares of the stages above, is met. A design drawn with replacement has one stage only.
 * Source: Preston (2009), Survey Methodology 35(2), 227–234.
 */
export function prestonFactors(design: SurveyDesign, replicates: number, seed: number): FactorColumns {
  const [first, ...later] = design.stages;
  const withReplacement = first === undefined || !first.population.some(Number.isFinite);
  const stages = withReplacement ? design.stages.slice(0, 1) : [first, ...later];
  const last = stages.at(-1);
  const columns = Array.from({ length: replicates }, (_, replicate) => {
    const { uniform } = randomStream([seed, replicate]);
    return oneReplicate(stages, uniform);
  });
  return { clusterOf: last?.clusters ?? new Int32Array(0), columns };
}

/** What each cluster of a stage hands to those within it. */
interface Inherited {
  /** 1 + the adjustments of the stages above. */
  readonly factor: Float64Array;
  /** √(units / kept) of the stages above; 0 where the cluster was not kept. */
  readonly carried: Float64Array;
  /** Product of the sampled shares of the stages above. */
  readonly share: Float64Array;
}

function oneReplicate(stages: readonly Stage[], uniform: () => number): Float64Array {
  let above: Inherited = {
    factor: Float64Array.of(1),
    carried: Float64Array.of(1),
    share: Float64Array.of(1),
  };
  for (const stage of stages) above = oneStage(stage, above, uniform);
  return above.factor;
}

function oneStage(stage: Stage, above: Inherited, uniform: () => number): Inherited {
  const factor = new Float64Array(stage.clusterCount);
  const carried = new Float64Array(stage.clusterCount);
  const share = new Float64Array(stage.clusterCount);
  for (let stratum = 0; stratum < stage.strataCount; stratum++) {
    const first = stage.starts[stratum] ?? 0;
    const count = sampledIn(stage, stratum);
    const parent = stage.parentOfCluster[first] ?? 0;
    const fromAbove = above.carried[parent] ?? 0;
    const shareAbove = above.share[parent] ?? 1;
    const fraction = sampledShare(stage, stratum);
    // Units of a cluster that was not kept are not drawn from.
    const kept = fromAbove === 0 ? 0 : Math.floor(count / 2);
    const lambda = kept === 0 ? 0 : Math.sqrt((shareAbove * kept * (1 - fraction)) / (count - kept));
    const chosen = chosenIn(count, kept, uniform);
    for (let place = 0; place < count; place++) {
      const cluster = first + place;
      const keep = chosen[place] ?? 0;
      factor[cluster] =
        (above.factor[parent] ?? 1) + fromAbove * (kept === 0 ? 0 : -lambda + (lambda * count * keep) / kept);
      carried[cluster] = kept === 0 ? 0 : fromAbove * Math.sqrt(count / kept) * keep;
      share[cluster] = shareAbove * fraction;
    }
  }
  return { factor, carried, share };
}

function chosenIn(count: number, kept: number, uniform: () => number): Uint8Array {
  const chosen = new Uint8Array(count);
  const places = Int32Array.from({ length: count }, (_, place) => place);
  for (const place of sampleWithout(places, kept, uniform)) chosen[place] = 1;
  return chosen;
}
