import { rankColumn } from "../../statistics/ranks.ts";
import type { Framework } from "../framework.ts";

/** What the ranks do when one part is taken out. */
export interface Removal {
  readonly code: string;
  /** Mean and greatest number of places by which units move. */
  readonly meanShift: number;
  readonly greatestShift: number;
  /** Units that move at all. */
  readonly moved: number;
  /** The unit that gains and the one that loses most, with places (positive is up); null where none does. */
  readonly gains: { readonly unit: string; readonly places: number } | null;
  readonly loses: { readonly unit: string; readonly places: number } | null;
}

/**
 * Rank shifts when each part below the index is taken out and its weight shared by its siblings, as COINr `remove_elements`.
 * Parts without which nothing is left are passed over.
 */
export function removals(framework: Framework): readonly Removal[] {
  const before = ranksOf(framework.values.get(framework.nodes[0]?.code ?? ""));
  if (before === null) return [];
  return framework.nodes.slice(1).flatMap(({ code }) => {
    const after = ranksOf(framework.indexWithout(code) ?? undefined);
    return after === null ? [] : [shiftOf(code, framework.units, before, after)];
  });
}

/** Compared at nine decimals, so that float noise moves nobody. */
function ranksOf(values: Float64Array | undefined): Float64Array | null {
  if (values === undefined) return null;
  const snapped = values.map((value) => Math.round(value * 1e9) / 1e9);
  return rankColumn(snapped, "competition", "descending");
}

function shiftOf(code: string, units: readonly string[], before: Float64Array, after: Float64Array): Removal {
  const shifts = Array.from(before, (rank, row) => ({
    unit: units[row] ?? "",
    places: rank - (after[row] ?? Number.NaN),
  }));
  const known = shifts.filter(({ places }) => !Number.isNaN(places));
  const byPlaces = known.toSorted((left, right) => right.places - left.places);
  const sizes = known.map(({ places }) => Math.abs(places));
  const [up] = byPlaces;
  const down = byPlaces.at(-1);
  return {
    code,
    meanShift: sizes.length === 0 ? 0 : sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    greatestShift: Math.max(0, ...sizes),
    moved: sizes.filter((size) => size > 0).length,
    gains: up !== undefined && up.places > 0 ? up : null,
    loses: down !== undefined && down.places < 0 ? down : null,
  };
}
