import type { Band } from "../method/schema.ts";
import type { CompiledMethod } from "../scoring/compile.ts";
import { planFor } from "../scoring/scoreUnit.ts";

/** Groups of a family from the worst to the best; empty where the method has none. */
export function groupsUpwards(compiled: CompiledMethod, family: string): readonly Band[] {
  const bands = planFor(compiled, family).groups?.bands ?? [];
  return bands.toSorted((left, right) => lowerEnd(left) - lowerEnd(right) || openEnd(left) - openEnd(right));
}

/** How far up the group stands, 0 for the worst; −1 for none. */
export function groupLevel(compiled: CompiledMethod, family: string, group: string | undefined): number {
  return groupsUpwards(compiled, family).findIndex(({ id }) => id === group);
}

function lowerEnd({ from, above }: Band): number {
  return from ?? above ?? -Infinity;
}

/** Of two groups at one number the one without it is the better. */
function openEnd({ above }: Band): number {
  return above === undefined ? 0 : 1;
}
