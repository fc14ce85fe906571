import type { PreSubmitFinding } from "../../../contract/sheets.ts";
import { grouped } from "../grouped.ts";

/** One criterion with everything that the check says of it. */
export interface LeafAtStake {
  readonly leaf: string;
  readonly findings: readonly PreSubmitFinding[];
}

/** Criteria with something to look at, those with the worst finding first. What they come to is said by the risk alone. */
export function worstFirst(list: readonly PreSubmitFinding[]): readonly LeafAtStake[] {
  const worst = ({ findings }: LeafAtStake): number => Math.max(...findings.map(({ atStake }) => atStake));
  return [...grouped(list, ({ leaf }) => leaf)]
    .map(([leaf, findings]) => ({ leaf, findings }))
    .toSorted((left, right) => worst(right) - worst(left));
}
