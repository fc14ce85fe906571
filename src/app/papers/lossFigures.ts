import { isLeaf, type Leaf, type Outcome, type ScoredBy, snap, walk } from "../../core/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { PaperRound } from "./paperRound.ts";

/** Points lost at one line of the criteria tree, over all units to which it applies. */
export interface LossLine {
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly leaf: boolean;
  readonly max: number;
  readonly scoredBy: ScoredBy | null;
  /** Units to which it applies, and of these those that lost something. */
  readonly units: number;
  readonly losing: number;
  /** Points a unit could have had and had, on average. */
  readonly assigned: number;
  readonly points: number;
}

export function lostPoints({ assigned, points }: LossLine): number {
  return snap(assigned - points);
}

/** 0–100, of what was assigned; null where it applied to nobody. */
export function percentReached({ assigned, points }: LossLine): number | null {
  return assigned > 0 ? (points / assigned) * 100 : null;
}

/**
 * Every node of the tree in printed order with what units lost there, averaged over the units it applies to. A value that
 * comes from outside (survey, statistics …) and is not known yet is left out on both sides: nobody has lost it.
 */
export function lossLines(
  { method: { method } }: Pick<PaperRound, "method">,
  units: readonly ComputedUnit[],
): readonly LossLine[] {
  const outcomes = units.map(
    ({ final }) => new Map(final.leaves.map(({ code, outcome }) => [code, outcome])),
  );
  return [...walk(method.tree)].map(({ node, parents }) => {
    const leaves = [...walk([node])].flatMap(({ node: each }) => (isLeaf(each) ? [each] : []));
    const figures = outcomes.map((byCode) =>
      leaves.reduce((sum, leaf) => added(sum, byCode.get(leaf.code), leaf), NOTHING),
    );
    const applying = figures.filter(({ assigned }) => assigned > 0);
    const mean = (pick: (figure: Figure) => number): number =>
      applying.length === 0 ? 0 : applying.reduce((sum, each) => sum + pick(each), 0) / applying.length;
    return {
      code: node.code,
      label: node.label.vi,
      depth: parents.length,
      leaf: isLeaf(node),
      max: node.max,
      scoredBy: isLeaf(node) ? node.scoredBy : null,
      units: applying.length,
      losing: applying.filter(({ assigned, points }) => snap(assigned - points) > 0).length,
      assigned: mean(({ assigned }) => assigned),
      points: mean(({ points }) => points),
    };
  });
}

interface Figure {
  readonly assigned: number;
  readonly points: number;
}
const NOTHING: Figure = { assigned: 0, points: 0 };

function added(sum: Figure, outcome: Outcome | undefined, { max, scoredBy }: Leaf): Figure {
  if (outcome === undefined) return sum;
  switch (outcome.kind) {
    case "scored":
      return { assigned: sum.assigned + max, points: sum.points + outcome.points };
    case "missing":
      return scoredBy === "self" ? { ...sum, assigned: sum.assigned + max } : sum;
    case "notApplicable": {
      if (outcome.policy === "drop") return sum;
      return { assigned: sum.assigned + max, points: sum.points + (outcome.policy === "full" ? max : 0) };
    }
  }
}
