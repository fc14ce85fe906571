import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import {
  type CompositeMethod,
  loadComposite,
  prepareComposite,
  replayRanks,
  replayScores,
} from "../index.ts";
import { type ExplorerKit, kitOf, reachOfParts, recompute, splitPair, unsureOfNeighbour } from "./index.ts";

const METHOD = `
kind: composite
id: small
version: "1"
title: { vi: Chỉ số nhỏ, en: Small index }
status: composed
basis: []
families: [{ id: province, label: { vi: Tỉnh, en: Provinces } }]
period: year
scale: { from: 0, to: 100 }
tree:
  - { code: a, citation: { source: invented, confidence: secondary }, label: { vi: A, en: A }, weight: 60 }
  - code: b
    label: { vi: B, en: B }
    weight: 40
    children:
      - { code: b1, citation: { source: invented, confidence: secondary }, label: { vi: B1, en: B1 } }
      - { code: b2, citation: { source: invented, confidence: secondary }, label: { vi: B2, en: B2 } }
recipe:
  - { step: weigh, how: { kind: given } }
  - { step: aggregate, how: arithmetic }
  - { step: scale, times: 10 }
`;

const units = ["x", "y", "z"];
const table = (columns: Record<string, number[]>) => ({
  rows: units.map((unit) => ({ unit, family: "province", period: "2020", groups: {} })),
  columns: new Map(Object.entries(columns).map(([code, values]) => [code, Float64Array.from(values)])),
  notApplicable: new Map(),
});
const DATA = { a: [8, 6, 5], b1: [2, 6, 9], b2: [4, 6, 8] };

function prepared(method: CompositeMethod = loadComposite(METHOD), data: Record<string, number[]> = DATA) {
  const made = prepareComposite(method, table(data));
  if (!made.ok) throw new Error(made.faults.map(({ words }) => words.en).join());
  return made.value;
}
const kit = (data?: Record<string, number[]>): ExplorerKit => kitOf(prepared(undefined, data), "2020").kit;

describe("an index put together again", () => {
  test("is the method's own where nothing is chosen: x = (60×8 + 40×3) / 100 × 10", () => {
    const { totals, ranks } = recompute(kit(), { percents: {} });
    expect([...totals]).toEqual([60, 60, 64]);
    expect([...ranks]).toEqual([2, 2, 1]);
  });

  test("under 20 % for A and 40 % for B, brought to 100: x = (8/3 + 3×2/3) × 10", () => {
    const { totals, ranks } = recompute(kit(), { percents: { a: 20 } });
    expectWithin(totals[0] ?? 0, ((8 + 2 * 3) / 3) * 10, 1e-12);
    expect([...ranks]).toEqual([3, 2, 1]);
  });

  test("a geometric mean: x = 8^0.6 × 3^0.4 × 10; weights inside a part count too", () => {
    const { totals } = recompute(kit(), { percents: { b1: 0 }, mean: "geometric" });
    expectWithin(totals[0] ?? 0, 8 ** 0.6 * 4 ** 0.4 * 10, 1e-12);
  });

  test("a unit with a part of 0 has no geometric mean, the others keep theirs", () => {
    const { ranks } = recompute(kit({ ...DATA, a: [0, 6, 5] }), { percents: {}, mean: "geometric" });
    expect([...ranks]).toEqual([Number.NaN, 2, 1]);
  });

  test("is the full core's replay to the last digit", () => {
    const ready = prepared();
    const own = recompute(kitOf(ready, "2020").kit, { percents: { a: 30, b: 70, b1: 80, b2: 20 } });
    const whole = replayScores(ready, { weights: { a: 30, b: 70, b1: 1.6, b2: 0.4 } });
    if (!whole.ok) throw new Error("refused");
    const total = ready.plan.total;
    expect([...own.totals]).toEqual([...whole.value.subarray(total * 3, total * 3 + 3)]);
    expect([...own.ranks]).toEqual([...replayRanks(ready, whole.value, total)]);
  });

  test("survives the way through JSON, as it goes to a browser", () => {
    const sent = JSON.parse(JSON.stringify(kit())) as ExplorerKit;
    const choice = { percents: { a: 12.5 }, mean: "harmonic" as const };
    expect(recompute(sent, choice)).toEqual(recompute(kit(), choice));
  });
});

describe("two units side by side", () => {
  test("weight × difference of each part: x − z = 0.6×3×10 + 0.4×(−5.5)×10", () => {
    const split = splitPair(kit(), { percents: {} }, 0, 2);
    expect(split?.parts.map(({ share }) => Math.round(share * 1e9) / 1e9)).toEqual([18, -22]);
    expectWithin(split?.difference ?? 0, -4, 1e-12);
  });

  test("under a mean that is no sum the parts still add up", () => {
    const split = splitPair(kit(), { percents: {}, mean: "geometric" }, 0, 2);
    const sum = split?.parts.reduce((total, { share }) => total + share, 0) ?? 0;
    expectWithin(sum, split?.difference ?? Number.NaN, 1e-9);
  });

  test("a part that one of them lacks still tells its share", () => {
    const split = splitPair(kit({ ...DATA, a: [Number.NaN, 6, 5] }), { percents: {} }, 0, 2);
    const sum = split?.parts.reduce((total, { share }) => total + share, 0) ?? 0;
    expectWithin(sum, split?.difference ?? Number.NaN, 1e-9);
  });
});

test("ranks within reach are asked for complete units, with weights up to a quarter more or less", () => {
  const question = reachOfParts(
    kit({ ...DATA, a: [8, Number.NaN, 5] }),
    "province",
    0.25,
    (row) => units[row] ?? "",
  );
  expect(question?.units).toEqual(["x", "z"]);
  expect(question?.weights.map(({ least, most }) => [least, most].map((share) => share.toFixed(9)))).toEqual([
    ["0.450000000", "0.750000000"],
    ["0.300000000", "0.500000000"],
  ]);
  expect([...(question?.values ?? [])]).toEqual([80, 30, 50, 85]);
});

test("a unit before its neighbour in fewer than 95 of 100 replications cannot be told from it", () => {
  const ranks = Float32Array.from({ length: 300 }, (_, at) => {
    const swapped = at < 30;
    return [swapped ? 2 : 1, swapped ? 1 : 2, 3][at % 3] ?? 0;
  });
  const unsure = unsureOfNeighbour({ units, replications: 100, ranks }, units);
  expect([...unsure]).toEqual(["x", "y"]);
});
