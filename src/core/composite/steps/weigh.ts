import { aggregateAll } from "../aggregate/aggregate.ts";
import { indexFault } from "../indexFault.ts";
import {
  ahpWeights,
  criticWeights,
  entropyWeights,
  isKernelFault,
  type KernelFault,
  pcaWeights,
} from "../kernels/index.ts";
import type { NodePlan } from "../plan/plan.ts";
import type { Stage, StepContext } from "../run/stage.ts";
import { equalWeights, givenWeights, type WeightSet } from "../run/weights.ts";
import type { StepOf } from "../schema/recipe.ts";
import type { Weighting } from "../schema/weighting.ts";
import { kernelFault } from "./kernelWords.ts";

/** Weights of the children of every node as the step says. Weights from data are found over all rows together. */
export function weigh(
  context: StepContext,
  stage: Stage,
  sets: readonly WeightSet[],
  step: StepOf<"weigh">,
  aggregate: StepOf<"aggregate">,
): readonly WeightSet[] {
  const { how } = step;
  switch (how.kind) {
    case "given":
      return givenWeights(context.plan, stage.set);
    case "equal":
      return equalWeights(context.plan, sets);
    case "ahp":
      return fromComparisons(context, sets, how);
    case "pca":
    case "entropy":
    case "critic":
      return fromData(context, stage, sets, how, aggregate);
  }
}

function fromComparisons(
  context: StepContext,
  sets: readonly WeightSet[],
  how: Extract<Weighting, { kind: "ahp" }>,
): readonly WeightSet[] {
  let result = sets;
  for (const [code, matrix] of Object.entries(how.matrices)) {
    const node = context.plan.nodes.find((each) => each.code === code);
    if (node === undefined || matrix === undefined) continue;
    const found = ahpWeights(matrix, how.method);
    if (isKernelFault(found)) {
      context.faults.push(kernelFault(found, { node: code, step: "weigh" }));
      continue;
    }
    const ratio = found.consistencyRatio;
    if (ratio !== null && ratio > how.maxInconsistency) context.faults.push(inconsistent(code, ratio));
    result = withWeights(result, node, found.weights);
  }
  return result;
}

function inconsistent(node: string, ratio: number) {
  return indexFault(
    "inconsistent-comparisons",
    { node, step: "weigh" },
    `Bảng so sánh từng cặp của “${node}” mâu thuẫn (tỷ số nhất quán ${ratio.toFixed(3)}); hãy rà lại các so sánh, hoặc nâng “maxInconsistency”.`,
    `The pairwise comparisons of “${node}” contradict each other (consistency ratio ${ratio.toFixed(3)}); review them or raise “maxInconsistency”.`,
  );
}

type FromData = Extract<Weighting, { kind: "pca" | "entropy" | "critic" }>;

function fromData(
  context: StepContext,
  stage: Stage,
  sets: readonly WeightSet[],
  how: FromData,
  aggregate: StepOf<"aggregate">,
): readonly WeightSet[] {
  let result = sets;
  for (const level of [...new Set(how.levels)].sort((left, right) => left - right)) {
    const { values, rows } = aggregateAll(
      { ...context, log: undefined },
      stage,
      result,
      aggregate,
      { times: 1, plus: 0 },
      level,
    );
    for (const node of context.plan.nodes) {
      if (node.view !== undefined || node.level !== level + 1) continue;
      const members = [...node.children.keys()].filter(
        (place) => context.dropped[node.children[place] ?? 0] !== 1,
      );
      const columns = members.map((place) => {
        const child = node.children[place] ?? 0;
        return values.slice(child * rows, (child + 1) * rows);
      });
      const found = members.length < 2 ? Float64Array.from(members, () => 1) : weightsFrom(how, columns);
      if (isKernelFault(found)) {
        context.faults.push(kernelFault(found, { node: node.code, step: "weigh" }));
        continue;
      }
      const weights = new Float64Array(node.children.length).fill(1);
      members.forEach((place, at) => {
        weights[place] = found[at] ?? 1;
      });
      result = withWeights(result, node, weights);
    }
  }
  return result;
}

function weightsFrom(how: FromData, columns: readonly Float64Array[]): Float64Array | KernelFault {
  const better = columns.map((): 1 => 1);
  switch (how.kind) {
    case "pca":
      return pcaWeights(columns);
    case "entropy":
      return entropyWeights(columns, better);
    case "critic":
      return criticWeights(columns, better);
  }
}

function withWeights(
  sets: readonly WeightSet[],
  node: NodePlan,
  weights: Float64Array,
): readonly WeightSet[] {
  return sets.map((set) => {
    const own = set.weights.slice();
    own.set(weights, node.firstEdge);
    return { ...set, weights: own };
  });
}
