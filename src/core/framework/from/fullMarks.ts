import type { Normalisation } from "../../composite/schema/normalisation.ts";
import type { CompositeStep } from "../../composite/schema/recipe.ts";
import type { CompositeLeaf } from "../../composite/schema/tree.ts";

/** Full marks of a leaf on the scale that the recipe brings it to; undefined where that scale has no end of its own. */
export function fullMarks(recipe: readonly CompositeStep[], leaf: CompositeLeaf): number | undefined {
  let full = endOf(leaf);
  for (const step of recipe) {
    if (step.step !== "normalise" || step.only?.includes(leaf.code) === false) continue;
    full = after(step.byLeaf?.[leaf.code] ?? step.how, full);
  }
  return full;
}

/** The best end of the values as delivered. */
function endOf({ max, bounds, direction }: CompositeLeaf): number | undefined {
  if (max !== undefined) return max;
  return direction === "lower" ? bounds?.[0] : bounds?.[1];
}

function after(how: Normalisation, before: number | undefined): number | undefined {
  switch (how.kind) {
    case "bounds":
      return how.to[1];
    case "goalposts":
      return how.truncate ? how.scale : undefined;
    case "distance-to-target":
    case "distance-to-reference":
      return how.cap ? 1 : undefined;
    case "none":
      return before;
    case "min-max":
    case "z-score":
    case "rank":
    case "percentile-rank":
    case "borda":
    case "distance-to-max":
    case "share-of-max":
      return undefined;
  }
}
