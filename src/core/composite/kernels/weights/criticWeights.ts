import { extent, standardDeviation } from "../../../statistics/moments.ts";
import { completeRows, correlationMatrix } from "../../../statistics/principalComponents.ts";
import type { KernelFault } from "../fault.ts";
import { toSumOne } from "./entropyWeights.ts";

/**
 * Weights by CRITIC (Diakoulaki, Mavrotas and Papayannakis, Computers & Operations Research 22, 1995): the contrast of a
 * column after min–max (standard deviation, n − 1), times its conflict, the sum of 1 − r over the others. Over complete
 * rows; the weights sum to 1.
 */
export function criticWeights(
  columns: readonly Float64Array[],
  directions: readonly (1 | -1)[],
): Float64Array | KernelFault {
  const complete = completeRows(columns);
  if ((complete[0]?.length ?? 0) < 3) return { fault: "too-few" };
  const scaled: Float64Array[] = [];
  for (const [place, column] of complete.entries()) {
    const [least, most] = extent(column);
    if (!(most > least)) return { fault: "no-range", column: place };
    scaled.push(
      column.map((value) => (directions[place] === -1 ? most - value : value - least) / (most - least)),
    );
  }
  const correlations = correlationMatrix(scaled);
  return toSumOne(
    Float64Array.from(scaled, (column, place) => {
      const conflict = (correlations[place] ?? []).reduce((sum, value) => sum + 1 - value, 0);
      return standardDeviation(column) * conflict;
    }),
  );
}
