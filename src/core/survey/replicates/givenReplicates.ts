import type { ReplicateWeights } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import type { ReplicateOutcome } from "./jackknife.ts";
import { replicateFault } from "./replicateFaults.ts";
import { replicateDegrees } from "./replicateRank.ts";

/** How replicate weights that come with a file were made. */
export type GivenKind =
  | { readonly kind: "jk1"; readonly scale?: number }
  | { readonly kind: "jkn"; readonly rscales: Float64Array }
  | { readonly kind: "brr" }
  | { readonly kind: "fay"; readonly rho: number }
  | { readonly kind: "bootstrap"; readonly scale?: number }
  | { readonly kind: "other"; readonly scale: number; readonly rscales?: Float64Array };

export interface GivenReplicates {
  /** Weights of the whole sample. */
  readonly weights: Float64Array;
  readonly columns: readonly Float64Array[];
  /** Are the columns full analysis weights (true) or factors of the weights (false)? */
  readonly combined: boolean;
  readonly made: GivenKind;
  readonly mse?: boolean;
  /** Factor of each replicate for its finite population correction, from 0 to 1. */
  readonly corrections?: Float64Array;
  /** Where the file's notes name them; otherwise the rank of the replicate weights less 1. */
  readonly degf?: number;
}

/**
 * A design from replicate weights read with the data. Scales where they are not given: (R − 1)/R for JK1, 1/R for BRR,
 * 1/(R(1 − ρ)²) for Fay, 1/(R − 1) for the bootstrap. Refuses "replicates-few" and "replicate-weights" (a column of another
 * length, a weight that is not a number, factors of another number).
 */
export function givenReplicates(given: GivenReplicates): ReplicateOutcome {
  const faults = givenFaults(given);
  if (faults.length > 0) return { ok: false, faults };
  const { columns, made, weights } = given;
  const count = columns.length;
  const replicateWeights: ReplicateWeights = given.combined
    ? columns
    : columns.map((column) => column.map((factor, row) => factor * (weights[row] ?? 0)));
  const rscales = rscalesOf(made, count).map((value, at) => value * (given.corrections?.[at] ?? 1));
  return {
    ok: true,
    design: {
      kind: "replicate",
      weights,
      replicateWeights,
      scale: scaleOf(made, count),
      rscales,
      mse: given.mse ?? false,
      degf: given.degf ?? replicateDegrees(replicateWeights),
    },
  };
}

function scaleOf(made: GivenKind, count: number): number {
  switch (made.kind) {
    case "jk1":
      return made.scale ?? (count - 1) / count;
    case "jkn":
      return 1;
    case "brr":
      return 1 / count;
    case "fay":
      return 1 / (count * (1 - made.rho) ** 2);
    case "bootstrap":
      return made.scale ?? 1 / (count - 1);
    case "other":
      return made.scale;
  }
}

function rscalesOf(made: GivenKind, count: number): Float64Array {
  const given = made.kind === "jkn" || made.kind === "other" ? made.rscales : undefined;
  return given ?? new Float64Array(count).fill(1);
}

function givenFaults({ columns, weights, made, corrections }: GivenReplicates): SurveyFault[] {
  const faults: SurveyFault[] = [];
  const bad = (detail: string): number => faults.push(replicateFault("replicate-weights", detail));
  if (columns.length < 2) faults.push(replicateFault("replicates-few", String(columns.length)));
  columns.forEach((column, at) => {
    if (column.length !== weights.length) bad(`${at + 1}: ${column.length} ≠ ${weights.length}`);
    const row = column.findIndex((value) => !Number.isFinite(value));
    if (row >= 0) bad(`${at + 1}, ${row + 1}`);
  });
  const rscales = made.kind === "jkn" || made.kind === "other" ? made.rscales : undefined;
  for (const factors of [rscales, corrections]) {
    const sound =
      factors?.length === columns.length && factors.every((one) => Number.isFinite(one) && one >= 0);
    if (factors !== undefined && !sound) bad(`rscales ${factors.length}`);
  }
  if (made.kind === "fay" && !(made.rho >= 0 && made.rho < 1)) bad(`rho ${made.rho}`);
  return faults;
}
