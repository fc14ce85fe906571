import type { Clock } from "../../contract/rounds.ts";

/** When things happened at a leaf that a decision may have to follow. */
export interface LeafMoments {
  /** Answers and words of the sheet, documents taken away. */
  readonly changes: readonly Date[];
  readonly documents: readonly Date[];
  /** When the unit sent an explanation that does not simply agree; null where it sent none. */
  readonly explainedAt: Date | null;
}

/**
 * Whether a decision still covers what it was made on. Documents added once the window of explanation has begun belong to
 * the explanation: without one they call for nothing, as nobody may judge such a leaf again.
 */
export function standingOf(
  decidedAt: Date,
  { changes, documents, explainedAt }: LeafMoments,
  { explanation }: Clock,
): "in-force" | "outdated" | "explained" {
  const begun = explanation ? Date.parse(explanation.from) : Number.POSITIVE_INFINITY;
  const handedIn = documents.filter((at) => at.getTime() < begun);
  if ([...changes, ...handedIn].some((at) => at > decidedAt)) return "outdated";
  return explainedAt !== null && explainedAt > decidedAt ? "explained" : "in-force";
}
