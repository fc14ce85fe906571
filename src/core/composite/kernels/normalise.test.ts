import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { isKernelFault } from "./fault.ts";
import { type Normalisation, normalise } from "./normalise.ts";

const missing = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);

// 4, 8, 6: least 4, range 4, mean 6, standard deviation 2
test.each<readonly [string, Normalisation, 1 | -1, readonly number[]]>([
  ["min–max to 1–10, as PCI", { kind: "min-max", to: [1, 10] }, 1, [1, 10, 5.5]],
  ["min–max turned round", { kind: "min-max", to: [0, 100] }, -1, [100, 0, 50]],
  ["theoretical ends 0–10", { kind: "bounds", to: [0, 1] }, 1, [0.4, 0.8, 0.6]],
  ["theoretical ends turned round", { kind: "bounds", to: [0, 1] }, -1, [0.6, 0.2, 0.4]],
  ["z-score", { kind: "z-score", mean: 100, sd: 10 }, 1, [90, 110, 100]],
  ["rank", { kind: "rank", ties: "competition" }, 1, [1, 3, 2]],
  ["percentile rank", { kind: "percentile-rank" }, 1, [0, 1, 0.5]],
  ["Borda", { kind: "borda", ties: "competition" }, -1, [2, 0, 1]],
  ["distance to maximum", { kind: "distance-to-max" }, 1, [0, 1, 0.5]],
  ["distance to the third unit", { kind: "distance-to-reference", cap: false }, 1, [0, 2, 1]],
  ["the same, held at 1", { kind: "distance-to-reference", cap: true }, 1, [0, 1, 1]],
  ["distance to the target 9", { kind: "distance-to-target", cap: true }, 1, [0, 0.8, 0.4]],
  ["goalposts 5 and 7", { kind: "goalposts", scale: 10, truncate: true }, 1, [0, 10, 5]],
  ["goalposts not held", { kind: "goalposts", scale: 10, truncate: false }, 1, [-5, 15, 5]],
  ["goalposts turned round", { kind: "goalposts", scale: 10, truncate: false }, -1, [15, -5, 5]],
  ["share of the maximum", { kind: "share-of-max" }, 1, [0.5, 1, 0.75]],
])("%s", (_, how, direction, expected) => {
  const extra = { bounds: [0, 10], target: 9, goalposts: [5, 7], referenceUnit: 2 } as const;
  const found = normalise(column(4, 8, 6), how, direction, undefined, extra);
  expected.forEach((value, row) => {
    expectWithin(isKernelFault(found) ? Number.NaN : (found[row] ?? Number.NaN), value, 1e-12);
  });
});

test("a window of several years sets the ends", () => {
  const found = normalise(
    column(4, 8, missing),
    { kind: "min-max", to: [0, 1] },
    1,
    column(4, 8, missing, 0, 12),
  );
  expect(found).toEqual(column(4 / 12, 8 / 12, missing));
});

test("a value stands among the ranks of a window where it would be put in", () => {
  const found = normalise(column(5, 1), { kind: "rank", ties: "average" }, 1, column(1, 1, 3, 7));
  expect(found).toEqual(column(4, 1.5));
});

describe("what cannot be normalised is refused by name", () => {
  test.each<readonly [string, Float64Array, Normalisation, object]>([
    ["all-missing", column(missing, missing), { kind: "rank", ties: "max" }, {}],
    ["one-unit", column(3, missing), { kind: "min-max", to: [0, 1] }, {}],
    ["no-range", column(3, 3), { kind: "z-score", mean: 0, sd: 1 }, {}],
    ["no-range", column(0.1 + 0.2, 0.3), { kind: "min-max", to: [0, 1] }, {}],
    ["one-unit", column(3, missing), { kind: "percentile-rank" }, {}],
    ["no-reference", column(3, 5), { kind: "distance-to-reference", cap: true }, { referenceUnit: 0 }],
    ["no-reference", column(3, missing), { kind: "distance-to-reference", cap: true }, { referenceUnit: 1 }],
    ["target-out-of-reach", column(3, 5), { kind: "distance-to-target", cap: true }, { target: 3 }],
    ["parameter-missing", column(3, 5), { kind: "distance-to-target", cap: true }, {}],
    ["bounds-reversed", column(3, 5), { kind: "bounds", to: [0, 1] }, { bounds: [10, 0] }],
    ["bounds-reversed", column(3, 5), { kind: "goalposts", scale: 1, truncate: true }, { goalposts: [4, 4] }],
    ["maximum-not-positive", column(-3, 0), { kind: "share-of-max" }, {}],
  ])("%s", (fault, values, how, extra) => {
    expect(normalise(values, how, 1, undefined, extra)).toMatchObject({ fault });
  });
});
