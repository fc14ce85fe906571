import { isKernelFault, type KernelFault } from "../../composite/kernels/fault.ts";
import { criticWeights } from "../../composite/kernels/weights/criticWeights.ts";
import { entropyWeights } from "../../composite/kernels/weights/entropyWeights.ts";
import { merecWeights } from "../../composite/kernels/weights/merecWeights.ts";
import { pcaWeights } from "../../composite/kernels/weights/pcaWeights.ts";
import { rankOrderCentroid } from "../../composite/kernels/weights/rankOrderCentroid.ts";
import { type Framework, leavesOf } from "../framework.ts";
import { effectiveWeights } from "./effectiveWeights.ts";

/** Shares (0–1) of the index that a leaf would have by other ways of weighing; null where the way refuses the data. */
export interface WeightsBeside {
  readonly code: string;
  readonly nominal: number;
  readonly equal: number;
  /** By the order of the nominal weights alone (rank-order centroid; equal weights share). */
  readonly byOrder: number;
  readonly entropy: number | null;
  readonly critic: number | null;
  readonly merec: number | null;
  /** First component, brought to sum 1; may be negative. */
  readonly pca: number | null;
}

/** What weights the data would give, beside those of the method. Over the comparable values of the leaves. */
export function weightsFromData(framework: Framework): readonly WeightsBeside[] {
  const nominal = effectiveWeights(framework);
  const leaves = leavesOf(framework).filter(({ code }) => framework.values.has(code));
  const columns = leaves.map(({ code }) => framework.values.get(code) ?? new Float64Array());
  const higher = leaves.map((): 1 => 1);
  const shares = leaves.map(({ code }) => nominal.get(code) ?? 0);
  const order = centroids(shares);
  const ways = {
    entropy: oneByOne(entropyWeights(columns, higher)),
    critic: oneByOne(criticWeights(columns, higher)),
    merec: oneByOne(merecWeights(columns, higher)),
    pca: oneByOne(pcaWeights(columns)),
  };
  return leaves.map(({ code }, place) => ({
    code,
    nominal: shares[place] ?? 0,
    equal: 1 / leaves.length,
    byOrder: order[place] ?? 0,
    entropy: ways.entropy?.[place] ?? null,
    critic: ways.critic?.[place] ?? null,
    merec: ways.merec?.[place] ?? null,
    pca: ways.pca?.[place] ?? null,
  }));
}

function oneByOne(weights: Float64Array | KernelFault): readonly number[] | null {
  if (isKernelFault(weights)) return null;
  const sum = weights.reduce((total, value) => total + value, 0);
  return sum === 0 ? null : Array.from(weights, (value) => value / sum + 0);
}

/** Centroid weights by the order of the shares; equal shares get the mean of their places. */
function centroids(shares: readonly number[]): readonly number[] {
  const byPlace = rankOrderCentroid(shares.length);
  const sorted = shares.toSorted((left, right) => right - left);
  return shares.map((share) => {
    const places = sorted.flatMap((other, place) => (Math.abs(other - share) < 1e-12 ? [place] : []));
    return places.reduce((sum, place) => sum + (byPlace[place] ?? 0), 0) / places.length;
  });
}
