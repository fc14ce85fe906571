import { expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { chanceOfHigher, rankIntervals } from "./rankIntervals.ts";

const NONE = Number.NaN;

test("units without error keep their ranks, equals share the best, a unit without value has none", () => {
  const estimates = Float64Array.of(0.5, 0.8, NONE, 0.5);
  const ranks = rankIntervals({ estimates, covariance: new Float64Array(16), seed: 1 });
  expect(ranks.map((rank) => rank && [rank.rank, rank.low, rank.high])).toEqual([
    [2, 2, 2],
    [1, 1, 1],
    undefined,
    [2, 2, 2],
  ]);
});

test("two units one standard error of their difference apart: the chance is that of the normal distribution", () => {
  const request = { estimates: Float64Array.of(0.6, 0.5), covariance: Float64Array.of(0.005, 0, 0, 0.005) };
  // Difference 0.1, variance 0.01: Φ(1).
  expectWithin(chanceOfHigher(0, 1, request), 0.8413447460685429, 1e-12);
  const [first] = rankIntervals({ ...request, seed: 4, draws: 4000 });
  expectWithin(first?.mean ?? 0, 2 - 0.8413447460685429, 0.03);
  expect([first?.low, first?.high]).toEqual([1, 2]);
});

test("errors that two units share do not blur their order", () => {
  const shared = { estimates: Float64Array.of(0.6, 0.5), covariance: Float64Array.of(1, 1, 1, 1) };
  expect(chanceOfHigher(0, 1, shared)).toBe(1);
  expect(chanceOfHigher(1, 0, shared)).toBe(0);
  const equal = { estimates: Float64Array.of(0.5, 0.5), covariance: Float64Array.of(1, 1, 1, 1) };
  expect(chanceOfHigher(0, 1, equal)).toBe(0.5);
  const [first, second] = rankIntervals({ ...shared, seed: 4 });
  expect([first?.low, first?.high, second?.low, second?.high]).toEqual([1, 1, 2, 2]);
});
