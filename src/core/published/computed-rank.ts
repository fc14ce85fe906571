/** Values closer than this are equal: float noise never splits or makes a tie. */
const SNAP = 1e9;

/** Ranks as in 1, 2, 2, 4; 1 is best. Kept apart from printed ranks and used only for complete years. */
export function competitionRanks(
  values: ReadonlyMap<string, number>,
  direction: "higher" | "lower",
): ReadonlyMap<string, number> {
  const sign = direction === "higher" ? -1 : 1;
  const snapped = [...values].map(([unit, value]) => ({ unit, value: Math.round(value * SNAP) / SNAP }));
  const sorted = snapped.toSorted((a, b) => sign * (a.value - b.value));
  const ranks = new Map<string, number>();
  let rank = 0;
  let previous: number | undefined;
  sorted.forEach(({ unit, value }, position) => {
    if (value !== previous) rank = position + 1;
    previous = value;
    ranks.set(unit, rank);
  });
  return ranks;
}

/** Places gained since the previous year (positive) or lost; null where either rank is not known. */
export function computedChange(now: number | undefined, before: number | undefined): number | null {
  return now === undefined || before === undefined ? null : before - now;
}
