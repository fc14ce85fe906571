import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { loadMethod } from "../method/load.ts";
import { readDelimited } from "../score-input/delimited.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "./compile.ts";
import type { UnitResult } from "./result.ts";
import { scoreRound } from "./scoreRound.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/golden");
const read = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

function scored(name: string): readonly UnitResult[] {
  const method = loadMethod(read(`${name}.yaml`));
  const reading = readScores(read(`${name}.data.csv`), method, { format: "csv" });
  if (!reading.ok) throw new Error(reading.faults.map(({ row, words }) => `${row}: ${words.en}`).join("\n"));
  return scoreRound(compileMethod(method), reading.sheets.toReversed()).units;
}

const published = (name: string): readonly (readonly string[])[] =>
  readDelimited(read(`${name}.published.csv`))
    .rows.slice(1)
    .map(({ cells }) => cells);

// Sources of both tables stand in test/fixtures/golden/README.md. Parts are printed at two decimals, so that a total may
// differ from their sum by 0.005 × (parts + 1).
describe.each([
  ["ministries-2023", 17, 2],
  ["provinces-2020", 10, 4],
])("%s", (name, count, parts) => {
  const units = scored(name);
  const table = published(name);

  test("every unit of the published table is scored", () => {
    expect(table).toHaveLength(count);
    expect(units).toHaveLength(count);
  });

  test("the order is the published one", () => {
    const order = units
      .toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
      .map(({ unit }) => unit);
    expect(order).toEqual(table.map(([unit]) => unit));
    for (const [unit, , rank] of table)
      expect(units.find((each) => each.unit === unit)?.rank).toBe(Number(rank));
  });

  test("every total is the published one within the rounding of its parts", () => {
    for (const [unit, total] of table) {
      expectWithin(
        units.find((each) => each.unit === unit)?.total ?? Number.NaN,
        Number(total),
        0.005 * (parts + 1) + 1e-9,
      );
    }
  });
});
