import type { DisputedLeaf } from "../../contract/agreement.ts";
import { snap } from "../../core/index.ts";
import type { ReadingPair } from "./judgedPairs.ts";

const MOST_LEAVES = 20;

/** Leaves on which two readings differ, the widest mean difference first, with the units at which they do. */
export function disputedLeaves(readings: readonly ReadingPair[]): DisputedLeaf[] {
  const byLeaf = new Map<string, ReadingPair[]>();
  for (const pair of readings) byLeaf.set(pair.line.code, [...(byLeaf.get(pair.line.code) ?? []), pair]);
  const rows = [...byLeaf.values()].flatMap((pairs): DisputedLeaf[] => {
    const differing = pairs.filter((pair) => size(pair) > 0);
    const [sample] = differing;
    if (!sample) return [];
    return [
      {
        leaf: sample.line.code,
        label: sample.line.fixed.label,
        max: sample.line.max,
        readings: pairs.length,
        differing: differing.length,
        meanSize: pairs.reduce((sum, pair) => sum + size(pair), 0) / pairs.length,
        cases: differing
          .sort((one, other) => size(other) - size(one))
          .map(({ unit, unitName, first, second, line: { max } }) => ({
            unit,
            unitName,
            first: snap(first * max),
            second: snap(second * max),
          })),
      },
    ];
  });
  return rows.sort((one, other) => other.meanSize - one.meanSize).slice(0, MOST_LEAVES);
}

function size({ first, second }: ReadingPair): number {
  return snap(Math.abs(second - first));
}
