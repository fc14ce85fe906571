import { expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../../test/support/reference.ts";
import { designOf, estimated, type PrintedRows, sound } from "../../../../test/support/schools.ts";
import { surveyColumn, surveyFactor } from "../../../../test/support/surveyTable.ts";
import { contrastsOf, intercept } from "../calibration/auxiliaries.ts";
import { type Calibration, calibrateDesign } from "../calibration/calibrateDesign.ts";
import { type Margin, marginOf } from "../calibration/margin.ts";
import { indicatorsOf } from "../statistics/column.ts";
import { meanOf, ratioOf, totalOf } from "../statistics/means.ts";
import { jackknife } from "./jackknife.ts";

// R survey 4.5: postStratify, rake and calibrate of a JK1 design, every replicate adjusted.

const Numbers = z.array(z.number());
const Estimate = z.object({ estimate: Numbers, se: Numbers });
const Expected = z.object({
  mean: Estimate.extend({ df: z.number() }),
  total: Estimate,
  ratio: z.object({ ratio: z.number(), se: z.number() }),
});
const Case = z.object({ expected: z.record(z.string(), Expected) });

function margin(rows: PrintedRows, name: string, population: Readonly<Record<string, number>>): Margin {
  const counts = Object.entries(population).map(([label, count]) => ({ labels: [label], count }));
  return sound(marginOf([{ name, labels: rows.map((row) => row[name] ?? "") }], counts)).margin;
}

const types = (rows: PrintedRows): Margin => margin(rows, "stype", { E: 4421, H: 755, M: 1018 });
const wide = (rows: PrintedRows): Margin => margin(rows, "sch.wide", { No: 1072, Yes: 5122 });

const cases: readonly (readonly [string, (rows: PrintedRows) => Calibration])[] = [
  ["poststratified", (rows) => ({ kind: "post-stratify", cells: types(rows) })],
  ["raked", (rows) => ({ kind: "rake", margins: [types(rows), wide(rows)], rule: { kind: "survey" } })],
  [
    "calibrated",
    (rows) => ({
      kind: "calibrate",
      auxiliaries: [
        intercept(rows.length, 6194),
        ...contrastsOf(types(rows)),
        { kind: "number", ...surveyColumn(rows, "api99"), total: 3914069 },
      ],
    }),
  ],
];

function allClose(actual: ArrayLike<number>, expected: readonly number[], scales: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => {
    const tolerance = 1e-5 * Math.abs(value) + 1e-12 * Math.abs(scales[at] ?? 0);
    expectWithin(actual[at] ?? Number.NaN, value, tolerance);
  });
}

const found = referenceCase("B06e_replicates_calibrated");

test.skipIf(found === null).each(cases)("a jackknife %s as a whole agrees with R", (part, calibration) => {
  const rows = referenceData("apiclus1") ?? [];
  const expected = Case.parse(found).expected[part];
  const plain = sound(jackknife(designOf(rows, { ids: ["dnum"], weights: "pw", fpc: ["fpc"] }))).design;
  const { design } = sound(calibrateDesign(plain, calibration(rows)));
  if (expected === undefined) throw new Error(`no part ${part}`);
  expect(design.degf).toBe(expected.mean.df);
  const column = (name: string) => surveyColumn(rows, name);
  const means = estimated(design, meanOf(["api00", "api99"].map(column)));
  allClose(means.estimates, expected.mean.estimate, expected.mean.estimate);
  allClose(means.se, expected.mean.se, expected.mean.estimate);
  const counted = indicatorsOf(surveyFactor(rows, "stype"));
  const totals = estimated(design, totalOf([column("enroll"), ...counted]));
  allClose(totals.estimates, expected.total.estimate, expected.total.estimate);
  allClose(totals.se, expected.total.se, expected.total.estimate);
  const ratio = estimated(design, ratioOf([column("api.stu")], [column("enroll")]));
  allClose(ratio.estimates, [expected.ratio.ratio], []);
  allClose(ratio.se, [expected.ratio.se], []);
});
