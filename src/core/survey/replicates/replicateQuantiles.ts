import type { ReplicateDesign } from "../design.ts";
import { type Interval, intervalAbout } from "../interval.ts";
import { type QuantileRule, quantileBy } from "../quantiles/rules.ts";
import { sortedSample } from "../quantiles/sortedSample.ts";
import { replicateEstimate } from "../replicateEstimate.ts";
import type { AbsenceCode, Statistic, SurveyRefusal } from "../statistic.ts";
import type { SurveyColumn } from "../statistics/column.ts";

/** A quantile with the spread of the same quantile over the replicates. */
export interface ReplicateQuantile {
  readonly share: number;
  /** NaN where `absence` says why. */
  readonly estimate: number;
  readonly se: number;
  readonly interval: Interval;
  readonly absence?: AbsenceCode;
}

/**
 * Quantiles whose error is the spread of the replicate quantiles ("quantile method"; the "probability" method turns an interval
 * for a share and needs no replicates of its own). The jackknife does not give it validly; bootstraps and half samples do.
 * Intervals use Student's distribution with the degrees of freedom of the replicates. Source: R survey 4.5 `svyquantile`,
 * interval.type "quantile".
 */
export function replicateQuantiles(
  design: ReplicateDesign,
  column: SurveyColumn,
  shares: readonly number[],
  rule: QuantileRule = "math",
  level = 0.95,
): { readonly ok: true; readonly quantiles: readonly ReplicateQuantile[] } | SurveyRefusal {
  const outcome = replicateEstimate(design, quantileStatistic(column, shares, rule));
  if (!outcome.ok) return outcome;
  const quantiles = shares.map((share, at): ReplicateQuantile => {
    const estimate = outcome.estimates[at] ?? Number.NaN;
    const se = outcome.se[at] ?? Number.NaN;
    const absence = outcome.absences[at];
    const interval = intervalAbout(estimate, se, level, outcome.degf);
    return { share, estimate, se, interval, ...(absence === undefined ? {} : { absence }) };
  });
  return { ok: true, quantiles };
}

function quantileStatistic(
  { name, values }: SurveyColumn,
  shares: readonly number[],
  rule: QuantileRule,
): Statistic {
  return {
    names: shares.map((share) => `${name} ${share}`),
    rows: values.length,
    estimate: (weights) => {
      const sample = sortedSample(values, weights, undefined);
      return Float64Array.from(shares, (share) => quantileBy(rule, sample, share));
    },
    // A quantile has no smooth influence; only replicates look at this statistic.
    influence: () => shares.map(() => new Float64Array(values.length)),
    absence: (weights) => {
      const empty = !weights.some((weight, row) => weight !== 0 && !Number.isNaN(values[row] ?? Number.NaN));
      return shares.map(() => (empty ? "empty-domain" : undefined));
    },
  };
}
