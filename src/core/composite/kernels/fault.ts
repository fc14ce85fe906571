/**
 * Why a kernel cannot do what it was asked. Kernels know columns, not leaves: the caller adds the place and the words.
 *
 * - `all-missing` nothing is there; `one-unit` a single value, so there is no spread; `no-range` all values are equal;
 * - `no-reference` the reference unit has no value, or the reference is no better than the worst;
 * - `target-out-of-reach` the target is not better than the worst value; `bounds-reversed` the upper end is not above the lower;
 * - `parameter-missing` the leaf lacks the target, goalposts, bounds or reference that the kind needs;
 * - `maximum-not-positive` a share of a maximum that is zero or below; `not-positive` values at or below zero where logarithms or ratios are taken;
 * - `no-weight` weights that sum to zero; `wrong-shape` sizes that do not fit; `not-reciprocal` a pairwise matrix that is none;
 * - `too-few` fewer complete rows than the calculation needs; `no-solution` a programme or an iteration that found none.
 */
export type KernelFaultCode =
  | "all-missing"
  | "one-unit"
  | "no-range"
  | "no-reference"
  | "target-out-of-reach"
  | "bounds-reversed"
  | "parameter-missing"
  | "maximum-not-positive"
  | "not-positive"
  | "no-weight"
  | "wrong-shape"
  | "not-reciprocal"
  | "too-few"
  | "no-solution";

/** A refusal as a value. `column` and `row` say where, when one column or row of several is to blame. */
export interface KernelFault {
  readonly fault: KernelFaultCode;
  readonly column?: number;
  readonly row?: number;
}

/** Tells a refusal from a result. */
export function isKernelFault(result: unknown): result is KernelFault {
  return typeof result === "object" && result !== null && "fault" in result;
}
