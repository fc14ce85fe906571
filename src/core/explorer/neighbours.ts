import { chanceAbove, type RankDraws } from "../uncertainty/index.ts";

/**
 * Units whose rank cannot be told from a neighbour's: in the ranking as it stands, the unit before or after stands on its own
 * side in fewer than `sure` of the replications in which both are ranked. `order`: units of one block, best first.
 */
export function unsureOfNeighbour(
  draws: RankDraws,
  order: readonly string[],
  sure = 0.95,
): ReadonlySet<string> {
  const unsure = new Set<string>();
  order.forEach((unit, at) => {
    const next = order[at + 1];
    if (next === undefined) return;
    const chance = chanceAbove(draws, unit, next);
    if (chance === undefined || chance.above >= sure) return;
    unsure.add(unit);
    unsure.add(next);
  });
  return unsure;
}
