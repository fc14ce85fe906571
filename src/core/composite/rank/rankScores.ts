import { roundHalfUp } from "../../numbers/round.ts";
import { rankColumn } from "../../statistics/ranks.ts";
import type { RankTies } from "../schema/normalisation.ts";

/** Values at the decimals at which they are compared, so that float noise neither splits nor makes a tie. */
export function rankable(values: Float64Array, decimals: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    result[at] = Number.isNaN(value) ? value : roundHalfUp(value, decimals);
  }
  return result;
}

/** Ranks of values, 1 for the highest; NaN stays NaN and is not counted. */
export function rankScores(values: Float64Array, ties: RankTies, decimals: number): Float64Array {
  return rankColumn(rankable(values, decimals), ties, "descending");
}
