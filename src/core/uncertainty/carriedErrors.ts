import { indexFault, type Refusable } from "../composite/indexFault.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { given, refused } from "./answers.ts";
import { indexRuns } from "./indexRuns.ts";

/** How squares of replicates add up to a variance, as the survey's design states it. */
export interface ReplicateScales {
  readonly scale: number;
  /** One per replicate; 1 when absent. */
  readonly rscales?: readonly number[];
  /** Squares about the estimate (true, the default) or about the mean of the replicates. */
  readonly mse?: boolean;
}

export interface CarriedError {
  readonly unit: string;
  /** Absent where the unit has no score. */
  readonly score?: number;
  /** Standard error of the score. */
  readonly se?: number;
}

/**
 * Standard errors of the scores of a node: the whole index is worked out once with the values of every replicate (leaves without
 * replicates stay), so what the steps between do to the error, and what leaves share, is counted. Leaves must have equally many
 * replicates. Refuses what the index refuses under any replicate.
 */
export function carriedErrors(
  method: CompositeMethod,
  table: IndexTable,
  { scale, rscales, mse = true }: ReplicateScales,
  node?: string,
): Refusable<readonly CarriedError[]> {
  const runs = indexRuns(method, table, node);
  if (!runs.ok) return runs;
  const replicates = [...(table.replicates ?? [])];
  const count = replicates[0]?.[1].length ?? 0;
  const uneven = replicates.find(([, columns]) => columns.length !== (rscales?.length ?? count));
  if (count === 0 || uneven !== undefined) return refused(noReplicates(uneven?.[0]));
  const scores: Float64Array[] = [];
  for (let at = 0; at < count; at += 1) {
    const values = new Map(replicates.map(([code, columns]) => [code, columns[at] ?? new Float64Array()]));
    const replay = runs.value.scores({ values });
    if (!replay.ok) return replay;
    scores.push(replay.value);
  }
  return given(
    runs.value.units.map((unit, place): CarriedError => {
      const score = runs.value.nominal[place] ?? Number.NaN;
      if (Number.isNaN(score)) return { unit };
      const own = scores.map((each) => each[place] ?? Number.NaN);
      const centre = mse ? score : own.reduce((sum, value) => sum + value, 0) / count;
      const variance =
        own.reduce((sum, value, at) => sum + (rscales?.[at] ?? 1) * (value - centre) ** 2, 0) * scale;
      return Number.isFinite(variance) ? { unit, score, se: Math.sqrt(variance) } : { unit, score };
    }),
  );
}

function noReplicates(leaf: string | undefined) {
  return indexFault(
    "errors-unusable",
    leaf === undefined ? {} : { leaf },
    "Các chỉ số phải có cùng số giá trị lặp, bằng số hệ số của thiết kế (rscales); hãy kiểm tra lại bảng số liệu.",
    "Leaves must have equally many replicates, as many as the design's factors (rscales); check the table.",
  );
}
