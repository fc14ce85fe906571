import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "../scoring/compile.ts";
import { scoreRound } from "../scoring/scoreRound.ts";
import { optionsOf } from "./goalOptions.ts";
import { goalSeek } from "./goalSeek.ts";
import { ladder } from "./ladder.ts";
import type { ScenarioSetting } from "./setting.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
const method = loadMethod(readFileSync(path.join(FOLDER, "method.yaml"), "utf8"));
const compiled = compileMethod(method);
const reading = readScores(readFileSync(path.join(FOLDER, "data.csv"), "utf8"), method, { format: "csv" });
const sheets = reading.ok ? reading.sheets : [];
const others = scoreRound(compiled, sheets).units;

function settingOf(unit: string): ScenarioSetting {
  const sheet = sheets.find((each) => each.unit === unit);
  if (sheet === undefined) throw new Error(unit);
  return { compiled, sheet, others };
}

const A = settingOf("Xã A");
/** By hand, from 8.8: 1.2 gains 0.2, 2.2 with 72 of 100 gains 0.9, with 90 gains 1.5. */
const OPTIONS = [
  { leaf: "1.2", id: "all", inputs: { done: 20 }, effort: 1 },
  { leaf: "2.2", id: "some", inputs: { met: 72 }, effort: 3 },
  { leaf: "2.2", id: "full", inputs: { met: 90 }, effort: 6 },
];

test("group A wants 0.2 more, which the plan alone brings", () => {
  const found = goalSeek(A, OPTIONS, { kind: "group", group: "A" });
  expect(found).toMatchObject({
    kind: "reachable",
    proved: true,
    target: { ok: true, total: 8.9999995 },
    cheapest: {
      effort: 1,
      gain: 0.2,
      options: [{ leaf: "1.2", id: "all", gain: 0.2 }],
      placement: { rank: 2, group: "A" },
    },
    assumptions: ["others-stay", "efforts-add-up", "gains-add-up"],
  });
});

test("first place wants 10 points: the cheapest set costs less than the greedy one", () => {
  const found = goalSeek(A, OPTIONS, { kind: "rank", rank: 1 });
  // 8.8 + 0.2 + 0.9 = 9.9 is not enough; 8.8 + 1.5 = 10.3 is.
  expect(found).toMatchObject({
    kind: "reachable",
    cheapest: { effort: 6, gain: 1.5, placement: { rank: 1 } },
  });
});

test("what cannot be reached says how far one can come", () => {
  const found = goalSeek(A, OPTIONS, { kind: "total", total: 10.8 });
  expect(found).toMatchObject({ kind: "not-reachable", most: { gain: 1.7, effort: 7 }, short: 0.3 });
  expect(goalSeek(A, OPTIONS, { kind: "total", total: 200 })).toMatchObject({
    kind: "not-reachable",
    target: { ok: false, reason: "above-maximum", most: 11 },
    most: { gain: 1.7 },
  });
});

test("a goal that is held already, one that does not exist and a wrong option are told apart", () => {
  expect(goalSeek(A, OPTIONS, { kind: "rank", rank: 2 }).kind).toBe("reached-already");
  expect(goalSeek(A, OPTIONS, { kind: "group", group: "Z" })).toMatchObject({
    kind: "no-such-goal",
    target: { reason: "unknown-group" },
  });
  expect(goalSeek(A, [{ leaf: "7", id: "1", inputs: {} }], { kind: "rank", rank: 1 })).toMatchObject({
    kind: "refused",
    faults: [{ leaf: "7", code: "unknown-leaf" }],
  });
});

test("where a unit was rescaled and options change what applies, every set is scored", () => {
  const B = settingOf("Xã B");
  const found = goalSeek(
    B,
    [
      { leaf: "2.2", id: "cases", inputs: { met: 90, total: 100 } },
      { leaf: "2.3", id: "published", inputs: { published: true } },
    ],
    { kind: "total", total: 6 },
  );
  // 2.5 of 7 becomes 5.5 of 10: 5.5 + 1 − 0.25 = 6.25.
  expect(found).toMatchObject({
    kind: "reachable",
    cheapest: { effort: 1, options: [{ leaf: "2.2" }], result: { total: 6.25 } },
    assumptions: ["others-stay", "efforts-add-up", "every-set-scored"],
  });
});

test("the rungs of all ladders are options", () => {
  const ladders = Object.keys(A.sheet.entries).flatMap((code) => ladder(A, code) ?? []);
  const found = goalSeek(A, optionsOf(ladders), { kind: "total", total: 11 });
  expect(found).toMatchObject({ kind: "reachable", cheapest: { result: { total: 11 } } });
});

test("with too many sets to score all, what is found reaches the goal and is said not to be proved", () => {
  const ways = (leaf: string, input: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ leaf, id: String(n), inputs: { [input]: n }, effort: n }));
  const options = [
    { leaf: "2.2", id: "cases", inputs: { met: 90, total: 100 } },
    ...ways("C1", "initiatives", 11),
    ...ways("T1", "lateReports", 11),
    ...ways("2.1", "late", 11),
    ...ways("1.2", "done", 21),
  ];
  const found = goalSeek(settingOf("Xã B"), options, { kind: "total", total: 8 });
  expect(found).toMatchObject({
    kind: "reachable",
    proved: false,
    assumptions: ["others-stay", "efforts-add-up", "not-proved"],
  });
  expect(found.kind === "reachable" && found.cheapest.result.total).toBeGreaterThanOrEqual(8);
});

test.each([
  ["an effort below nothing", { effort: -1 }],
  ["an effort that is no number", { effort: Number.NaN }],
])("%s is refused outright", (_, wrong) => {
  const options = OPTIONS.map((option) => ({ ...option, ...wrong }));
  expect(() => goalSeek(A, options, { kind: "rank", rank: 1 })).toThrow(RangeError);
});

test("two options of a leaf must have two names", () => {
  const twice = OPTIONS.map((option) => ({ ...option, id: "same" }));
  expect(() => goalSeek(A, twice, { kind: "rank", rank: 1 })).toThrow("two options");
});
