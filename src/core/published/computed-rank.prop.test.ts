import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { competitionRanks } from "./computed-rank.ts";

const values = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,4}$/),
  fc.double({ min: 0, max: 100, noNaN: true }),
  { minKeys: 1 },
);

test.prop([values])("the order in which units come does not change a rank", (given) => {
  const forward = competitionRanks(new Map(Object.entries(given)), "higher");
  const backward = competitionRanks(new Map(Object.entries(given).toReversed()), "higher");
  for (const [unit, rank] of forward) expect(backward.get(unit)).toBe(rank);
});

test.prop([values])("a rank is one more than the number of units with a clearly better value", (given) => {
  const ranks = competitionRanks(new Map(Object.entries(given)), "higher");
  const snap = (value: number) => Math.round(value * 1e9) / 1e9;
  for (const [unit, value] of Object.entries(given)) {
    const better = Object.values(given).filter((other) => snap(other) > snap(value)).length;
    expect(ranks.get(unit)).toBe(better + 1);
  }
});
