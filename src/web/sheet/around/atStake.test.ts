import { expect, test } from "vitest";
import { atStake, pointsAtStake } from "./atStake.ts";

const finding = (leaf: string, points: number, code = "no-answer") => ({
  leaf,
  code,
  atStake: points,
  vi: "",
  en: "",
});

test("a criterion counts with its worst finding, and the heaviest stand first", () => {
  const leaves = atStake([finding("1.1", 1), finding("1.2", 4), finding("1.1", 2.5, "no-evidence")]);
  expect(leaves.map(({ leaf, points }) => [leaf, points])).toEqual([
    ["1.2", 4],
    ["1.1", 2.5],
  ]);
  expect(pointsAtStake(leaves)).toBe(6.5);
});

test("nothing found is nothing at stake", () => {
  expect(pointsAtStake(atStake([]))).toBe(0);
});
