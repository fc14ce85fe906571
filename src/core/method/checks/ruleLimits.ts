import { formatNumber } from "../../numbers/format.ts";
import { snap } from "../../numbers/round.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";

/** Points that a rule names stay within the maximum of the leaf. */
export function aboveMax(
  leaf: DraftLeaf,
  named: readonly (readonly [string | number, number | undefined])[],
  path: Path,
): readonly Finding[] {
  const max = leaf.max;
  if (max === undefined) return [];
  return named.flatMap(([name, points]) => {
    if (points === undefined || snap(points) <= snap(max)) return [];
    return [
      finding(
        [...path, name],
        "points-above-max",
        `${points} điểm vượt điểm tối đa ${max} của tiêu chí.`,
        `${points} points are above the maximum of the leaf, ${max}.`,
      ),
    ];
  });
}

/** Something earns the maximum. */
export function reachable(leaf: DraftLeaf, points: readonly number[], path: Path): readonly Finding[] {
  const max = leaf.max;
  if (max === undefined || leaf.isItem || points.some((value) => snap(value) >= snap(max))) return [];
  return [
    finding(
      path,
      "max-unreachable",
      `Không mức nào đạt điểm tối đa ${formatNumber(max, "vi", 6)}; hãy sửa điểm của các mức hoặc điểm tối đa.`,
      `Nothing earns the maximum of ${max}; mend the points or the maximum.`,
    ),
  ];
}
