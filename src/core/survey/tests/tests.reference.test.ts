import { expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../../test/support/reference.ts";
import { designOf, sound } from "../../../../test/support/schools.ts";
import { surveyColumn, surveyFactor } from "../../../../test/support/surveyTable.ts";
import { testAssociation } from "./association.ts";
import { crossTable } from "./crossTable.ts";
import { testDifference } from "./meanTest.ts";

// R survey 4.5: svytable, svychisq, svyttest on the school data of its own package and on NHANES.

const FTest = z.object({ F: z.number(), ndf: z.number(), ddf: z.number(), p: z.number() });
const Schools = z.object({
  expected: z.object({
    table: z.object({
      rows: z.array(z.string()),
      cols: z.array(z.string()),
      values: z.array(z.array(z.number())),
    }),
    rao_scott: FTest,
    wald: FTest,
    ttest: z.object({
      difference: z.number(),
      t: z.number(),
      df: z.number(),
      p: z.number(),
      ci: z.array(z.number()),
    }),
  }),
});
const Nhanes = z.object({
  expected: z.object({
    chisq_F: z.object({ statistic: z.number(), ndf: z.number(), ddf: z.number(), p: z.number() }),
    chisq_RaoScott: z.object({ statistic: z.number(), df: z.number(), p: z.number() }),
  }),
});

const close = (actual: number, expected: number, relative: number): void => {
  expectWithin(actual, expected, relative * Math.abs(expected));
};

const schools = referenceCase("B10_tests_and_models");

test.skipIf(schools === null)("tables, Rao–Scott, Wald and t tests of schools agree with R", () => {
  const { expected } = Schools.parse(schools);
  const rows = referenceData("apistrat") ?? [];
  const strat = designOf(rows, { strata: ["stype"], weights: "pw", fpc: ["fpc"] });
  const types = surveyFactor(rows, "stype");
  const improved = surveyFactor(rows, "comp.imp");
  const table = crossTable(strat, types, improved);
  expect([table.rows, table.columns]).toEqual([expected.table.rows, expected.table.cols]);
  expected.table.values.flat().forEach((value, at) => {
    close(table.counts[at] ?? Number.NaN, value, 1e-12);
  });
  const raoScott = sound(testAssociation(strat, types, improved));
  close(raoScott.statistic, expected.rao_scott.F, 1e-9);
  close(raoScott.numeratorDegrees, expected.rao_scott.ndf, 1e-9);
  close(raoScott.denominatorDegrees ?? Number.NaN, expected.rao_scott.ddf, 1e-9);
  close(raoScott.p, expected.rao_scott.p, 1e-6);
  const t = sound(testDifference(strat, surveyColumn(rows, "api00"), improved));
  close(t.difference, expected.ttest.difference, 1e-9);
  close(t.t, expected.ttest.t, 1e-9);
  expect(t.degrees).toBe(expected.ttest.df);
  close(t.p, expected.ttest.p, 1e-6);
  close(t.interval.low, expected.ttest.ci[0] ?? 0, 1e-6);
  close(t.interval.high, expected.ttest.ci[1] ?? 0, 1e-6);
  const clusterRows = referenceData("apiclus1") ?? [];
  const clus1 = designOf(clusterRows, { ids: ["dnum"], weights: "pw", fpc: ["fpc"] });
  const [clusterTypes, clusterImproved] = ["stype", "comp.imp"].map((name) =>
    surveyFactor(clusterRows, name),
  );
  if (clusterTypes === undefined || clusterImproved === undefined) throw new Error("no factors");
  const wald = sound(testAssociation(clus1, clusterTypes, clusterImproved, "wald"));
  close(wald.statistic, expected.wald.F, 1e-6);
  expect([wald.numeratorDegrees, wald.denominatorDegrees]).toEqual([expected.wald.ndf, expected.wald.ddf]);
  close(wald.p, expected.wald.p, 1e-6);
});

const nhanes = referenceCase("B09a_nhanes_hospital");

test.skipIf(nhanes === null)("Rao–Scott tests of NHANES with missing answers agree with R", () => {
  const { expected } = Nhanes.parse(nhanes);
  const rows = referenceData("svy_nhanes") ?? [];
  const design = designOf(rows, {
    ids: ["SDMVPSU"],
    strata: ["SDMVSTRA"],
    weights: "WTMEC2YR",
    nest: true,
  });
  const cholesterol = surveyFactor(rows, "HI_CHOL");
  const age = surveyFactor(rows, "agecat");
  const f = sound(testAssociation(design, cholesterol, age));
  close(f.statistic, expected.chisq_F.statistic, 1e-9);
  close(f.numeratorDegrees, expected.chisq_F.ndf, 1e-9);
  close(f.denominatorDegrees ?? Number.NaN, expected.chisq_F.ddf, 1e-9);
  close(f.p, expected.chisq_F.p, 1e-6);
  const chisq = sound(testAssociation(design, cholesterol, age, "rao-scott-chisq"));
  close(chisq.statistic, expected.chisq_RaoScott.statistic, 1e-9);
  expect(chisq.numeratorDegrees).toBe(expected.chisq_RaoScott.df);
  close(chisq.p, expected.chisq_RaoScott.p, 1e-6);
});
