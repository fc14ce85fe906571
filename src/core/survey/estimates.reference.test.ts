import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import { surveyColumn, surveyFactor, surveyTable } from "../../../test/support/surveyTable.ts";
import type { SurveyDesign } from "./design.ts";
import { type DesignEffect, designEffects } from "./designEffect.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { intervalAbout } from "./interval.ts";
import type { DesignSpec } from "./reading/designSpec.ts";
import { readDesign } from "./reading/readDesign.ts";
import type { Estimated, Statistic } from "./statistic.ts";
import { countsOf, meanOf, ratioOf, sharesOf, totalOf } from "./statistics/means.ts";
import { varianceOf } from "./statistics/variance.ts";

// R survey 4.5, svymean, svytotal, svyratio and svyvar on the school data of its own package.

const Numbers = z.array(z.number());
const Bounds = z.object({ low: Numbers, high: Numbers });
const Estimate = z.object({
  names: z.array(z.string()),
  estimate: Numbers,
  se: Numbers,
  cv: Numbers,
  ci95_normal: Bounds,
  ci95_t: Bounds,
  deff: Numbers.optional(),
  deff_replace: Numbers.optional(),
  vcov: z.array(Numbers).optional(),
});
const Case = z.object({
  expected: z.object({
    degf: z.number(),
    sum_of_weights: z.number(),
    n: z.number(),
    mean: Estimate,
    total: Estimate,
    proportions: Estimate,
    counts: Estimate,
    ratio_apistu_enroll: z.object({ ratio: z.number(), se: z.number(), ci95_t: Numbers }),
    ratio_two: z.object({ names: z.array(z.string()), ratio: Numbers, se: Numbers }),
    variance: z.object({ estimate: Numbers, covariance: z.number(), se: Numbers }),
  }),
});

const cases: readonly (readonly [string, string, DesignSpec])[] = [
  ["B01a_estimates_srs", "apisrs", { fpc: ["fpc"] }],
  ["B01b_estimates_srs_no_fpc", "apisrs", { weights: "pw" }],
  ["B01c_estimates_strat", "apistrat", { strata: ["stype"], weights: "pw", fpc: ["fpc"] }],
  ["B01d_estimates_strat_no_fpc", "apistrat", { strata: ["stype"], weights: "pw" }],
  ["B01e_estimates_clus1", "apiclus1", { ids: ["dnum"], weights: "pw", fpc: ["fpc"] }],
  ["B01f_estimates_clus1_no_fpc", "apiclus1", { ids: ["dnum"], weights: "pw" }],
  ["B01g_estimates_clus2", "apiclus2", { ids: ["dnum", "snum"], fpc: ["fpc1", "fpc2"] }],
];

function estimated(design: SurveyDesign, statistic: Statistic): Estimated {
  const outcome = estimateUnder(design, statistic);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ words }) => words.en).join("; "));
  return outcome;
}

function close(actual: number, expected: number): void {
  expectWithin(actual, expected, 1e-9 * Math.abs(expected) + 1e-12);
}

function allClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => close(actual[at] ?? Number.NaN, value));
}

function compare(design: SurveyDesign, statistic: Statistic, expected: z.infer<typeof Estimate>): void {
  const outcome = estimated(design, statistic);
  expect(outcome.names).toEqual(expected.names);
  allClose(outcome.estimates, expected.estimate);
  allClose(outcome.se, expected.se);
  expected.ci95_normal.low.forEach((low, at) => {
    const [estimate, se] = [outcome.estimates[at] ?? Number.NaN, outcome.se[at] ?? Number.NaN];
    const normal = intervalAbout(estimate, se, 0.95, Number.POSITIVE_INFINITY);
    const student = intervalAbout(estimate, se, 0.95, outcome.degf);
    close(normal.low, low);
    close(normal.high, expected.ci95_normal.high[at] ?? Number.NaN);
    close(student.low, expected.ci95_t.low[at] ?? Number.NaN);
    close(student.high, expected.ci95_t.high[at] ?? Number.NaN);
    close(se / estimate, expected.cv[at] ?? Number.NaN);
  });
  if (expected.vcov !== undefined) allClose(outcome.covariance, expected.vcov.flat());
  const effects = (against: DesignEffect): Float64Array =>
    designEffects(design, statistic, outcome.se, against);
  if (expected.deff !== undefined) allClose(effects("without"), expected.deff);
  if (expected.deff_replace !== undefined) allClose(effects("with"), expected.deff_replace);
}

describe.each(cases)("%s", (id, data, spec) => {
  const found = referenceCase(id);
  const rows = referenceData(data);

  test.skipIf(found === null || rows === null)(
    "means, totals, shares, counts and ratios agree with R",
    () => {
      const { expected } = Case.parse(found);
      const table = rows ?? [];
      const read = readDesign(surveyTable(table), { lonelyPsu: "certainty", ...spec });
      if (!read.ok) throw new Error(read.faults.map(({ words }) => words.en).join("; "));
      const { design } = read;
      const column = (name: string) => surveyColumn(table, name);
      const columns = (...names: string[]) => names.map(column);
      const factor = (name: string) => surveyFactor(table, name);
      close(
        design.weights.reduce((sum, weight) => sum + weight, 0),
        expected.sum_of_weights,
      );
      compare(design, meanOf(columns("api00", "api99", "meals")), expected.mean);
      expect(estimated(design, meanOf(columns("api00"))).degf).toBe(expected.degf);
      compare(design, totalOf(columns("enroll", "api.stu")), expected.total);
      compare(design, sharesOf([factor("stype"), factor("sch.wide")]), expected.proportions);
      compare(design, countsOf([factor("stype")]), expected.counts);
      const ratio = estimated(design, ratioOf(columns("api.stu"), columns("enroll")));
      close(ratio.estimates[0] ?? Number.NaN, expected.ratio_apistu_enroll.ratio);
      close(ratio.se[0] ?? Number.NaN, expected.ratio_apistu_enroll.se);
      const two = estimated(design, ratioOf(columns("api00", "meals"), columns("api99")));
      expect(two.names).toEqual(expected.ratio_two.names);
      allClose(two.estimates, expected.ratio_two.ratio);
      allClose(two.se, expected.ratio_two.se);
      const variance = estimated(design, varianceOf(columns("api00", "api99")));
      allClose(variance.estimates, [...expected.variance.estimate, expected.variance.covariance]);
      allClose(variance.se.subarray(0, 2), expected.variance.se);
    },
  );
});
