import { expect, test } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { loadMethod } from "../method/load.ts";
import type { Sheet } from "./sheet.ts";
import { tryMethod } from "./tryMethod.ts";

const OLD = loadMethod(SMALL_METHOD);
const changed = (change: (text: string) => string) =>
  loadMethod(change(SMALL_METHOD).replace('version: "1"', 'version: "2"'));

const sheet = (unit: string, issued: string, done: number, share: number): Sheet => ({
  unit,
  family: "commune",
  entries: {
    "1.1": { inputs: { issued } },
    "1.2": { inputs: { done, planned: 10 } },
    "2.1": { inputs: { share } },
  },
});
// By hand: A 3 + 2 + 3 = 8; B 1.5 + 4 + 1.5 = 7.
const SHEETS = [sheet("a", "on-time", 5, 1), sheet("b", "late", 10, 0.5)];
const totals = (units: readonly { unit: string; total: number; rank?: number }[]) =>
  units.map(({ unit, total, rank }) => [unit, Math.round(total * 1e6) / 1e6, rank]);

test("the same method gives the same totals and leaves nothing out", () => {
  const trial = tryMethod(OLD, OLD, SHEETS);
  expect(totals(trial.before)).toEqual([
    ["a", 8, 1],
    ["b", 7, 2],
  ]);
  expect(totals(trial.after)).toEqual(totals(trial.before));
  expect(trial.comparability.notComparable).toEqual([]);
  expect(trial.comparableMax).toBe(10);
});

test("other weights turn the order round", () => {
  const after = changed((text) =>
    text
      .replace("max: 3\n        scoredBy: self", "max: 1\n        scoredBy: self")
      .replace("{ on-time: 3, late: 1.5, none: 0 }", "{ on-time: 1, late: 0.5, none: 0 }")
      .replace("max: 4\n        scoredBy: self", "max: 6\n        scoredBy: self"),
  );
  // By hand: A 1 + 3 + 3 = 7; B 0.5 + 6 + 1.5 = 8.
  expect(totals(tryMethod(OLD, after, SHEETS).after)).toEqual([
    ["a", 7, 2],
    ["b", 8, 1],
  ]);
});

test("a criterion that asks for something else is left out, and the rest is brought to the maximum", () => {
  const after = changed((text) =>
    text
      .replace("inputs: { share: { kind: share", "inputs: { answers: { kind: share")
      .replace("of: share }", "of: answers }"),
  );
  const trial = tryMethod(OLD, after, SHEETS);
  expect(trial.comparability.notComparable.map(({ code }) => code)).toEqual(["2.1"]);
  expect(trial.comparability.dropped).toEqual(["2.1"]);
  expect(trial.comparableMax).toBe(7);
  // By hand: A 5/7 × 10, B 5.5/7 × 10.
  expect(totals(trial.after)).toEqual([
    ["a", 7.142857, 2],
    ["b", 7.857143, 1],
  ]);
});

test("points an appraiser gave keep their share of the maximum", () => {
  const after = changed((text) =>
    text
      .replace("max: 4\n        scoredBy: self", "max: 2\n        scoredBy: self")
      .replace("max: 3\n        scoredBy: self", "max: 5\n        scoredBy: self")
      .replace("{ on-time: 3, late: 1.5, none: 0 }", "{ on-time: 5, late: 2.5, none: 0 }"),
  );
  const judged: Sheet = {
    ...sheet("a", "on-time", 10, 1),
    entries: {
      ...sheet("a", "on-time", 10, 1).entries,
      "1.2": { decided: { points: 1, reason: "Thiếu tài liệu", by: "appraised" } },
    },
  };
  // By hand: 3 + 1 + 3 = 7 before; 5 + 1/4 × 2 + 3 = 8.5 after.
  const trial = tryMethod(OLD, after, [judged]);
  expect([trial.before[0]?.total, trial.after[0]?.total]).toEqual([7, 8.5]);
});

test("units of a family that the new method does not know are left out", () => {
  const after = changed((text) => text.replace("id: commune", "id: ward"));
  expect(tryMethod(OLD, after, SHEETS).after).toEqual([]);
});
