import type { IndexPlan } from "../plan/plan.ts";
import { weightIn } from "../weightIn.ts";
import type { RowSet } from "./rowSet.ts";

/** One weight per pair of parent and child, and the rows for which it counts. */
export interface WeightSet {
  readonly year: number | undefined;
  readonly weights: Float64Array;
  /** Positions in the row set. */
  readonly rows: Int32Array;
}

/** Weights as written in the method, one set per year where they change by year. */
export function givenWeights(plan: IndexPlan, set: RowSet): readonly WeightSet[] {
  if (!plan.weightsByYear) {
    const rows = Int32Array.from(set.rows, (_, at) => at);
    return [
      {
        year: undefined,
        weights: written(
          plan,
          set.year.find((year) => year !== undefined),
        ),
        rows,
      },
    ];
  }
  const byYear = new Map<number | undefined, number[]>();
  set.year.forEach((year, at) => {
    const rows = byYear.get(year);
    if (rows === undefined) byYear.set(year, [at]);
    else rows.push(at);
  });
  return [...byYear].map(([year, rows]) => ({
    year,
    weights: written(plan, year),
    rows: Int32Array.from(rows),
  }));
}

function written(plan: IndexPlan, year: number | undefined): Float64Array {
  const weights = new Float64Array(plan.edges);
  for (const node of plan.nodes)
    node.weights.forEach((weight, at) => {
      weights[node.firstEdge + at] = weightIn(weight, year) ?? 1;
    });
  return weights;
}

/** Every child alike. */
export function equalWeights(plan: IndexPlan, sets: readonly WeightSet[]): readonly WeightSet[] {
  return sets.map((set) => ({ ...set, weights: new Float64Array(plan.edges).fill(1) }));
}

export interface WeightChanges {
  readonly weights?: Readonly<Record<string, number>> | undefined;
  readonly weightFactors?: Readonly<Record<string, number>> | undefined;
  readonly weightById?: Float64Array | undefined;
}

/** Weights with those of single leaves or nodes inside their main parent changed. */
export function changedWeights(
  plan: IndexPlan,
  sets: readonly WeightSet[],
  { weights, weightFactors, weightById }: WeightChanges,
): readonly WeightSet[] {
  if (weights === undefined && weightFactors === undefined && weightById === undefined) return sets;
  return sets.map((set) => {
    const own = set.weights.slice();
    for (const node of plan.nodes) {
      if (node.view !== undefined) continue;
      for (let at = 0; at < node.children.length; at++) {
        const child = node.children[at] ?? 0;
        const edge = node.firstEdge + at;
        const code = plan.codes[child] ?? "";
        const direct = weightById?.[child];
        if (direct !== undefined && !Number.isNaN(direct)) own[edge] = direct;
        const given = weights?.[code];
        if (given !== undefined) own[edge] = given;
        const factor = weightFactors?.[code];
        if (factor !== undefined) own[edge] = (own[edge] ?? 0) * factor;
      }
    }
    return { ...set, weights: own };
  });
}
