import type { PreSubmitFinding } from "../../../contract/sheets.ts";
import { grouped } from "../grouped.ts";

/** What one criterion may lose, with everything said about it. */
export interface LeafAtStake {
  readonly leaf: string;
  /** The worst of its findings: they do not add up. */
  readonly points: number;
  readonly findings: readonly PreSubmitFinding[];
}

/** Criteria with something to look at, those with most points at stake first. */
export function atStake(list: readonly PreSubmitFinding[]): readonly LeafAtStake[] {
  return [...grouped(list, ({ leaf }) => leaf)]
    .map(([leaf, findings]) => ({
      leaf,
      points: Math.max(...findings.map((each) => each.atStake)),
      findings,
    }))
    .toSorted((left, right) => right.points - left.points);
}

export function pointsAtStake(leaves: readonly LeafAtStake[]): number {
  return leaves.reduce((sum, { points }) => sum + points, 0);
}
