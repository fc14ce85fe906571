import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { told } from "../../../test/support/surveyCase.ts";
import { type SampleRow, sampleColumn, sampleDesign } from "../../../test/support/surveySample.ts";
import type { SurveyDesign } from "./design.ts";
import { domainsBy } from "./domains.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { quantilesUnder } from "./quantiles/quantiles.ts";
import { QUANTILE_RULES } from "./quantiles/rules.ts";
import { readDesign } from "./reading/readDesign.ts";
import type { Statistic } from "./statistic.ts";
import { meanOf, ratioOf, totalOf } from "./statistics/means.ts";
import { varianceOf } from "./statistics/variance.ts";
import { surveyFigures } from "./surveyFigures.ts";

const answers = fc.record({
  stratum: fc.constantFrom("A", "B", "C"),
  cluster: fc.constantFrom("1", "2", "3"),
  weight: fc.integer({ min: 1, max: 40 }),
  y: fc.integer({ min: -50, max: 100 }),
  x: fc.integer({ min: 1, max: 100 }),
});
/** At least two clusters, so that the design stands. */
const samples = fc
  .array(answers, { minLength: 3, maxLength: 30 })
  .filter((rows) => new Set(rows.map(({ stratum, cluster }) => stratum + cluster)).size > 1);

function statistics(rows: readonly SampleRow[]): readonly Statistic[] {
  const [y, x] = [sampleColumn(rows, "y"), sampleColumn(rows, "x")];
  return [meanOf([y, x]), totalOf([y]), ratioOf([y], [x]), varianceOf([y, x])];
}

/** The statistics that do not grow with the weights. */
const SHARES = [0, 2, 3];

function close(one: number | undefined, other: number | undefined): void {
  const [left, right] = [one ?? 0, other ?? 0];
  if (Number.isNaN(left) && Number.isNaN(right)) return;
  expectWithin(left, right, 1e-7 * Math.max(1, Math.abs(left), Math.abs(right)));
}

function compareAll(one: readonly SampleRow[], other: readonly SampleRow[], which?: readonly number[]): void {
  const [first, second] = [sampleDesign(one), sampleDesign(other)];
  statistics(one).forEach((statistic, at) => {
    const mate = statistics(other)[at];
    if (mate === undefined || which?.includes(at) === false) return;
    const [left, right] = [told(estimateUnder(first, statistic)), told(estimateUnder(second, mate))];
    left.estimates.forEach((value, place) => {
      close(value, right.estimates[place]);
      close(left.se[place], right.se[place]);
    });
    expect(left.degf).toBe(right.degf);
  });
}

function finiteDesign(rows: readonly SampleRow[], population: (row: SampleRow) => number): SurveyDesign {
  const cells = {
    stratum: rows.map(({ stratum }) => stratum),
    cluster: rows.map(({ cluster }) => cluster),
    weight: rows.map(({ weight }) => weight),
    population: rows.map(population),
  };
  const read = readDesign(
    {
      columns: Object.entries(cells).map(([name, own]) => ({ name, cells: own })),
      rowNumbers: [],
      decimalComma: false,
    },
    {
      ids: ["cluster"],
      strata: ["stratum"],
      weights: "weight",
      fpc: ["population"],
      nest: true,
      lonelyPsu: "certainty",
    },
  );
  if (!read.ok) throw new Error(read.faults.map(({ words }) => words.en).join("; "));
  return read.design;
}

describe("estimates from a survey", () => {
  test.prop([samples, fc.constantFrom(0.5, 2, 7, 1000)])(
    "weights times a constant leave means, ratios and variances and their errors as they are",
    (rows, factor) => {
      compareAll(
        rows,
        rows.map((row) => ({ ...row, weight: row.weight * factor })),
        SHARES,
      );
    },
  );

  test.prop([samples, fc.constantFrom(2, 7)])(
    "weights times a constant multiply totals and their errors by it",
    (rows, factor) => {
      const heavier = rows.map((row) => ({ ...row, weight: row.weight * factor }));
      const one = told(estimateUnder(sampleDesign(rows), totalOf([sampleColumn(rows, "y")])));
      const other = told(estimateUnder(sampleDesign(heavier), totalOf([sampleColumn(rows, "y")])));
      close((one.estimates[0] ?? 0) * factor, other.estimates[0]);
      close((one.se[0] ?? 0) * factor, other.se[0]);
    },
  );

  test.prop([
    samples.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    ),
  ])("the order of rows does not matter", ([rows, shuffled]) => compareAll(rows, shuffled));

  test.prop([samples])("the names of strata and clusters do not matter", (rows) => {
    const names: Readonly<Record<string, string>> = { A: "Đồng bằng", B: "1", C: "01" };
    compareAll(
      rows,
      rows.map((row) => ({
        ...row,
        stratum: names[row.stratum] ?? "",
        cluster: `${row.stratum}-${4 - Number(row.cluster)}`,
      })),
    );
  });

  test.prop([samples])(
    "splitting the label of a stratum leaves estimates as they are and costs a degree of freedom",
    (rows) => {
      const split = rows.map((row) =>
        row.stratum === "A" && row.cluster === "1" ? { ...row, stratum: "A1" } : row,
      );
      const parts = new Set(split.map(({ stratum }) => stratum)).size;
      const before = new Set(rows.map(({ stratum }) => stratum)).size;
      statistics(rows).forEach((statistic) => {
        const one = told(estimateUnder(sampleDesign(rows), statistic));
        const other = told(estimateUnder(sampleDesign(split), statistic));
        one.estimates.forEach((value, at) => close(value, other.estimates[at]));
        expect(other.degf).toBe(one.degf - (parts - before));
      });
    },
  );

  test.prop([samples])(
    "a sample of everything has no error, one of a vast population has all of it",
    (rows) => {
      const clusters = new Map<string, Set<string>>();
      for (const { stratum, cluster } of rows) {
        clusters.set(stratum, (clusters.get(stratum) ?? new Set()).add(cluster));
      }
      const total = totalOf([sampleColumn(rows, "y")]);
      const whole = finiteDesign(rows, ({ stratum }) => clusters.get(stratum)?.size ?? 0);
      const vast = finiteDesign(rows, () => 1e12);
      expect(told(estimateUnder(whole, total)).se[0]).toBe(0);
      close(told(estimateUnder(vast, total)).se[0], told(estimateUnder(sampleDesign(rows), total)).se[0]);
    },
  );

  test.prop([samples])("an answer given twice with half the weight changes nothing", (rows) => {
    const halves = rows.map((row) => ({ ...row, weight: row.weight / 2 }));
    compareAll(rows, [...halves, ...halves], [0, 1, 2]);
  });

  test.prop([samples])("totals of domains sum to the total of all, and so do their covariances", (rows) => {
    const codes = Int32Array.from(rows, ({ x }) => x % 3);
    const domains = domainsBy([{ name: "d", codes, levels: ["a", "b", "c"] }]);
    const design = sampleDesign(rows);
    const y = [sampleColumn(rows, "y")];
    const parts = told(estimateUnder(design, totalOf(y, domains)));
    const whole = told(estimateUnder(design, totalOf(y)));
    close(
      parts.estimates.reduce((sum, part) => sum + part, 0),
      whole.estimates[0],
    );
    const spread = parts.covariance.reduce((sum, part) => sum + part, 0);
    expectWithin(spread, (whole.se[0] ?? 0) ** 2, 1e-6 * Math.max(1, (whole.se[0] ?? 0) ** 2));
  });

  test.prop([samples])("standard errors alone are those of the full covariance", (rows) => {
    const design = sampleDesign(rows);
    for (const statistic of statistics(rows)) {
      const full = told(estimateUnder(design, statistic));
      const alone = told(estimateUnder(design, statistic, { covariance: "none" }));
      full.se.forEach((error, at) => close(error, alone.se[at]));
    }
  });

  test.prop([samples])("summing by cluster is the same as summing influences", (rows) => {
    const design = sampleDesign(rows);
    for (const statistic of statistics(rows)) {
      const slow: Statistic = {
        names: statistic.names,
        rows: statistic.rows,
        estimate: (weights) => statistic.estimate(weights),
        influence: (weights) => statistic.influence?.(weights) ?? [],
      };
      const [one, other] = [told(estimateUnder(design, statistic)), told(estimateUnder(design, slow))];
      one.se.forEach((error, at) => close(error, other.se[at]));
    }
  });

  test.prop([samples])("every figure that leaves is a number or has a reason", (rows) => {
    const design = sampleDesign(rows);
    for (const statistic of statistics(rows)) {
      const outcome = told(estimateUnder(design, statistic));
      const figures = surveyFigures(design, statistic, outcome, { designEffect: "without" });
      for (const { estimate, se, cv, low, high, designEffect } of figures) {
        for (const figure of [estimate, se, cv, low, high, designEffect ?? estimate]) {
          expect(figure.kind === "missing" || Number.isFinite(figure.value)).toBe(true);
        }
      }
    }
  });

  test.prop([samples, fc.constantFrom(...QUANTILE_RULES)])(
    "quantiles lie within the sample and rise with the share, by every rule",
    (rows, rule) => {
      const design = sampleDesign(rows);
      const y = sampleColumn(rows, "y");
      const outcome = quantilesUnder(design, [y], { shares: [0, 0.1, 0.35, 0.5, 0.8, 1], rule });
      if (!outcome.ok) throw new Error("refused");
      const values = outcome.quantiles.map(({ estimate }) =>
        estimate.kind === "number" ? estimate.value : Number.NaN,
      );
      values.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual(Math.min(...y.values));
        expect(value).toBeLessThanOrEqual(Math.max(...y.values));
        if (at > 0) expect(value).toBeGreaterThanOrEqual((values[at - 1] ?? 0) - 1e-9);
      });
    },
  );
});
