/** What is wrong with a plan of uncertainty or a question about it, and how to mend it. */
export interface UncertaintyFault {
  readonly code: UncertaintyFaultCode;
  /** The factor, leaf, node or unit it is about. */
  readonly place?: string;
  readonly words: { readonly vi: string; readonly en: string };
}

export type UncertaintyFaultCode =
  | "no-factors"
  | "factor-twice"
  | "factor-empty"
  | "node-unknown"
  | "leaf-unknown"
  | "option-unusable"
  | "noise-out-of-range"
  | "no-errors"
  | "errors-unusable"
  | "replications-few"
  | "seed-unusable"
  | "design-rows"
  | "value-not-finite"
  | "no-variance"
  | "weights-no-sum"
  | "weights-out-of-range"
  | "not-linear"
  | "values-missing"
  | "unit-unknown"
  | "unit-not-ranked"
  | "too-many-steps"
  | "too-many-units"
  | "nothing-computed";

export type Answer<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly faults: readonly UncertaintyFault[] };

export function fault(code: UncertaintyFaultCode, vi: string, en: string, place?: string): UncertaintyFault {
  return { code, ...(place === undefined ? {} : { place }), words: { vi, en } };
}

export function refused(...faults: readonly UncertaintyFault[]): {
  readonly ok: false;
  readonly faults: readonly UncertaintyFault[];
} {
  return { ok: false, faults };
}
