import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { sobolDesign, sobolShares } from "./sobol.ts";

function runs(
  design: ReturnType<typeof sobolDesign>,
  model: (point: readonly number[]) => number,
): Float64Array {
  const { points, factors } = design;
  return Float64Array.from({ length: points.length / factors }, (_, row) =>
    model([...points.subarray(row * factors, (row + 1) * factors)]),
  );
}

describe("the design", () => {
  test("holds A, B, and for each factor A with that column of B", () => {
    const { points, rows, factors } = sobolDesign(5, 3, 7);
    const at = (block: number, row: number, factor: number) =>
      points[(block * rows + row) * factors + factor];
    for (let row = 0; row < rows; row += 1)
      for (let swapped = 0; swapped < factors; swapped += 1)
        for (let factor = 0; factor < factors; factor += 1)
          expect(at(2 + swapped, row, factor)).toBe(at(factor === swapped ? 1 : 0, row, factor));
  });

  test("is the same for the same seed, and its first rows do not depend on how many there are", () => {
    const [small, large] = [sobolDesign(4, 2, 11), sobolDesign(4, 2, 11)];
    expect(small.points).toEqual(large.points);
    expect(sobolDesign(4, 2, 12).points).not.toEqual(small.points);
  });
});

describe("shares of variance", () => {
  test("of a sum of factors are each factor's own variance, first and total alike", () => {
    // Var(a·U) = a²/12, so 3U + 1U + 0U: 9/10, 1/10, 0.
    const design = sobolDesign(20_000, 3, 1);
    const answer = sobolShares(
      runs(design, ([x = 0, y = 0]) => 3 * x + y),
      design,
    );
    if (!answer.ok) throw new Error("refused");
    expectWithin(answer.value.variance, 10 / 12, 0.02);
    const [three, one, none] = answer.value.shares;
    expectWithin(three?.first ?? 0, 0.9, 0.04);
    expectWithin(three?.total ?? 0, 0.9, 0.03);
    expectWithin(one?.first ?? 0, 0.1, 0.03);
    expectWithin(one?.total ?? 0, 0.1, 0.01);
    expect(none).toEqual({ first: 0, total: 0 });
  });

  test("of a pure interaction are total only: (x − ½)(y − ½) has no first order", () => {
    const design = sobolDesign(20_000, 2, 2);
    const answer = sobolShares(
      runs(design, ([x = 0, y = 0]) => (x - 0.5) * (y - 0.5)),
      design,
    );
    if (!answer.ok) throw new Error("refused");
    for (const { first, total } of answer.value.shares) {
      expectWithin(first, 0, 0.04);
      expectWithin(total, 1, 0.05);
    }
  });

  test("come with intervals of a bootstrap that hold the estimate", () => {
    const design = sobolDesign(500, 2, 3);
    const answer = sobolShares(
      runs(design, ([x = 0, y = 0]) => 2 * x + y * y),
      design,
      { replications: 200, seed: 4 },
    );
    if (!answer.ok) throw new Error("refused");
    for (const { first, total, firstInterval, totalInterval } of answer.value.shares) {
      expect(firstInterval?.[0]).toBeLessThan(first);
      expect(firstInterval?.[1]).toBeGreaterThan(first);
      expect(totalInterval?.[0]).toBeLessThan(total);
      expect(totalInterval?.[1]).toBeGreaterThan(total);
    }
  });

  test.each([
    ["design-rows", new Float64Array(7)],
    ["value-not-finite", Float64Array.of(1, 2, 3, Number.NaN, 1, 1, 1, 1)],
    ["no-variance", new Float64Array(8).fill(3)],
  ])("are refused by name: %s", (code, y) => {
    const answer = sobolShares(y, { rows: 2, factors: 2 });
    expect(answer.ok ? [] : answer.faults.map((each) => each.code)).toEqual([code]);
  });
});
