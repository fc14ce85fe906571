import { expect, test } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { compileMethod, loadMethod, type Sheet, scoreRound } from "../../core/index.ts";
import { leafSpread } from "./leafSpread.ts";

const METHOD = loadMethod(SMALL_METHOD);
const sheet = (unit: string, done: number, share: number | undefined): Sheet => ({
  unit,
  family: "commune",
  entries: {
    "1.1": { inputs: { issued: "on-time" } },
    "1.2": { inputs: { done, planned: 4 } },
    ...(share === undefined ? {} : { "2.1": { inputs: { share } } }),
  },
});

test("a leaf at which all have full marks, and how far the others spread", () => {
  const units = scoreRound(compileMethod(METHOD), [
    sheet("a", 0, 0.5),
    sheet("b", 2, 0.5),
    sheet("c", 4, undefined),
  ]).units;
  const spread = leafSpread(
    METHOD,
    units.map((final) => ({ final })),
  );
  expect(spread.map(({ code, finding, units: counted }) => [code, finding, counted])).toEqual([
    ["1.1", "full", 3],
    ["1.2", "none", 3],
    ["2.1", "alike", 2],
  ]);
  // By hand: shares 0, 0.5, 1; mean 0.5, standard deviation sqrt((0.25 + 0 + 0.25) / 3).
  expect(spread[1]).toMatchObject({ full: 1, zero: 1, mean: 0.5, least: 0, most: 1 });
  expect(spread[1]?.deviation).toBeCloseTo(0.408248, 6);
});

test("a leaf at which all have nothing", () => {
  const units = scoreRound(compileMethod(METHOD), [sheet("a", 0, 1), sheet("b", 0, 0)]).units;
  expect(
    leafSpread(
      METHOD,
      units.map((final) => ({ final })),
    )[1]?.finding,
  ).toBe("zero");
});
