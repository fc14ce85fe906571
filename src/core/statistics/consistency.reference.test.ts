import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem, exampleIndex } from "../../../test/support/asem.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../test/support/reference.ts";
import { cronbachAlpha } from "./cronbachAlpha.ts";
import { principalComponents } from "./principalComponents.ts";

const Alpha = z.object({
  expected: z.object({
    pillars: z.record(z.string(), z.object({ raw: z.number(), normalised: z.number() })),
    aggregates: z.record(z.string(), z.number()),
    psych_alpha_normalised: z.record(
      z.string(),
      z.object({
        raw_alpha: z.number(),
        std_alpha: z.number(),
        average_r: z.number(),
        alpha_if_dropped: z.record(z.string(), z.number()),
      }),
    ),
  }),
});
const Group = z.object({
  iCodes: z.array(z.string()),
  sdev: z.array(z.number()),
  variance_explained: z.array(z.number()),
  rotation: z.array(z.array(z.number())),
});

const data = asem();
const index = data === null ? new Map<string, Float64Array>() : exampleIndex(data);
const columnsOf = (codes: readonly string[]) => codes.map((code) => index.get(code) ?? new Float64Array());

// COINr 1.1.14 get_cronbach(), psych 2.2.9 alpha()
describe.skipIf(data === null)("Cronbach's alpha agrees with COINr and psych", () => {
  test("A13_cronbach_alpha", () => {
    if (data === null) return;
    const { expected } = Alpha.parse(referenceCase("A13_cronbach_alpha"));
    const childrenOf = (code: string) =>
      [...data.parents].filter(([, parent]) => parent === code).map(([child]) => child);
    for (const [pillar, wanted] of Object.entries(expected.pillars)) {
      const raw = childrenOf(pillar).map((code) => data.raw[data.codes.indexOf(code)] ?? new Float64Array());
      expectWithin(cronbachAlpha(raw).alpha ?? 0, wanted.raw, 1e-9);
      expectWithin(cronbachAlpha(columnsOf(childrenOf(pillar))).alpha ?? 0, wanted.normalised, 1e-9);
    }
    for (const [code, wanted] of Object.entries(expected.aggregates))
      expectWithin(cronbachAlpha(columnsOf(childrenOf(code))).alpha ?? 0, wanted, 1e-9);
    for (const [pillar, wanted] of Object.entries(expected.psych_alpha_normalised)) {
      const codes = childrenOf(pillar);
      const found = cronbachAlpha(columnsOf(codes));
      expectWithin(found.alpha ?? 0, wanted.raw_alpha, 1e-9);
      expectWithin(found.standardised ?? 0, wanted.std_alpha, 1e-9);
      expectWithin(found.meanCorrelation ?? 0, wanted.average_r, 1e-9);
      for (const [code, alpha] of Object.entries(wanted.alpha_if_dropped))
        expectWithin(found.withoutEach[codes.indexOf(code)] ?? 0, alpha, 1e-9);
    }
  });
});

// COINr 1.1.14 get_PCA(); the sign of a component is arbitrary
describe.skipIf(data === null)("principal components agree with COINr", () => {
  test.each(["A08b_pca_level1", "A08c_pca_level2_3"])("%s", (id) => {
    const { expected } = z.object({ expected: z.record(z.string(), z.unknown()) }).parse(referenceCase(id));
    const groups = Object.values(expected).flatMap((entry) => {
      const one = Group.safeParse(entry);
      return one.success ? [one.data] : Object.values(z.record(z.string(), Group).parse(entry));
    });
    expect(groups.length).toBeGreaterThan(2);
    for (const { iCodes, sdev, variance_explained, rotation } of groups) {
      const found = principalComponents(columnsOf(iCodes));
      sdev.forEach((wanted, place) => {
        expectWithin(found?.deviations[place] ?? 0, wanted, 1e-9);
        expectWithin(found?.explained[place] ?? 0, variance_explained[place] ?? 0, 1e-9);
        const loadings = rotation[place] ?? [];
        const dot = loadings.reduce((sum, value, at) => sum + value * (found?.loadings[place]?.[at] ?? 0), 0);
        loadings.forEach((value, at) => {
          expectWithin((found?.loadings[place]?.[at] ?? 0) * Math.sign(dot), value, 1e-7);
        });
      });
    }
  });
});
