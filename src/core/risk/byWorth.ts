import type { LeafRisk } from "./leafRisk.ts";

/** Most points for the effort first; then more points at risk, more to win, more lost, and by unit and code, so that no order is left open. */
export function byWorth(one: LeafRisk, other: LeafRisk): number {
  return (
    other.pointsPerEffort - one.pointsPerEffort ||
    other.atRisk - one.atRisk ||
    other.winnable - one.winnable ||
    other.lost - one.lost ||
    compare(one.unit, other.unit) ||
    compare(one.leaf, other.leaf)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
