import type { Words } from "../method/fault.ts";

/** Where a fault of data or of a calculation stands. Rows and columns are those of the table that was handed in, from 1. */
export interface FaultPlace {
  readonly leaf?: string;
  readonly node?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly row?: number;
  readonly column?: string;
  /** Name of the recipe's step. */
  readonly step?: string;
}

/** One reason why an index cannot be calculated, with the remedy. */
export interface IndexFault {
  /** Stable, in kebab case: `no-range`, `not-positive`, `all-missing` … */
  readonly code: string;
  readonly place: FaultPlace;
  readonly words: Words;
}

/** A result, or every reason why there is none. */
export type Refusable<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly IndexFault[] };

export function indexFault(code: string, place: FaultPlace, vi: string, en: string): IndexFault {
  return { code, place, words: { vi, en } };
}
