import { roundHalfUp } from "../numbers/round.ts";
import type { TieRule } from "../ranking/rank.ts";
import type { ComparedComponents } from "./components.ts";
import { type RankChangeQuestion, standingOf, type YearStanding } from "./yearTable.ts";

/** 0: as in the year before; 1: as in the year after. */
export type Side = 0 | 1;

/** Values of the other units, best first, for each state of the world in which a unit may be ranked. */
export interface Pool {
  /** Rank of a value among the others: their points of one year, rules of one year, units of one year. */
  readonly rankOf: (value: number, others: Side, rules: Side, units: Side) => number;
  /** Whether units came or went. */
  readonly unitsMoved: boolean;
}

/** Whether all others have the parts that the change of rules needs. */
export function othersFollowRules(
  { unit, before, after }: RankChangeQuestion,
  { own, dropped, added }: ComparedComponents,
): boolean {
  const changed = own.filter(({ max }) => max[0] !== max[1]).map(({ code }) => code);
  const has =
    (codes: readonly string[]) =>
    (each: YearStanding): boolean =>
      each.unit === unit || codes.every((code) => each.parts?.[code] !== undefined);
  return (
    before.units.every(has([...changed, ...dropped.keys()])) &&
    after.units.every(has([...changed, ...added.keys()]))
  );
}

/** The others in all states of the world. With `convert` false, points always go with the rules of their own year. */
export function poolOf(
  question: RankChangeQuestion,
  compared: ComparedComponents,
  convert: boolean,
  ties: TieRule,
): Pool {
  const { before, after, unit, decimals = 9 } = question;
  const others = (table: typeof before) => table.units.filter((each) => each.unit !== unit);
  const [earlier, later] = [others(before), others(after)];
  const lasting = earlier.filter((each) => standingOf(after, each.unit) !== undefined);
  const gone = earlier.filter((each) => !lasting.includes(each));
  const arrived = later.filter((each) => standingOf(before, each.unit) === undefined);
  const worth = (each: YearStanding, year: Side, rules: Side): number => {
    const points = convert && rules !== year ? converted(question, compared, each, year) : (each.total ?? 0);
    return roundHalfUp(points, decimals);
  };
  const lists = SIDES.flatMap((moved) =>
    SIDES.flatMap((rules) =>
      SIDES.map((units) => {
        const staying = moved === 0 ? lasting : later.filter((each) => !arrived.includes(each));
        const guests: readonly (readonly [YearStanding, Side])[] =
          units === 0 ? gone.map((each) => [each, 0]) : arrived.map((each) => [each, 1]);
        const values = [
          ...staying.map((each) => worth(each, moved, rules)),
          ...guests.map(([each, year]) => worth(each, year, rules)),
        ].sort((left, right) => right - left);
        return ties === "dense" ? [...new Set(values)] : values;
      }),
    ),
  );
  return {
    rankOf: (value, moved, rules, units) =>
      1 + better(lists[moved * 4 + rules * 2 + units] ?? [], roundHalfUp(value, decimals)),
    unitsMoved: gone.length + arrived.length > 0,
  };
}

const SIDES: readonly Side[] = [0, 1];

/** Points of one year under the rules of the other: the same shares of other maxima, without what was no component then. */
function converted(
  { before, after }: RankChangeQuestion,
  { own, dropped, added }: ComparedComponents,
  each: YearStanding,
  year: Side,
): number {
  const there: Side = year === 0 ? 1 : 0;
  let points = each.total ?? 0;
  for (const { code, max } of own)
    if (max[0] !== max[1]) points += (each.parts?.[code] ?? 0) * (max[there] / max[year] - 1);
  const leaving = year === 0 ? dropped : added;
  const coming = year === 0 ? added : dropped;
  for (const code of leaving.keys()) points -= each.parts?.[code] ?? 0;
  const then = standingOf(year === 0 ? after : before, each.unit);
  for (const code of coming.keys()) points += then?.parts?.[code] ?? 0;
  return points;
}

/** How many of the values, largest first, are above this one. */
function better(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > value) low = middle + 1;
    else high = middle;
  }
  return low;
}
