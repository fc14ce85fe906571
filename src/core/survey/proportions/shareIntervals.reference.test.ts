import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../../test/support/reference.ts";
import { surveyColumn, surveyTable } from "../../../../test/support/surveyTable.ts";
import { readDesign } from "../reading/readDesign.ts";
import type { Figure } from "../statistic.ts";
import { meanOf } from "../statistics/means.ts";
import type { ShareMethod } from "./shareInterval.ts";
import { shareIntervals } from "./shareIntervals.ts";

// R survey 4.5, svyciprop on the stratified school sample.

const Interval = z.object({ estimate: z.number(), low: z.number(), high: z.number() });
const Case = z.object({
  expected: z.object({ comp_imp_yes: z.record(z.string(), Interval) }),
});
const METHODS: readonly ShareMethod[] = ["logit", "likelihood", "asin", "beta", "mean", "xlogit", "wilson"];

const found = referenceCase("B04a_proportion_ci_strat");
const rows = referenceData("apistrat") ?? [];

function shareOf(flags: Float64Array, method: ShareMethod) {
  const read = readDesign(surveyTable(rows), { strata: ["stype"], weights: "pw", fpc: ["fpc"] });
  if (!read.ok) throw new Error("the design was refused");
  const outcome = shareIntervals(read.design, meanOf([{ name: "yes", values: flags }]), { method });
  if (!outcome.ok) throw new Error("the shares were refused");
  return outcome.shares[0];
}

function close(figure: Figure | undefined, expected: number | undefined, relative: number): void {
  if (figure?.kind !== "number" || expected === undefined) throw new Error(JSON.stringify(figure));
  expectWithin(figure.value, expected, relative * Math.abs(expected));
}

describe.skipIf(found === null || rows.length === 0)("intervals of a share agree with R", () => {
  test.each(METHODS)("%s", (method) => {
    const expected = Case.parse(found).expected.comp_imp_yes[method];
    const flags = Float64Array.from(rows, (row) => (row["comp.imp"] === "Yes" ? 1 : 0));
    const share = shareOf(flags, method);
    const tolerance = method === "likelihood" ? 1e-4 : 1e-6;
    close(share?.share, expected?.estimate, tolerance);
    close(share?.low, expected?.low, tolerance);
    close(share?.high, expected?.high, tolerance);
  });

  test.each(METHODS)("%s has no interval about a share of 0 but the plain one", (method) => {
    const flags = surveyColumn(rows, "api00").values.map((value) => (value > 900 ? 1 : 0));
    const share = shareOf(flags, method);
    expect(share?.share).toEqual({ kind: "number", value: 0 });
    const none =
      method === "mean" ? { kind: "number", value: 0 } : { kind: "missing", reason: "zero-variance" };
    expect(share?.low).toEqual(none);
    expect(share?.high).toEqual(none);
  });
});
