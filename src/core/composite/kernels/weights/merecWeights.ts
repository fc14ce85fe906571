import { extent } from "../../../statistics/moments.ts";
import { completeRows } from "../../../statistics/principalComponents.ts";
import type { KernelFault } from "../fault.ts";
import { toSumOne } from "./entropyWeights.ts";

/**
 * Weights by the removal effects of criteria, MEREC (Keshavarz-Ghorabaee et al., Symmetry 13, 2021): how much the overall
 * performance of units changes when a column is left out. Raw values above zero, over complete rows; sum 1.
 */
export function merecWeights(
  columns: readonly Float64Array[],
  directions: readonly (1 | -1)[],
): Float64Array | KernelFault {
  const complete = completeRows(columns);
  const rows = complete[0]?.length ?? 0;
  if (rows < 2 || columns.length < 2) return { fault: "too-few" };
  const logs: Float64Array[] = [];
  for (const [place, column] of complete.entries()) {
    const [least, most] = extent(column);
    if (!(least > 0)) return { fault: "not-positive", column: place };
    logs.push(
      column.map((value) => Math.abs(Math.log(directions[place] === -1 ? value / most : least / value))),
    );
  }
  const sums = Float64Array.from({ length: rows }, (_, row) =>
    logs.reduce((sum, column) => sum + (column[row] ?? 0), 0),
  );
  const performance = (sum: number) => Math.log(1 + sum / columns.length);
  return toSumOne(
    Float64Array.from(logs, (column) =>
      sums.reduce((effect, sum, row) => effect + performance(sum) - performance(sum - (column[row] ?? 0)), 0),
    ),
  );
}
