import { principalComponents } from "../../../statistics/principalComponents.ts";
import type { KernelFault } from "../fault.ts";

/**
 * Loadings of the first principal component of the normalised columns, as COINr `get_PCA` takes them for weights. They may
 * be negative, which is hard to defend: say so where they are used. Their common sign is chosen so that they sum to a
 * positive number; they are not brought to sum 1.
 */
export function pcaWeights(columns: readonly Float64Array[]): Float64Array | KernelFault {
  if (columns.length === 1) return Float64Array.of(1);
  const found = principalComponents(columns);
  const first = found?.loadings[0];
  if (first === undefined) return { fault: "too-few" };
  const sum = first.reduce((total, value) => total + value, 0);
  if (Math.abs(sum) < 1e-9) return { fault: "no-weight" };
  return sum < 0 ? first.map((value) => -value) : first.slice();
}
