import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../test/support/reference.ts";
import { sobolDesign, sobolShares } from "./sobol.ts";

const small = referenceCase("A18a_sobol_estimator_ishigami_small");
const analytic = referenceCase("A18b_sobol_estimator_analytic");
const numbers = z.array(z.number());

function ishigami([x1 = 0, x2 = 0, x3 = 0]: readonly number[]): number {
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

describe.skipIf(small === null)("the estimator on a recorded design (COINr, A18a)", () => {
  const given = () =>
    z
      .object({
        input: z.object({ U: z.object({ x1: numbers, x2: numbers, x3: numbers }) }),
        expected: z.object({ y: numbers, variance: z.number(), Si: numbers, STi: numbers }),
      })
      .parse(small);

  test("gives its shares", () => {
    const { expected, input } = given();
    const scaled = (u: number | undefined) => 2 * Math.PI * (u ?? 0) - Math.PI;
    const y = expected.y.map((_, row) =>
      ishigami([input.U.x1[row], input.U.x2[row], input.U.x3[row]].map(scaled)),
    );
    y.forEach((value, row) => expectWithin(value, expected.y[row] ?? 0, 1e-12 * 20));
    const answer = sobolShares(Float64Array.from(y), { rows: 32, factors: 3 });
    if (!answer.ok) throw new Error("refused");
    expectWithin(answer.value.variance, expected.variance, 1e-9 * expected.variance);
    answer.value.shares.forEach(({ first, total }, factor) => {
      expectWithin(first, expected.Si[factor] ?? 0, 1e-9 * Math.abs(expected.Si[factor] ?? 0));
      expectWithin(total, expected.STi[factor] ?? 0, 1e-9 * Math.abs(expected.STi[factor] ?? 0));
    });
  });
});

describe.skipIf(analytic === null)("the estimator on 16,384 rows of its own design (A18b)", () => {
  const given = () => {
    const shares = z.object({ Si: numbers, STi: numbers });
    const spread = z.object({ sd_Si: numbers, sd_STi: numbers });
    return z
      .object({
        expected: z.object({
          ishigami_analytic: shares,
          ishigami_coinr: spread,
          sobol_g_analytic: shares.extend({ a: numbers }),
          sobol_g_coinr: spread,
        }),
      })
      .parse(analytic).expected;
  };

  test.each(["ishigami", "sobol_g"] as const)(
    "is within five standard deviations of the closed form: %s",
    (name) => {
      const expected = given();
      const truth = expected[`${name}_analytic`];
      const spread = expected[`${name}_coinr`];
      const { a } = expected.sobol_g_analytic;
      const model =
        name === "ishigami"
          ? (point: readonly number[]) => ishigami(point.map((u) => 2 * Math.PI * u - Math.PI))
          : (point: readonly number[]) =>
              point.reduce(
                (product, x, factor) =>
                  (product * (Math.abs(4 * x - 2) + (a[factor] ?? 0))) / (1 + (a[factor] ?? 0)),
                1,
              );
      const design = sobolDesign(16_384, truth.Si.length, 2022);
      const { factors, points } = design;
      const y = Float64Array.from({ length: points.length / factors }, (_, row) =>
        model([...points.subarray(row * factors, (row + 1) * factors)]),
      );
      const answer = sobolShares(y, design);
      if (!answer.ok) throw new Error("refused");
      expect(answer.value.shares).toHaveLength(truth.Si.length);
      answer.value.shares.forEach(({ first, total }, factor) => {
        expectWithin(first, truth.Si[factor] ?? 0, 5 * (spread.sd_Si[factor] ?? 0));
        expectWithin(total, truth.STi[factor] ?? 0, 5 * (spread.sd_STi[factor] ?? 0));
      });
    },
  );
});
