import type { CompiledMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { rankedValue } from "../scoring/scoreRound.ts";
import { planFor } from "../scoring/scoreUnit.ts";

/** Another unit as far as a place among them needs it. */
export interface OtherUnit {
  readonly unit: string;
  readonly family: string;
  readonly total: number;
  /** Maximum that applied to it; that of the method when absent. Counts only where units are ranked by percent. */
  readonly assignedMax?: number;
  /** False: scored but not ranked. */
  readonly ranked?: boolean;
}

/** Others that share the unit's ranking. A row of the unit itself, as results of a round hold one, is passed over. */
export function rivals(
  compiled: CompiledMethod,
  own: Pick<UnitResult, "unit" | "family">,
  others: readonly OtherUnit[],
): readonly OtherUnit[] {
  const pool = planFor(compiled, own.family).rankedWith;
  return others.filter(
    ({ unit, family, ranked }) =>
      ranked !== false && unit !== own.unit && compiled.families.get(family)?.rankedWith === pool,
  );
}

/** What another unit is ranked by. */
export function valueOfOther(compiled: CompiledMethod, other: OtherUnit): number {
  return rankedValue(compiled, {
    total: other.total,
    assignedMax: other.assignedMax ?? compiled.method.max,
  });
}
