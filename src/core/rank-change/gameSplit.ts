import type { PlacesShare } from "./placesSplit.ts";
import type { PointsShare } from "./pointsSplit.ts";
import { MOST_PLAYERS, shapley } from "./shapley.ts";
import type { ChangePart } from "./yearTable.ts";

/** Rank (1 is best) and points of the unit in one state between two years. */
export interface StateStanding {
  readonly rank: number;
  readonly points: number;
}

export interface GameSplit {
  readonly byPlaces: readonly PlacesShare[];
  readonly byPoints: readonly PointsShare[];
}

const NANO = 1e9;

/**
 * Splits a change of rank and of points over steps that may be taken in any order: the Shapley value of each step, exact in
 * places, and in points at nine decimals, adding up to the change exactly (what rounding leaves falls to the largest share).
 * `standings[S]` is the standing when the steps whose bits are set in S are taken. Throws RangeError beyond 12 steps.
 */
export function splitByStates(steps: readonly ChangePart[], standings: readonly StateStanding[]): GameSplit {
  if (steps.length > MOST_PLAYERS)
    throw new RangeError(`${steps.length} steps are too many; at most ${MOST_PLAYERS}`);
  const places = shapley(
    steps.length,
    Int32Array.from(standings, ({ rank }) => -rank),
  );
  const points = pointsOf(steps.length, standings);
  return {
    byPlaces: steps.map((part, step) => {
      const exact = places[step] ?? { numerator: 0, denominator: 1 };
      return { part, places: exact.numerator / exact.denominator, exact };
    }),
    byPoints: steps.map((part, step) => ({ part, points: (points[step] ?? 0) / NANO + 0 })),
  };
}

/** Shapley values in whole billionths of a point. */
function pointsOf(steps: number, standings: readonly StateStanding[]): readonly number[] {
  const chances = Array.from({ length: steps }, (_, size) => 1 / (steps * chosen(steps - 1, size)));
  const values = Array.from({ length: steps }, (_, step) => {
    let sum = 0;
    for (let set = 0; set < standings.length; set += 1) {
      if ((set & (1 << step)) !== 0) continue;
      const gain = (standings[set | (1 << step)]?.points ?? 0) - (standings[set]?.points ?? 0);
      sum += gain * (chances[sizeOf(set)] ?? 0);
    }
    return Math.round(sum * NANO);
  });
  const change =
    Math.round((standings.at(-1)?.points ?? 0) * NANO) - Math.round((standings[0]?.points ?? 0) * NANO);
  const left = change - values.reduce((sum, value) => sum + value, 0);
  const largest = values.reduce(
    (best, value, step) => (Math.abs(value) > Math.abs(values[best] ?? 0) ? step : best),
    0,
  );
  return values.map((value, step) => (step === largest ? value + left : value));
}

function chosen(from: number, size: number): number {
  let ways = 1;
  for (let at = 1; at <= size; at += 1) ways = (ways * (from - size + at)) / at;
  return ways;
}

function sizeOf(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
