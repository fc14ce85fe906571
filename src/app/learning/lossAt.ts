import type { LeafLoss } from "../../contract/learning.ts";
import { type Leaf, lostPoints, reachedPoints } from "../../core/index.ts";
import type { ComputedUnit } from "../publication/index.ts";

type Scored = Pick<Leaf, "code" | "scoredBy">;
type Result = Pick<ComputedUnit, "final">;

/** Points of a unit at a leaf, by the one rule of the core for what counts as 0 and what as nothing. */
export function pointsAt(unit: Result, leaf: Scored): number | null {
  return reachedPoints(outcomeAt(unit, leaf), leaf);
}

/** Units at a leaf, how many of them lost points, and the points they lost together. */
export function lossAt(units: readonly Result[], leaf: Scored & Pick<Leaf, "max">): LeafLoss {
  const losses = units.map((unit) => lostPoints(outcomeAt(unit, leaf), leaf)).filter((lost) => lost !== null);
  return {
    units: losses.length,
    losing: losses.filter((lost) => lost > 0).length,
    lost: losses.reduce((sum, lost) => sum + lost, 0),
  };
}

function outcomeAt({ final }: Result, leaf: Scored) {
  return final.leaves.find(({ code }) => code === leaf.code)?.outcome;
}
