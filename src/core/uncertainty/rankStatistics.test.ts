import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { chanceAbove, chancesAbove, type RankDraws, rankSpreads } from "./rankStatistics.ts";

// Rows are replications, columns the units a, b, c; in the last one c has no rank.
const DRAWS: RankDraws = {
  units: ["a", "b", "c"],
  replications: 4,
  ranks: Float32Array.of(1, 2, 3, 2, 1, 3, 1, 1, 3, 1, 2, 0),
};

describe("the spread of ranks", () => {
  test("counts only replications in which the unit had a rank", () => {
    const [a, , c] = rankSpreads(DRAWS);
    // a: 1, 2, 1, 1. Mean 5/4; squares 3·(1/4)² + (3/4)² = 3/4, by n − 1: 1/4, root 1/2.
    expect(a).toMatchObject({ unit: "a", ranked: 4, mean: 1.25, sd: 0.5, median: 1, least: 1, most: 2 });
    // Type 7 at 95 % of four sorted values: place 2.85, so 1 + 0.85·(2 − 1).
    expectWithin(a?.quantiles[1] ?? 0, 1.85, 1e-12);
    expect(c).toMatchObject({ ranked: 3, mean: 3, sd: 0 });
  });

  test("of a unit that never had a rank holds no numbers", () => {
    const none = { units: ["a"], replications: 2, ranks: new Float32Array(2) };
    expect(rankSpreads(none)).toEqual([{ unit: "a", ranked: 0, quantiles: [] }]);
  });
});

describe("the chance that one stands before another", () => {
  test("parts into above, below and tied", () => {
    expect(chanceAbove(DRAWS, "a", "b")).toEqual({ above: 0.5, below: 0.25, tied: 0.25, compared: 4 });
    expect(chanceAbove(DRAWS, "b", "c")).toEqual({ above: 1, below: 0, tied: 0, compared: 3 });
    expect(chanceAbove(DRAWS, "a", "x")).toBeUndefined();
  });

  test("is the same in the table of all pairs", () => {
    const answer = chancesAbove(DRAWS);
    expect(answer.ok && [...answer.value]).toEqual([0, 0.5, 1, 0.25, 0, 1, 0, 0, 0]);
  });

  test("is not tabled for more than 400 units", () => {
    const many = Array.from({ length: 401 }, (_, index) => `u${index}`);
    const answer = chancesAbove({ units: many, replications: 1, ranks: new Float32Array(401) });
    expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["too-many-units"]);
  });
});
