import type { UnitKey } from "../../contract/ids.ts";
import { snap } from "../../core/index.ts";
import type { ComputedUnit } from "./ports.ts";

/** A unit whose total, rank or class differs between two editions. */
export interface EditionChange {
  readonly unit: UnitKey;
  readonly name: string;
  readonly before: { readonly total: number; readonly rank: number | null; readonly group: string | null };
  readonly after: { readonly total: number; readonly rank: number | null; readonly group: string | null };
}

/** In the order of the later edition. */
export function changesBetween(
  before: readonly ComputedUnit[],
  after: readonly ComputedUnit[],
): EditionChange[] {
  const known = new Map(before.map((unit) => [unit.unit, standing(unit)]));
  return after.flatMap((unit) => {
    const was = known.get(unit.unit);
    const is = standing(unit);
    if (!was || (was.total === is.total && was.rank === is.rank && was.group === is.group)) return [];
    return [{ unit: unit.unit, name: unit.name, before: was, after: is }];
  });
}

function standing({ final }: ComputedUnit): EditionChange["before"] {
  return { total: snap(final.total), rank: final.rank ?? null, group: final.group ?? null };
}
