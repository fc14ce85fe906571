import type { Leaf } from "../method/schema.ts";
import { snap } from "../numbers/round.ts";
import type { Outcome } from "../outcome.ts";

type ScoredLeaf = Pick<Leaf, "scoredBy">;

/**
 * What a unit had at a leaf when the result was made, in points. A leaf that it scores itself and left empty counts as 0.
 * Null where there was nothing to have: the leaf does not apply, or its value comes from elsewhere and is not known.
 */
export function reachedPoints(outcome: Outcome | undefined, { scoredBy }: ScoredLeaf): number | null {
  switch (outcome?.kind) {
    case "scored":
      return outcome.points;
    case "missing":
      return scoredBy === "self" ? 0 : null;
    case "notApplicable":
    case undefined:
      return null;
  }
}

/** Points that the unit could have had at a leaf and did not, never below 0; null where nobody could lose any. */
export function lostPoints(
  outcome: Outcome | undefined,
  leaf: Pick<Leaf, "scoredBy" | "max">,
): number | null {
  const reached = reachedPoints(outcome, leaf);
  return reached === null ? null : snap(Math.max(0, leaf.max - reached));
}
