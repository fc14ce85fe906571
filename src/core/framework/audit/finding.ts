import type { Words } from "../../method/fault.ts";

/**
 * How bad: an `error` makes the result wrong or impossible, a `warning` makes it hard to defend, a `note` is worth a look.
 */
export type Severity = "error" | "warning" | "note";

/** What the audit can find. Each code has its rule in `rules/` and its test. */
export const findingCodes = [
  // texts
  "no-citation",
  "no-english",
  "unresolved-text",
  "same-label",
  // tree and weights
  "only-child",
  "no-weight",
  "tiny-weight",
  "negative-weight",
  "heavy-leaf",
  "no-direction",
  // rules of scoring
  "no-rule",
  "no-evidence",
  "full-out-of-reach",
  "points-for-nothing",
  // data
  "all-missing",
  "all-equal",
  "all-full",
  "nearly-all-full",
  "little-data",
  "unit-little-data",
  "mostly-zero",
  "out-of-bounds",
  "outliers",
  // how parts go together
  "near-duplicate",
  "too-alike",
  "pulls-apart",
  "against-parent",
  "weak-with-parent",
  "low-consistency",
  "several-dimensions",
  // weights and ranks in fact
  "weight-and-influence",
  "works-against-index",
  "without-effect",
  "decides-much",
  "order-against-dominance",
  "many-ties",
  // the index cannot be calculated
  "not-calculated",
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** One thing to know before the index is used, with the figure and the remedy in words. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly place: {
    /** Codes of the parts it concerns, in printed order; empty where it concerns units or the whole. */
    readonly nodes: readonly string[];
    /** Keys of the units it concerns. */
    readonly units: readonly string[];
    /** Block that was audited, where the index has several. */
    readonly block?: string;
  };
  /** The number that shows it: a correlation, a share, a count, places. */
  readonly figure: number | null;
  readonly words: Words;
}

/** A finding about parts. */
export function aboutNodes(
  severity: Severity,
  code: FindingCode,
  nodes: readonly string[],
  figure: number | null,
  vi: string,
  en: string,
): Finding {
  return { severity, code, place: { nodes, units: [] }, figure, words: { vi, en } };
}

/** A finding about units. */
export function aboutUnits(
  severity: Severity,
  code: FindingCode,
  units: readonly string[],
  figure: number | null,
  vi: string,
  en: string,
): Finding {
  return { severity, code, place: { nodes: [], units }, figure, words: { vi, en } };
}
