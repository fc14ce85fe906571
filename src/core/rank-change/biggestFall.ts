import type { YearStanding, YearTable } from "./yearTable.ts";

/** A component that fell. */
export interface Fall {
  readonly component: string;
  readonly before: number;
  readonly after: number;
  /** after − before, below 0: points, or the share of the maximum (0–1). */
  readonly change: number;
}

export interface BiggestFall {
  /** Most points lost; absent where no known component fell. */
  readonly byPoints?: Fall;
  /** Most lost as a share of the maximum, each year by its own; absent without maxima or where none fell. */
  readonly byShare?: Fall;
  /** Components with points in both years. Zero: nothing can be said. */
  readonly compared: number;
}

/**
 * The component of a unit that fell most. Points are compared as they stand, so where a maximum changed the share is the
 * fairer one. Of equal falls the first in code order.
 */
export function biggestFall(
  before: Pick<YearStanding, "parts">,
  after: Pick<YearStanding, "parts">,
  maxima: { readonly before?: YearTable["maxima"]; readonly after?: YearTable["maxima"] } = {},
): BiggestFall {
  const codes = Object.keys(before.parts ?? {})
    .filter((code) => after.parts?.[code] !== undefined)
    .toSorted((left, right) => (left < right ? -1 : 1));
  const moves = codes.map((code) => fallOf(code, before.parts?.[code] ?? 0, after.parts?.[code] ?? 0));
  const shares = moves.flatMap((move) => {
    const [from, to] = [maxima.before?.[move.component], maxima.after?.[move.component]];
    if (from === undefined || to === undefined || !(from > 0) || !(to > 0)) return [];
    return [fallOf(move.component, move.before / from, move.after / to)];
  });
  const [byPoints, byShare] = [deepest(moves), deepest(shares)];
  return {
    ...(byPoints === undefined ? {} : { byPoints }),
    ...(byShare === undefined ? {} : { byShare }),
    compared: codes.length,
  };
}

function fallOf(component: string, before: number, after: number): Fall {
  return { component, before, after, change: Math.round((after - before) * 1e9) / 1e9 };
}

function deepest(falls: readonly Fall[]): Fall | undefined {
  let found: Fall | undefined;
  for (const fall of falls) if (fall.change < (found?.change ?? 0)) found = fall;
  return found;
}
