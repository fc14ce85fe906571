import { expect, test } from "vitest";
import { worstFirst } from "./worstFirst.ts";

const finding = (leaf: string, points: number, code = "no-answer") => ({
  leaf,
  code,
  atStake: points,
  vi: "",
  en: "",
});

test("a criterion stands by its worst finding, the heaviest first", () => {
  const leaves = worstFirst([finding("1.1", 1), finding("1.2", 4), finding("1.1", 4.5, "no-evidence")]);
  expect(leaves.map(({ leaf, findings }) => [leaf, findings.length])).toEqual([
    ["1.1", 2],
    ["1.2", 1],
  ]);
});

test("nothing found is no criterion", () => {
  expect(worstFirst([])).toEqual([]);
});
