import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../../test/support/expectWithin.ts";
import { isKernelFault, type KernelFault } from "../fault.ts";
import { ahpWeights } from "./ahpWeights.ts";
import { criticWeights } from "./criticWeights.ts";
import { entropyWeights } from "./entropyWeights.ts";
import { merecWeights } from "./merecWeights.ts";
import { pcaWeights } from "./pcaWeights.ts";
import { rankOrderCentroid } from "./rankOrderCentroid.ts";

const column = (...values: number[]) => Float64Array.from(values);
const missing = Number.NaN;

function given(result: Float64Array | KernelFault): readonly number[] {
  if (isKernelFault(result)) throw new Error(result.fault);
  return [...result];
}

function expectAll(found: readonly number[], wanted: readonly number[], tolerance = 1e-12): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, place) => {
    expectWithin(found[place] ?? missing, value, tolerance);
  });
}

describe("analytic hierarchy process", () => {
  // a perfectly consistent judge: 6 : 3 : 1
  const consistent = [
    [1, 2, 6],
    [1 / 2, 1, 3],
    [1 / 6, 1 / 3, 1],
  ];

  test.each(["mean", "geometric", "eigenvector"] as const)(
    "consistent comparisons give their own weights (%s)",
    (method) => {
      const found = ahpWeights(consistent, method);
      if (isKernelFault(found)) throw new Error(found.fault);
      expectAll([...found.weights], [0.6, 0.3, 0.1], 1e-9);
      expectWithin(found.consistencyRatio ?? missing, 0, 1e-9);
    },
  );

  test.each([
    [[[1, 2]], "wrong-shape"],
    [[], "wrong-shape"],
    [
      [
        [1, 0],
        [2, 1],
      ],
      "not-positive",
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      "not-reciprocal",
    ],
    [[[2]], "not-reciprocal"],
  ])("%j is refused: %s", (matrix, fault) => {
    expect(ahpWeights(matrix, "mean")).toMatchObject({ fault });
  });

  test("one criterion has all the weight, two are always consistent", () => {
    expect(ahpWeights([[1]], "eigenvector")).toEqual({ weights: column(1), consistencyRatio: 0 });
    const two = ahpWeights(
      [
        [1, 3],
        [1 / 3, 1],
      ],
      "eigenvector",
    );
    expect(isKernelFault(two) ? null : two.consistencyRatio).toBe(0);
  });
});

test("rank-order centroid of three is 11/18, 5/18, 2/18", () => {
  expectAll([...rankOrderCentroid(3)], [11 / 18, 5 / 18, 2 / 18]);
});

test("entropy gives nothing to a column in which all are equal", () => {
  // the second: shares 1/4 and 3/4, entropy (ln 4 − ¾ ln 3)/ln 2 = 0.8113; the first has all the entropy there is
  expectAll(given(entropyWeights([column(5, 5), column(1, 3)], [1, 1])), [0, 1], 1e-7);
});

test("CRITIC prefers contrast and conflict", () => {
  // after min–max all three deviate alike; a and b go together (r = 1), c against them (r = −1): conflicts 2, 2, 4
  const weights = given(criticWeights([column(1, 2, 3), column(2, 4, 6), column(3, 2, 1)], [1, 1, 1]));
  expectAll(weights, [0.25, 0.25, 0.5]);
});

test("MEREC of two columns by hand", () => {
  // |ln| of least/value: a (0, ln 2), b (ln 4, 0); removing a column leaves the other's share
  const own = (sum: number) => Math.log(1 + sum / 2);
  const effectOfA = own(Math.LN2);
  const effectOfB = own(2 * Math.LN2);
  const weights = given(merecWeights([column(1, 2), column(4, 1)], [1, 1]));
  expectAll(weights, [effectOfA / (effectOfA + effectOfB), effectOfB / (effectOfA + effectOfB)]);
});

test("two columns always load alike on the first component", () => {
  expectAll(given(pcaWeights([column(1, 2, 4), column(1, 3, 4)])), [Math.SQRT1_2, Math.SQRT1_2]);
});

describe("weights are refused by name", () => {
  test.each<readonly [string, () => Float64Array | KernelFault, string]>([
    ["a negative value under entropy", () => entropyWeights([column(-1, 2)], [1]), "not-positive"],
    ["a zero to divide by under entropy", () => entropyWeights([column(0, 2)], [-1]), "not-positive"],
    ["one unit under entropy", () => entropyWeights([column(1, missing)], [1]), "too-few"],
    [
      "an equal column under CRITIC",
      () => criticWeights([column(1, 2, 3), column(2, 2, 2)], [1, 1]),
      "no-range",
    ],
    ["a zero under MEREC", () => merecWeights([column(0, 2), column(1, 2)], [1, 1]), "not-positive"],
    ["equal columns under MEREC", () => merecWeights([column(2, 2), column(1, 1)], [1, 1]), "no-weight"],
    ["two complete units under PCA", () => pcaWeights([column(1, 2, missing), column(3, 1, 2)]), "too-few"],
    ["loadings that cancel out", () => pcaWeights([column(1, 2, 3), column(3, 2, 1)]), "no-weight"],
  ])("%s", (_, compute, fault) => {
    expect(compute()).toMatchObject({ fault });
  });
});
