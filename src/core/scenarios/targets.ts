import { roundHalfUp } from "../numbers/round.ts";
import { rank } from "../ranking/rank.ts";
import type { CompiledMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { rankedValue } from "../scoring/scoreRound.ts";
import { groupOf, planFor } from "../scoring/scoreUnit.ts";
import { groupLevel, groupsUpwards } from "./groups.ts";
import { type OtherUnit, rivals, valueOfOther } from "./rivals.ts";

const NANO = 1e9;

/** The least total, in points at nine decimals, that gives what was asked; or why there is none. */
export type Target =
  | { readonly ok: true; readonly total: number }
  | {
      readonly ok: false;
      /** above-maximum: not even the highest total the method allows gives it. */
      readonly reason: "above-maximum" | "unknown-group" | "not-a-rank";
      /** The highest total the method allows. */
      readonly most: number;
    };

type Own = Pick<UnitResult, "unit" | "family" | "assignedMax">;

/** The highest total a unit can have: the method's maximum and the whole bonus. */
export function highestTotal({ method }: CompiledMethod): number {
  return method.max + (method.bonus?.cap ?? 0);
}

/**
 * The least total with which the unit has this rank or a better one while the others stay. A total that the method's
 * precision cannot tell from a rival's shares its rank, so at two decimals 85.785 is enough to be level with 85.79.
 */
export function targetForRank(
  compiled: CompiledMethod,
  own: Own,
  others: readonly OtherUnit[],
  place: number,
): Target {
  if (!Number.isInteger(place) || place < 1)
    return { ok: false, reason: "not-a-rank", most: highestTotal(compiled) };
  const { decimals, ties } = compiled.method.ranking;
  const values = rivals(compiled, own, others).map((other) => valueOfOther(compiled, other));
  return leastTotal(compiled, (total) => {
    const value = roundHalfUp(rankedValue(compiled, { total, assignedMax: own.assignedMax }), decimals);
    const found = rank([value, ...values], decimals, ties)[0];
    return found !== undefined && found <= place;
  });
}

/** The least total with which the unit is in this group or a better one. */
export function targetForGroup(
  compiled: CompiledMethod,
  own: Pick<Own, "family" | "assignedMax">,
  group: string,
): Target {
  const wanted = groupsUpwards(compiled, own.family).findIndex(({ id }) => id === group);
  if (wanted < 0) return { ok: false, reason: "unknown-group", most: highestTotal(compiled) };
  const plan = planFor(compiled, own.family);
  return leastTotal(compiled, (total) => {
    const found = groupOf(compiled, plan, total, own.assignedMax);
    return groupLevel(compiled, own.family, found) >= wanted;
  });
}

/** Halves the range of totals until one billionth of a point is left; `reaches` must stay true once it is. */
function leastTotal(compiled: CompiledMethod, reaches: (total: number) => boolean): Target {
  const most = highestTotal(compiled);
  let high = Math.round(most * NANO);
  let low = -Math.round((compiled.method.penalty?.cap ?? 0) * NANO) - 1;
  if (!reaches(high / NANO)) return { ok: false, reason: "above-maximum", most };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle / NANO)) high = middle;
    else low = middle;
  }
  return { ok: true, total: high / NANO };
}
