import type { LeafSpread } from "../../contract/methods.ts";
import { isLeaf, type Leaf, type Method, walk } from "../../core/index.ts";
import type { ComputedUnit } from "../publication/index.ts";

/** A difference smaller than this share of the maximum is none. */
const SAME = 1e-9;

/** How far units differ at each leaf of the tree, in printed order; leaves at which nobody was scored are not shown. */
export function leafSpread(method: Method, units: readonly Pick<ComputedUnit, "final">[]): LeafSpread[] {
  const shares = sharesByLeaf(units);
  return [...walk(method.tree)].flatMap(({ node }) => {
    const points = shares.get(node.code) ?? [];
    return isLeaf(node) && points.length > 0
      ? [
          spreadOf(
            node,
            points.map((each) => each / node.max),
          ),
        ]
      : [];
  });
}

function sharesByLeaf(units: readonly Pick<ComputedUnit, "final">[]): ReadonlyMap<string, readonly number[]> {
  const byLeaf = new Map<string, number[]>();
  for (const { final } of units) {
    for (const { code, outcome } of final.leaves) {
      if (outcome.kind !== "scored") continue;
      byLeaf.set(code, [...(byLeaf.get(code) ?? []), outcome.points]);
    }
  }
  return byLeaf;
}

function spreadOf({ code, label, max }: Leaf, shares: readonly number[]): LeafSpread {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
  const full = shares.filter((share) => share >= 1 - SAME).length;
  const zero = shares.filter((share) => share <= SAME).length;
  return {
    code,
    label: { vi: label.vi, en: label.en ?? label.vi },
    max,
    units: shares.length,
    full,
    zero,
    mean,
    least,
    most,
    deviation: Math.sqrt(variance),
    finding: findingOf(shares.length, full, zero, most - least),
  };
}

function findingOf(units: number, full: number, zero: number, range: number): LeafSpread["finding"] {
  if (full === units) return "full";
  if (zero === units) return "zero";
  return range <= SAME ? "alike" : "none";
}
