import { covariance } from "../../statistics/correlation.ts";
import { type Framework, leavesOf } from "../framework.ts";
import { effectiveWeights } from "./effectiveWeights.ts";

/** What one leaf weighs on paper and in fact. */
export interface Influence {
  readonly code: string;
  /** Share (0–1) of the index by the weights. */
  readonly nominal: number;
  /**
   * Share of the variance of the index that the leaf carries: weight × covariance with the index over the sum of that. Sums
   * to 1 over the leaves; negative where the leaf works against the index. Null without spread.
   */
  readonly actual: number | null;
}

/**
 * Nominal weight and actual influence of every leaf (after Paruolo, Saisana and Saltelli, JRSS A 176, 2013: weights are not
 * importance). Exact where parts are added up; under other means a guide.
 */
export function influences(framework: Framework): readonly Influence[] {
  const nominal = effectiveWeights(framework);
  const index = framework.values.get(framework.nodes[0]?.code ?? "");
  const carried = leavesOf(framework).map(({ code }) => {
    const values = framework.values.get(code);
    const together = values === undefined || index === undefined ? Number.NaN : covariance(values, index);
    return { code, nominal: nominal.get(code) ?? 0, part: (nominal.get(code) ?? 0) * together };
  });
  const sum = carried.reduce((total, { part }) => total + (Number.isNaN(part) ? 0 : part), 0);
  return carried.map(({ code, nominal: share, part }) => ({
    code,
    nominal: share,
    actual: sum > 0 && Number.isFinite(part / sum) ? part / sum + 0 : null,
  }));
}
