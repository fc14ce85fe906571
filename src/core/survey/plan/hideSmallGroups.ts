import { type Relation, suppressSmallCells } from "../index/suppressSmallCells.ts";
import type { EstimateRow } from "./outcomes.ts";

/**
 * The figures of one statistic with those of small groups hidden, and with what would give them away: where all groups together
 * are shown too, a single hidden group would follow by subtraction. 0 hides nothing.
 */
export function hideSmallGroups(rows: readonly EstimateRow[], threshold: number): readonly EstimateRow[] {
  if (threshold === 0) return rows;
  const series = new Map<string, number[]>();
  rows.forEach(({ variable, item }, at) => {
    const key = JSON.stringify([variable, item]);
    series.set(key, [...(series.get(key) ?? []), at]);
  });
  const relations = [...series.values()].flatMap((cells): Relation[] => {
    const withAll = cells.some((at) => rows[at]?.group === null);
    const behind = cells.filter((at) => (rows[at]?.n ?? 0) > 0);
    return withAll && behind.length > 1
      ? [{ cells: behind, factors: behind.map((at) => (rows[at]?.group === null ? -1 : 1)) }]
      : [];
  });
  const { cells } = suppressSmallCells({
    counts: Float64Array.from(rows, ({ n }) => n ?? 0),
    threshold,
    relations,
    lastResort: Uint8Array.from(rows, ({ group }) => (group === null ? 1 : 0)),
  });
  return rows.map((row, at) => {
    const suppression = cells[at] ?? "shown";
    return suppression === "shown" ? row : { ...row, ...NOTHING, suppression };
  });
}

const NOTHING = {
  n: null,
  estimate: null,
  se: null,
  cv: null,
  low: null,
  high: null,
  designEffect: null,
  reason: null,
} as const;
