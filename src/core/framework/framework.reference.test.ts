import { describe, expect, test } from "vitest";
import { z } from "zod";
import { PrintedColumn } from "../../../test/support/asem.ts";
import { asemMethod, asemTable } from "../../../test/support/asemMethod.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import { rankColumn } from "../statistics/ranks.ts";
import { compositeFrameworks } from "./from/composite.ts";
import { correlationsAcross } from "./study/correlations.ts";
import { effectiveWeights } from "./study/effectiveWeights.ts";
import { removals } from "./study/removals.ts";
import { studyFramework } from "./study/study.ts";

const recipe = [
  { step: "denominate" },
  { step: "impute", how: { kind: "group-mean", group: "EurAsia_group" } },
  { step: "screen", minAvailable: 0.9 },
  { step: "treat", how: { kind: "winsorise", most: 5 } },
  { step: "normalise", how: { kind: "min-max", to: [0, 100] } },
  { step: "aggregate" },
];

function example() {
  const { frameworks, faults } = compositeFrameworks(asemMethod(recipe), asemTable("asem_data", false));
  const [first] = frameworks;
  if (first === undefined || faults.length > 0) throw new Error(JSON.stringify(faults));
  return first.framework;
}

// COINr 1.1.14 on the example index
describe.skipIf(referenceData("asem_data") === null)(
  "what an index maker must know agrees with COINr",
  () => {
    test("A08a_effective_weights", () => {
      const { weights } = z
        .object({
          expected: z.object({
            weights: z.object({ iCode: z.array(z.string()), EffWeight: z.array(z.number()) }),
          }),
        })
        .parse(referenceCase("A08a_effective_weights")).expected;
      const found = effectiveWeights(example());
      weights.EffWeight.forEach((wanted, place) => {
        expectWithin(found.get(weights.iCode[place] ?? "") ?? 0, wanted, 1e-12);
      });
      expect(found.size).toBe(weights.iCode.length);
    });

    test.each(["A11a_remove_level1", "A11b_remove_level2", "A11c_remove_level3"])("%s", (id) => {
      const { mean_abs_rank_diff, ranks } = z
        .object({
          expected: z.object({
            mean_abs_rank_diff: z.record(z.string(), z.number()),
            ranks: z.record(z.string(), PrintedColumn),
          }),
        })
        .parse(referenceCase(id)).expected;
      const framework = example();
      const found = removals(framework);
      for (const [code, wanted] of Object.entries(mean_abs_rank_diff)) {
        if (code === "Nominal") continue;
        expectWithin(found.find((removal) => removal.code === code)?.meanShift ?? Number.NaN, wanted, 1e-9);
        const own = rankColumn(
          framework.indexWithout(code) ?? new Float64Array(),
          "competition",
          "descending",
        );
        ranks["uCode"]?.forEach((unit, place) => {
          expect(own[framework.units.indexOf(String(unit))]).toBe(ranks[code]?.[place]);
        });
      }
    });

    test.each(["pearson", "spearman", "kendall"] as const)(
      "A12a_corr_pillars and A12b_corr_indicator_parent by %s",
      (kind) => {
        const Pairs = z.object({
          Var1: z.array(z.string()),
          Var2: z.array(z.string()),
          Correlation: z.array(z.number()),
        });
        const Case = z.object({ expected: z.record(z.string(), Pairs) });
        const framework = example();
        for (const id of ["A12a_corr_pillars", "A12b_corr_indicator_parent"]) {
          const pairs = Case.parse(referenceCase(id)).expected[kind];
          pairs?.Correlation.forEach((wanted, place) => {
            const [found] = correlationsAcross(
              framework,
              [pairs.Var2[place] ?? ""],
              [pairs.Var1[place] ?? ""],
              kind,
            );
            expectWithin(found?.value ?? Number.NaN, wanted, 1e-10);
          });
        }
      },
    );

    test("A13_cronbach_alpha, every number of the study finite or absent", () => {
      const { pillars, aggregates } = z
        .object({
          expected: z.object({
            pillars: z.record(z.string(), z.object({ normalised: z.number() })),
            aggregates: z.record(z.string(), z.number()),
          }),
        })
        .parse(referenceCase("A13_cronbach_alpha")).expected;
      const study = studyFramework(example());
      const alphaOf = (code: string) =>
        study.groups.find((group) => group.code === code)?.alpha ?? Number.NaN;
      for (const [code, { normalised }] of Object.entries(pillars))
        expectWithin(alphaOf(code), normalised, 1e-9);
      for (const [code, wanted] of Object.entries(aggregates)) expectWithin(alphaOf(code), wanted, 1e-9);
      // JSON writes what is not finite as null, so a round trip would lose it
      expect(JSON.parse(JSON.stringify(study))).toEqual(study);
    });
  },
);
