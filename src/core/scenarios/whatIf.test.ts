import { readFileSync } from "node:fs";
import path from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { loadMethod } from "../method/load.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "../scoring/compile.ts";
import { scoreRound } from "../scoring/scoreRound.ts";
import type { Sheet } from "../scoring/sheet.ts";
import type { ScenarioSetting } from "./setting.ts";
import { type WhatIf, whatIf } from "./whatIf.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
const method = loadMethod(readFileSync(path.join(FOLDER, "method.yaml"), "utf8"));
const compiled = compileMethod(method);
const reading = readScores(readFileSync(path.join(FOLDER, "data.csv"), "utf8"), method, { format: "csv" });
const sheets: readonly Sheet[] = reading.ok ? reading.sheets : [];
const round = scoreRound(compiled, sheets);

function settingOf(unit: string): ScenarioSetting {
  const sheet = sheets.find((each) => each.unit === unit);
  if (sheet === undefined) throw new Error(`no unit ${unit}`);
  return { compiled, sheet, others: round.units };
}

function answer(unit: string, ...changes: Parameters<typeof whatIf>[1]): WhatIf {
  const found = whatIf(settingOf(unit), changes);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found;
}

describe("a unit with other inputs", () => {
  // By hand: A has 1 + 1.8 + 3 + 1.5 + 1 + 0.5 = 8.8, level with D, behind C (10), before B (2.5 / 7 × 10 + 1 − 0.25).
  test("has its points, rank and group before and after", () => {
    const found = answer("Xã A", { leaf: "2.2", inputs: { met: 90 } });
    expectWithin(found.total.before, 8.8, 1e-12);
    expectWithin(found.total.after, 10.3, 1e-12);
    expect(found.total.gain).toBe(1.5);
    expect(found.leaves).toEqual([{ code: "2.2", max: 3, before: 1.5, after: 3, gain: 1.5 }]);
    expect(found.nodes.map(({ code, gain }) => [code, gain])).toEqual([
      ["1", 0],
      ["2", 1.5],
    ]);
    expect(found.placeBefore).toMatchObject({ rank: 2, group: "B", level: ["Xã D"], rankedUnits: 4 });
    expect(found.placeAfter).toMatchObject({ rank: 1, group: "A", level: [] });
    expect(found.places).toBe(1);
    expect(found.notes).toEqual([{ code: "others-stay" }]);
  });

  test("knows the way to the next group at the precision of the method, and both neighbours", () => {
    const { placeBefore } = answer("Xã A");
    // Six decimals: 8.9999995 rounds to 9, which is inside group A.
    expect(placeBefore.nextGroup).toEqual({ id: "A", total: 8.9999995, gap: 0.1999995 });
    expect(placeBefore.above).toEqual({ units: ["Xã C"], value: 10, gap: 1.2 });
    expect(placeBefore.below).toEqual({ units: ["Xã B"], value: 4.321429, gap: 4.478571 });
  });

  test("is scored without a leaf that is taken not to apply; what always applies is refused", () => {
    // By hand: the tree without 2.2 is (1 + 1.8 + 3 + 1) of 7, brought to 10, and half a point of bonus.
    const { total, after } = answer("Xã A", { leaf: "2.2", notApplicable: true, inputs: { met: 90 } });
    expectWithin(total.after, (6.8 / 7) * 10 + 0.5, 1e-9);
    expect(after.leaves.find(({ code }) => code === "2.2")?.outcome.kind).toBe("notApplicable");
    const rule = "rule: { kind: deduction, of: late, each: 0.5 }";
    const text = readFileSync(path.join(FOLDER, "method.yaml"), "utf8");
    const kept = `${rule}\n        notApplicable: { policy: not-allowed }`;
    const strict = loadMethod(text.replace(rule, kept));
    const setting = { ...settingOf("Xã A"), compiled: compileMethod(strict) };
    const asked = ["2.1", "C1"].map((leaf) => ({ leaf, notApplicable: true }));
    expect(whatIf(setting, asked)).toEqual({
      ok: false,
      faults: asked.map(({ leaf }) => ({ leaf, code: "always-applies" })),
    });
  });

  test("gains from less of a penalty", () => {
    const { leaves, total } = answer("Xã B", { leaf: "T1", inputs: { lateReports: 0 } });
    expect(leaves).toEqual([{ code: "T1", max: 2, before: 0.25, after: 0, gain: 0.25 }]);
    expect(total.gain).toBe(0.25);
  });

  test("loses the appraiser's points on a changed leaf, and the note says so", () => {
    const setting = settingOf("Xã A");
    const decided = { points: 1, reason: "thiếu phụ lục", by: "appraised" as const };
    const sheet = {
      ...setting.sheet,
      entries: { ...setting.sheet.entries, "1.2": { ...setting.sheet.entries["1.2"], decided } },
    };
    const found = whatIf({ ...setting, sheet }, [{ leaf: "1.2", inputs: { done: "20" } }]);
    expect(found).toMatchObject({
      ok: true,
      leaves: [{ code: "1.2", before: 1, after: 2, gain: 1 }],
      notes: [{ code: "decision-set-aside", leaf: "1.2" }, { code: "others-stay" }],
    });
  });

  test("that is not ranked has no rank and no places", () => {
    const setting = settingOf("Xã A");
    const found = whatIf({ ...setting, sheet: { ...setting.sheet, ranked: false } }, []);
    expect(found.ok && found.placeAfter.rank).toBeUndefined();
    expect(found).not.toHaveProperty("places");
  });

  test.each([
    [
      { leaf: "9.9", inputs: {} },
      { leaf: "9.9", code: "unknown-leaf" },
    ],
    [
      { leaf: "2.1", inputs: { early: 3 } },
      { leaf: "2.1", code: "unknown-input", input: "early" },
    ],
    [
      { leaf: "2.1", inputs: { late: -1 } },
      {
        leaf: "2.1",
        code: "refused-input",
        input: "late",
        problem: { kind: "below-min", value: -1, min: 0 },
      },
    ],
    [
      { leaf: "1.1", inputs: { issued: "soon" } },
      { leaf: "1.1", code: "refused-input", input: "issued" },
    ],
  ])("refuses a change that cannot be: %j", (change, fault) => {
    expect(whatIf(settingOf("Xã A"), [change])).toMatchObject({ ok: false, faults: [fault] });
  });

  test("says every fault, one leaf twice among them", () => {
    const found = whatIf(settingOf("Xã A"), [{ leaf: "x" }, { leaf: "2.1" }, { leaf: "2.1" }]);
    expect(found.ok ? [] : found.faults.map(({ code }) => code)).toEqual(["unknown-leaf", "repeated-leaf"]);
  });
});

property.prop([
  fc.nat(20),
  fc.nat(100),
  fc.constantFrom("on-time", "late", "none"),
  fc.constantFrom(...sheets.map(({ unit }) => unit)),
])("a scenario equals the round scored whole with that sheet in it", (late, met, issued, unit) => {
  const found = answer(
    unit,
    { leaf: "2.1", inputs: { late } },
    { leaf: "2.2", inputs: { met, total: 100 } },
    { leaf: "1.1", inputs: { issued } },
  );
  const whole = scoreRound(
    compiled,
    sheets.map((sheet) =>
      sheet.unit === unit
        ? {
            ...sheet,
            entries: {
              ...sheet.entries,
              "2.1": { inputs: { late } },
              "2.2": { inputs: { met, total: 100 } },
              "1.1": { inputs: { issued } },
            },
          }
        : sheet,
    ),
  ).units.find((each) => each.unit === unit);
  const { rank, ...scored } = whole ?? {};
  expect(found.after).toEqual(scored);
  expect(found.placeAfter.rank).toBe(rank);
  expect(found.placeAfter.group).toBe(whole?.group);
});

const BLOCK = compileMethod(
  loadMethod(`id: block
version: "1"
title: { vi: Khối }
status: composed
basis: []
families: [commune]
period: year
max: 10
tree:
  - { code: "1", label: { vi: Thu }, max: 10, scoredBy: self, inputs: { value: { kind: number, min: 0 } }, rule: { kind: best-in-block, of: value } }
`),
);

test("a new best value of the block is scored as such, and the note says that others would move", () => {
  const sheet = { unit: "a", family: "commune", entries: { "1": { inputs: { value: 40 } } } };
  const known = { compiled: BLOCK, sheet, others: [], othersBest: new Map([["1", 80]]) };
  expect(whatIf(known, [{ leaf: "1", inputs: { value: 100 } }])).toMatchObject({
    total: { before: 5, after: 10 },
    notes: [{ code: "best-of-block-moves", leaf: "1" }, { code: "others-stay" }],
  });
  const { othersBest: _, ...unknown } = known;
  expect(whatIf(unknown, [{ leaf: "1", inputs: { value: 100 } }])).toMatchObject({
    total: { after: 0 },
    notes: [{ code: "best-of-block-unknown", leaf: "1" }, { code: "others-stay" }],
  });
});
