import type { LeafLoss } from "../../contract/learning.ts";
import type { Outcome } from "../../core/index.ts";
import type { ComputedUnit } from "../publication/index.ts";

/** A smaller difference from the maximum is no loss. */
const NOTHING = 1e-9;

/** Points at a leaf: what is missing counts as 0; null where the leaf does not apply. */
export function pointsOf(outcome: Outcome | undefined): number | null {
  if (outcome === undefined || outcome.kind === "notApplicable") return null;
  return outcome.kind === "scored" ? outcome.points : 0;
}

export function pointsAt({ final }: Pick<ComputedUnit, "final">, leaf: string): number | null {
  return pointsOf(final.leaves.find(({ code }) => code === leaf)?.outcome);
}

/** Units at a leaf, how many of them lost points, and the points they lost together. */
export function lossAt(units: readonly Pick<ComputedUnit, "final">[], leaf: string, max: number): LeafLoss {
  const points = units.map((unit) => pointsAt(unit, leaf)).filter((each) => each !== null);
  const losses = points.map((each) => max - each).filter((loss) => loss > NOTHING);
  return {
    units: points.length,
    losing: losses.length,
    lost: losses.reduce((sum, loss) => sum + loss, 0),
  };
}
