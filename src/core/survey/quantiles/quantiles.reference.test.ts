import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../../test/support/reference.ts";
import { surveyColumn, surveyTable } from "../../../../test/support/surveyTable.ts";
import type { DesignSpec } from "../reading/designSpec.ts";
import { readDesign } from "../reading/readDesign.ts";
import type { Figure } from "../statistic.ts";
import { quantilesUnder } from "./quantiles.ts";
import { QUANTILE_RULES } from "./rules.ts";
import type { QuantileRequest } from "./task.ts";

// R survey 4.5, svyquantile. "NaN" is what R returns for an end outside the sample; here it is missing with its reason.

const Value = z.union([z.number(), z.literal("NaN")]);
const Quantiles = z.object({
  probs: z.array(z.number()),
  estimate: z.array(Value),
  low: z.array(Value),
  high: z.array(Value),
  se: z.array(Value),
});
const Case = z.object({
  expected: z.object({
    by_qrule: z.record(z.string(), z.object({ api00: Quantiles, meals: Quantiles })),
    by_interval_type: z.record(z.string(), Quantiles),
  }),
});
const Kind = z.enum(["mean", "beta", "xlogit", "asin", "score"]);

const cases: readonly (readonly [string, string, DesignSpec])[] = [
  ["B02a_quantiles_srs", "apisrs", { fpc: ["fpc"] }],
  ["B02b_quantiles_strat", "apistrat", { strata: ["stype"], weights: "pw", fpc: ["fpc"] }],
  ["B02d_quantiles_clus2", "apiclus2", { ids: ["dnum", "snum"], fpc: ["fpc1", "fpc2"] }],
];

function same(actual: Figure | undefined, expected: number | "NaN" | undefined): void {
  if (actual?.kind === "number" && typeof expected === "number") {
    expectWithin(actual.value, expected, 1e-9 * Math.abs(expected) + 1e-12);
  } else {
    expect(actual).toEqual({ kind: "missing", reason: "outside-the-range" });
    expect(expected).toBe("NaN");
  }
}

describe.each(cases)("%s", (id, data, spec) => {
  const found = referenceCase(id);
  const rows = referenceData(data) ?? [];
  const compare = (
    name: string,
    request: Omit<QuantileRequest, "shares">,
    expected: z.infer<typeof Quantiles>,
  ): void => {
    const read = readDesign(surveyTable(rows), { lonelyPsu: "certainty", ...spec });
    if (!read.ok) throw new Error("the design was refused");
    const outcome = quantilesUnder(read.design, [surveyColumn(rows, name)], {
      shares: expected.probs,
      ...request,
    });
    if (!outcome.ok) throw new Error("the quantiles were refused");
    outcome.quantiles.forEach((quantile, at) => {
      same(quantile.estimate, expected.estimate[at]);
      same(quantile.low, expected.low[at]);
      same(quantile.high, expected.high[at]);
      same(quantile.se, expected.se[at]);
    });
  };

  test.skipIf(found === null || rows.length === 0)("every quantile rule agrees with R", () => {
    for (const [rule, columns] of Object.entries(Case.parse(found).expected.by_qrule)) {
      const own = QUANTILE_RULES.find((known) => known === rule);
      if (own === undefined) throw new Error(rule);
      compare("api00", { rule: own }, columns.api00);
      compare("meals", { rule: own }, columns.meals);
    }
  });

  test.skipIf(found === null || rows.length === 0)("every kind of interval agrees with R", () => {
    for (const [name, expected] of Object.entries(Case.parse(found).expected.by_interval_type)) {
      const interval = Kind.parse(name.replace("_dfInf", ""));
      compare("api00", { interval, degrees: Number.POSITIVE_INFINITY }, expected);
    }
  });
});
