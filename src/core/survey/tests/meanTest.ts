import { tUpper } from "../../statistics/distributions.ts";
import type { AnyDesign } from "../design.ts";
import { estimateUnder } from "../estimateUnder.ts";
import { type Interval, intervalAbout } from "../interval.ts";
import type { Estimated, SurveyRefusal } from "../statistic.ts";
import type { SurveyColumn, SurveyFactor } from "../statistics/column.ts";
import { meanOf } from "../statistics/means.ts";
import { noSpread, tooFewDegrees, tooFewGroups } from "./testFaults.ts";

export interface MeanTest {
  readonly ok: true;
  /** Mean of the second group less that of the first, or the mean less the value it is held against. */
  readonly difference: number;
  readonly se: number;
  readonly t: number;
  readonly degrees: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Do two groups have the same mean? The design is kept whole; degrees of freedom are those of the design less 1. Refuses a
 * factor that has not exactly two groups with answers. Source: R survey 4.5 `svyttest`.
 */
export function testDifference(
  design: AnyDesign,
  column: SurveyColumn,
  groups: SurveyFactor,
  level = 0.95,
): MeanTest | SurveyRefusal {
  const means = estimateUnder(design, meanOf([column], { codes: groups.codes, names: groups.levels }));
  if (!means.ok) return means;
  const present = Array.from(means.estimates, (_, at) => at).filter((at) => means.absences[at] === undefined);
  const [first, second] = present;
  if (first === undefined || second === undefined || present.length !== 2)
    return { ok: false, faults: [tooFewGroups(groups.name)] };
  const size = means.estimates.length;
  const entry = (i: number, j: number): number => means.covariance[i * size + j] ?? 0;
  const variance = entry(first, first) + entry(second, second) - 2 * entry(first, second);
  const difference = (means.estimates[second] ?? 0) - (means.estimates[first] ?? 0);
  return tested(means, difference, Math.sqrt(variance), level);
}

/** Is a mean equal to a value? Degrees of freedom as for two groups. */
export function testMean(
  design: AnyDesign,
  column: SurveyColumn,
  against = 0,
  level = 0.95,
): MeanTest | SurveyRefusal {
  const mean = estimateUnder(design, meanOf([column]));
  if (!mean.ok) return mean;
  if (mean.absences[0] !== undefined) return { ok: false, faults: [tooFewGroups(column.name)] };
  return tested(mean, (mean.estimates[0] ?? 0) - against, mean.se[0] ?? 0, level);
}

function tested(of: Estimated, difference: number, se: number, level: number): MeanTest | SurveyRefusal {
  const degrees = of.degf - 1;
  if (!(degrees > 0) || !(se > 0)) return { ok: false, faults: [tooFewDegrees()] };
  if (!Number.isFinite(se) || !Number.isFinite(difference / se)) return { ok: false, faults: [noSpread()] };
  const t = difference / se;
  const interval = intervalAbout(difference, se, level, degrees);
  return { ok: true, difference, se, t, degrees, p: 2 * tUpper(Math.abs(t), degrees), interval };
}
