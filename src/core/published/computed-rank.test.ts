import { expect, test } from "vitest";
import { competitionRanks, computedChange } from "./computed-rank.ts";

const ranksOf = (values: Record<string, number>, direction: "higher" | "lower" = "higher") =>
  Object.fromEntries(competitionRanks(new Map(Object.entries(values)), direction));

test("equal values share a rank and the next one is skipped", () => {
  expect(ranksOf({ a: 3, b: 2, c: 2, d: 1 })).toEqual({ a: 1, b: 2, c: 2, d: 4 });
});

test("noise of floating point never splits a tie", () => {
  expect(ranksOf({ a: 0.1 + 0.2, b: 0.3 })).toEqual({ a: 1, b: 1 });
});

test("the lowest comes first where less is better", () => {
  expect(ranksOf({ a: 3, b: 1 }, "lower")).toEqual({ b: 1, a: 2 });
});

test("a change needs both years", () => {
  expect(computedChange(33, 53)).toBe(20);
  expect(computedChange(28, 8)).toBe(-20);
  expect(computedChange(28, undefined)).toBeNull();
});
