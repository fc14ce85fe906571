import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { rankColumn } from "../statistics/ranks.ts";
import { rankerOf } from "./ranker.ts";

test.prop([
  fc.array(
    fc.record({ score: fc.option(fc.integer({ min: -5, max: 5 })), block: fc.constantFrom("a", "b") }),
    {
      maxLength: 15,
    },
  ),
  fc.constantFrom("competition", "max", "average", "dense", "first"),
])("ranks of a row are those of the statistics, block by block, 0 where there is no score", (units, ties) => {
  const ranker = rankerOf(
    units.map(({ block }) => block),
    { decimals: 2, ties },
  );
  const scores = Float64Array.from(units, ({ score }) => (score === null ? Number.NaN : score / 4));
  const ranks = new Float32Array(units.length + 3);
  ranker(scores, ranks, 3);
  const wanted = new Float32Array(units.length + 3);
  for (const block of ["a", "b"]) {
    const places = units.flatMap((unit, place) => (unit.block === block ? [place] : []));
    const column = Float64Array.from(places, (place) => scores[place] ?? Number.NaN);
    const found = rankColumn(column, ties, "descending");
    places.forEach((place, at) => {
      const rank = found[at] ?? Number.NaN;
      wanted[place + 3] = Number.isNaN(rank) ? 0 : rank;
    });
  }
  expect(ranks).toEqual(wanted);
});

test("float noise beyond the declared decimals neither splits nor makes a tie", () => {
  const ranks = new Float32Array(3);
  rankerOf(["a", "a", "a"], { decimals: 9, ties: "competition" })([0.1 + 0.2, 0.3, 0.3 + 1e-8], ranks, 0);
  expect([...ranks]).toEqual([2, 2, 1]);
});
