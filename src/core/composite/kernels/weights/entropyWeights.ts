import { countPresent } from "../../../statistics/moments.ts";
import { completeRows } from "../../../statistics/principalComponents.ts";
import type { KernelFault } from "../fault.ts";

/** Added inside logarithms and to every divergence, as pyDecision does, whose figures it takes to agree to six digits. */
const tiny = 1e-9;

/**
 * Weights from Shannon's entropy (Zeleny 1982): the more a column tells units apart, the more it weighs. Takes raw values
 * above or equal to zero over complete rows; where the direction is −1 the reciprocals, which must be above zero. The
 * weights sum to 1.
 */
export function entropyWeights(
  columns: readonly Float64Array[],
  directions: readonly (1 | -1)[],
): Float64Array | KernelFault {
  const complete = completeRows(columns);
  const rows = countPresent(complete[0] ?? new Float64Array());
  if (rows < 2) return { fault: "too-few" };
  const weights = new Float64Array(columns.length);
  for (const [place, column] of complete.entries()) {
    const directed = directions[place] === -1 ? column.map((value) => 1 / value) : column;
    const sum = directed.reduce((total, value) => total + value, 0);
    if (directed.some((value) => value < 0 || !Number.isFinite(value)) || !(sum > 0))
      return { fault: "not-positive", column: place };
    const entropy = directed.reduce((total, value) => total + plogp(value / sum), 0) / -Math.log(rows);
    weights[place] = Math.max(0, 1 - entropy) + tiny;
  }
  return toSumOne(weights);
}

function plogp(share: number): number {
  return share > 0 ? share * Math.log(share + tiny) : 0;
}

/** Weights divided by their sum, or the fault that they have none. */
export function toSumOne(weights: Float64Array): Float64Array | KernelFault {
  const sum = weights.reduce((total, value) => total + value, 0);
  return sum > 0 && Number.isFinite(sum) ? weights.map((value) => value / sum) : { fault: "no-weight" };
}
