import type { LeafRisk } from "./leafRisk.ts";

/** Something can still be won there. */
export function isWorthWork({ winnable }: LeafRisk): boolean {
  return winnable > 0;
}

/** Most points for the effort first; then more points at risk, more to win, and by unit and code, so that no order is left open. */
export function byWorth(one: LeafRisk, other: LeafRisk): number {
  return (
    other.pointsPerEffort - one.pointsPerEffort ||
    other.atRisk - one.atRisk ||
    other.winnable - one.winnable ||
    compare(one.unit, other.unit) ||
    compare(one.leaf, other.leaf)
  );
}

/** Two lists in order as one list in order. */
export function merged(left: readonly LeafRisk[], right: readonly LeafRisk[]): LeafRisk[] {
  const all: LeafRisk[] = [];
  let next = 0;
  for (const risk of right) {
    for (let other = left[next]; other !== undefined && byWorth(other, risk) <= 0; other = left[next]) {
      all.push(other);
      next += 1;
    }
    all.push(risk);
  }
  return [...all, ...left.slice(next)];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
