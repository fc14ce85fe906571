import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem, exampleIndex } from "../../../test/support/asem.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../test/support/reference.ts";
import { correlation, correlationPValue } from "./correlation.ts";

const Pairs = z.object({
  Var1: z.array(z.string()),
  Var2: z.array(z.string()),
  Correlation: z.array(z.number().nullable()),
});
const ByKind = z.object({ expected: z.object({ pearson: Pairs, spearman: Pairs, kendall: Pairs }) });
const Raw = z.object({
  expected: z.object({
    corr: Pairs,
    pvals: z.object({
      rows: z.array(z.string()),
      cols: z.array(z.string()),
      values: z.array(z.array(z.number())),
    }),
    corr_filtered: Pairs,
  }),
});

const data = asem();
const index = data === null ? new Map<string, Float64Array>() : exampleIndex(data);
const none = new Float64Array();

// COINr 1.1.14 get_corr() of the example index
describe.skipIf(data === null)("correlations agree with COINr", () => {
  test.each(["A12a_corr_pillars", "A12b_corr_indicator_parent"])("%s", (id) => {
    const { expected } = ByKind.parse(referenceCase(id));
    for (const kind of ["pearson", "spearman", "kendall"] as const)
      expected[kind].Correlation.forEach((wanted, pair) => {
        const left = index.get(expected[kind].Var1[pair] ?? "") ?? none;
        const right = index.get(expected[kind].Var2[pair] ?? "") ?? none;
        expectWithin(correlation(left, right, kind).value, wanted ?? Number.NaN, 1e-11);
      });
  });

  test("A12c_corr_raw_pairwise", () => {
    if (data === null) return;
    const { corr, pvals, corr_filtered } = Raw.parse(referenceCase("A12c_corr_raw_pairwise")).expected;
    const directed = (code: string) => data.raw[data.codes.indexOf(code)] ?? none;
    corr.Correlation.forEach((wanted, pair) => {
      const left = corr.Var1[pair] ?? "";
      const right = corr.Var2[pair] ?? "";
      const found = correlation(directed(left), directed(right), "pearson");
      expectWithin(found.value, wanted ?? Number.NaN, 1e-11);
      const p = pvals.values[pvals.rows.indexOf(left)]?.[pvals.cols.indexOf(right)] ?? Number.NaN;
      const own = correlationPValue(found);
      expectWithin(own, p, 1e-9 * p + 1e-12);
      expect(own < 0.05).toBe(corr_filtered.Correlation[pair] !== null);
    });
  });
});
