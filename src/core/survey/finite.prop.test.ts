import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { notFinite } from "../../../test/support/notFinite.ts";
import { sampleColumn, sampleDesign } from "../../../test/support/surveySample.ts";
import { intercept } from "./calibration/auxiliaries.ts";
import { calibrate } from "./calibration/calibrate.ts";
import type { LonelyPsu } from "./design.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { quantilesUnder } from "./quantiles/quantiles.ts";
import { jackknife } from "./replicates/jackknife.ts";
import { meanOf, ratioOf, totalOf } from "./statistics/means.ts";
import { varianceOf } from "./statistics/variance.ts";
import { surveyFigures } from "./surveyFigures.ts";
import { testMean } from "./tests/meanTest.ts";

const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 9 }) },
  fc.constantFrom(1e300, -1e300, 1.7e308, 1e-320, 1e150, Number.NaN, Number.NaN, 0, 1, 1),
);
const rows = fc
  .array(
    fc.record({
      stratum: fc.constantFrom("A", "B", "C"),
      cluster: fc.constantFrom("1", "2", "3"),
      weight: fc.constantFrom(1, 2, 40, 1e15, 1e-300, 1e300),
      y: value,
      x: value,
    }),
    { minLength: 2, maxLength: 12 },
  )
  // a sample of one cluster is no design, and is refused as such
  .filter((all) => new Set(all.map(({ stratum, cluster }) => stratum + cluster)).size > 1);
const LONELY: readonly LonelyPsu[] = ["certainty", "remove", "adjust", "average"];

test.prop([rows, fc.constantFrom(...LONELY)], { numRuns: 150 })(
  "whatever was answered, every figure of a survey is finite or missing by name, and nothing is thrown",
  (answers, lonelyPsu) => {
    const linear = sampleDesign(answers, lonelyPsu);
    const replicated = jackknife(linear);
    const [y, x] = [sampleColumn(answers, "y"), sampleColumn(answers, "x")];
    for (const design of [linear, ...(replicated.ok ? [replicated.design] : [])]) {
      for (const statistic of [meanOf([y, x]), totalOf([y]), ratioOf([y], [x]), varianceOf([y, x])]) {
        const found = estimateUnder(design, statistic);
        const out = found.ok ? surveyFigures(design, statistic, found, { designEffect: "without" }) : found;
        expect(notFinite(out)).toEqual([]);
      }
      for (const interval of ["mean", "beta", "xlogit", "asin", "score"] as const)
        expect(notFinite(quantilesUnder(design, [y], { shares: [0, 0.5, 1], interval }))).toEqual([]);
      expect(notFinite(testMean(design, y, 2))).toEqual([]);
    }
    const known = [intercept(answers.length, 60), { kind: "number", ...x, total: 90 } as const];
    for (const distance of ["linear", "raking", "sinh"] as const) {
      const fitted = calibrate(linear.weights, { auxiliaries: known, distance });
      expect(notFinite(fitted.ok ? fitted.weights : fitted)).toEqual([]);
    }
  },
);
