import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { loadMethod } from "../method/load.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "./compile.ts";
import type { UnitResult } from "./result.ts";
import { scoreRound } from "./scoreRound.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
const read = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

const method = loadMethod(read("method.yaml"));

function scoreExample(): readonly UnitResult[] {
  const reading = readScores(read("data.csv"), method, { format: "csv" });
  if (!reading.ok) throw new Error("the example must be readable");
  return scoreRound(compileMethod(method), reading.sheets).units;
}

/** By hand: A = 1 + 1.8 + 3 + 1.5 + 1; B = 2.5 of 7 → 2.5 / 7 × 10 + 1 − 0.25; C has everything; D equals A. */
test("the worked example gives its numbers, to the last digit", () => {
  const expected: { units: Record<string, unknown>[] } = JSON.parse(read("expected.json"));
  const units = scoreExample();
  expected.units.forEach((unit, index) => expect(units[index]).toMatchObject(unit));
  expect(units).toHaveLength(4);
});

test("ties share rank 2 and the next rank is 4", () => {
  expect(scoreExample().map(({ rank }) => rank)).toEqual([2, 4, 1, 2]);
});

test("field 2 of A has the class Tốt at 78.6 percent, and field 2 of B is judged on what applies to it", () => {
  const [first, second] = scoreExample();
  const field = (unit: UnitResult | undefined) => unit?.nodes.find(({ code }) => code === "2");
  expect(field(first)?.class).toBe("Tốt");
  expectWithin(field(first)?.percent ?? 0, 78.571_428_571, 1e-8);
  expect(field(second)).toMatchObject({ points: 2, assignedMax: 4, max: 7, percent: 50, class: "Khá" });
});

test("the JSON of a result can be read back unchanged", () => {
  const units = scoreExample();
  expect(JSON.parse(JSON.stringify(units))).toEqual(units);
});
