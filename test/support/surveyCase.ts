import { expect } from "vitest";
import { z } from "zod";
import type { SurveyDesign } from "../../src/core/survey/design.ts";
import { estimateUnder } from "../../src/core/survey/estimateUnder.ts";
import { intervalAbout } from "../../src/core/survey/interval.ts";
import type { DesignSpec } from "../../src/core/survey/reading/designSpec.ts";
import { readDesign } from "../../src/core/survey/reading/readDesign.ts";
import type { Estimated, EstimateOutcome, Statistic } from "../../src/core/survey/statistic.ts";
import { expectWithin } from "./expectWithin.ts";
import { surveyTable } from "./surveyTable.ts";

/** What R survey prints of an estimate in the reference cases; only what is there is compared. */
const Bounds = z.object({ low: z.array(z.number()), high: z.array(z.number()) });
export const PrintedEstimate = z.object({
  names: z.array(z.string()),
  estimate: z.array(z.number()),
  se: z.array(z.number()),
  ci95_normal: Bounds.optional(),
  df: z.number().optional(),
  ci95_t: Bounds.optional(),
});

export function designOf(rows: readonly Readonly<Record<string, string>>[], spec: DesignSpec): SurveyDesign {
  const read = readDesign(surveyTable(rows), spec);
  if (!read.ok) throw new Error(read.faults.map(({ words }) => words.en).join("; "));
  return read.design;
}

export function told(outcome: EstimateOutcome): Estimated {
  if (!outcome.ok) throw new Error(outcome.faults.map(({ words }) => words.en).join("; "));
  return outcome;
}

/** Equal to 1e-9 relative, or to what the case states. */
export function allClose(actual: ArrayLike<number>, expected: readonly number[], relative = 1e-9): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expectWithin(actual[at] ?? Number.NaN, value, relative * Math.abs(value) + 1e-12);
  });
}

/** Estimates the statistic and compares everything that the case prints. */
export function expectPrinted(
  design: SurveyDesign,
  statistic: Statistic,
  printed: z.infer<typeof PrintedEstimate>,
): void {
  const outcome = told(estimateUnder(design, statistic));
  expect(outcome.names).toEqual(printed.names);
  allClose(outcome.estimates, printed.estimate);
  allClose(outcome.se, printed.se);
  const ends = (degrees: number) =>
    Array.from(outcome.estimates, (value, at) =>
      intervalAbout(value, outcome.se[at] ?? Number.NaN, 0.95, degrees),
    );
  const bounds = (degrees: number, expected: z.infer<typeof Bounds>): void => {
    allClose(
      ends(degrees).map(({ low }) => low),
      expected.low,
    );
    allClose(
      ends(degrees).map(({ high }) => high),
      expected.high,
    );
  };
  if (printed.ci95_normal !== undefined) bounds(Number.POSITIVE_INFINITY, printed.ci95_normal);
  if (printed.df !== undefined) expect(outcome.degf).toBe(printed.df);
  if (printed.ci95_t !== undefined) bounds(outcome.degf, printed.ci95_t);
}
