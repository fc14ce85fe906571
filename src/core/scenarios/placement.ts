import { roundHalfUp, snap } from "../numbers/round.ts";
import { rank } from "../ranking/rank.ts";
import type { CompiledMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { rankedValue } from "../scoring/scoreRound.ts";
import { groupsUpwards } from "./groups.ts";
import { type OtherUnit, rivals, valueOfOther } from "./rivals.ts";
import { targetForGroup } from "./targets.ts";

/** The units next to a place. All of them share one value. */
export interface Neighbour {
  /** Keys in the order given. */
  readonly units: readonly string[];
  /** What they are ranked by: points, or percent (0–100) where the method ranks by percent. */
  readonly value: number;
  /** Distance to them in the same measure, above 0. */
  readonly gap: number;
}

export interface NextGroup {
  readonly id: string;
  /** The least total that reaches it, in points. */
  readonly total: number;
  /** Points still wanting, above 0. */
  readonly gap: number;
}

/** Where a unit stands among others. */
export interface Placement {
  /** 1 is best; absent for a unit that is not ranked. */
  readonly rank?: number;
  /** Units in the ranking, this one among them when it is ranked. */
  readonly rankedUnits: number;
  readonly group?: string;
  /** Absent in the best group, in a method without groups, or where no total can reach it. */
  readonly nextGroup?: NextGroup;
  /** The nearest better units. */
  readonly above?: Neighbour;
  /** The nearest worse units. */
  readonly below?: Neighbour;
  /** Others of the same value. */
  readonly level: readonly string[];
}

type Placed = Pick<UnitResult, "unit" | "family" | "total" | "assignedMax" | "ranked" | "group">;

/** Places a scored unit among the totals of others: same tie rule, precision, families and groups as the method's own ranking. */
export function placeAmong(compiled: CompiledMethod, own: Placed, others: readonly OtherUnit[]): Placement {
  const { decimals, ties } = compiled.method.ranking;
  const pool = rivals(compiled, own, others);
  const values = pool.map((other) => roundHalfUp(valueOfOther(compiled, other), decimals));
  const value = roundHalfUp(rankedValue(compiled, own), decimals);
  const place = rank([value, ...values], decimals, ties)[0];
  const next = nextGroupOf(compiled, own);
  const near = (wanted: number | undefined): Neighbour | undefined =>
    wanted === undefined
      ? undefined
      : {
          units: pool.filter((_, index) => values[index] === wanted).map(({ unit }) => unit),
          value: wanted,
          gap: snap(Math.abs(wanted - value)),
        };
  const above = near(
    nearest(
      values.filter((each) => each > value),
      -1,
    ),
  );
  const below = near(
    nearest(
      values.filter((each) => each < value),
      1,
    ),
  );
  return {
    ...(own.ranked && place !== undefined ? { rank: place } : {}),
    rankedUnits: pool.length + (own.ranked ? 1 : 0),
    ...(own.group === undefined ? {} : { group: own.group }),
    ...(next === undefined ? {} : { nextGroup: next }),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
    level: pool.filter((_, index) => values[index] === value).map(({ unit }) => unit),
  };
}

/** The largest (`sign` 1) or smallest (−1) of the values. */
function nearest(values: readonly number[], sign: 1 | -1): number | undefined {
  let found: number | undefined;
  for (const value of values) if (found === undefined || sign * (value - found) > 0) found = value;
  return found;
}

function nextGroupOf(compiled: CompiledMethod, own: Placed): NextGroup | undefined {
  const groups = groupsUpwards(compiled, own.family);
  const next = groups[groups.findIndex(({ id }) => id === own.group) + 1];
  if (own.group === undefined || next === undefined) return undefined;
  const target = targetForGroup(compiled, own, next.id);
  return target.ok ? { id: next.id, total: target.total, gap: snap(target.total - own.total) } : undefined;
}
