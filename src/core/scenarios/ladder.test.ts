import { describe, expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import type { InputValue } from "../method/schema.ts";
import { compileMethod } from "../scoring/compile.ts";
import type { Entry } from "../scoring/sheet.ts";
import { type Ladder, ladder } from "./ladder.ts";

const LEAVES: readonly (readonly [string, string])[] = [
  ["all", "inputs: { a: { kind: yes-no }, b: { kind: yes-no } }, rule: { kind: checklist, of: [a, b] }"],
  [
    "each",
    "inputs: { a: { kind: yes-no }, b: { kind: yes-no }, c: { kind: yes-no } }, rule: { kind: checklist, of: [a, b, c], mode: each, points: { a: 1, b: 1.5, c: 0.5 } }",
  ],
  [
    "levels",
    "inputs: { l: { kind: choice, options: [good, fair, poor] } }, rule: { kind: levels, of: l, shares: { good: 1, fair: 0.5, poor: 0 } }",
  ],
  [
    "severity",
    "inputs: { f: { kind: choice, options: [none, minor, serious] } }, rule: { kind: severity, of: f, findings: { none: 0, minor: 0.5, serious: 1 } }",
  ],
  ["items", "inputs: { n: { kind: count, max: 5 } }, rule: { kind: per-item, of: n, each: 0.5 }"],
  [
    "share",
    "inputs: { met: { kind: count }, total: { kind: count } }, rule: { kind: proportional, of: met, in: total, floor: 0.5, fullAt: 0.9, whenNoCases: { points: 0 } }",
  ],
  [
    "failures",
    "inputs: { late: { kind: count }, lost: { kind: count }, total: { kind: count } }, rule: { kind: proportional, of: total, in: total, failures: [late, lost], whenNoCases: { full: true } }",
  ],
  [
    "bands",
    "inputs: { v: { kind: share } }, rule: { kind: bands, of: v, bands: [{ below: 0.5, points: 0 }, { from: 0.5, upTo: 0.8, points: 1 }, { above: 0.8, points: 3 }] }",
  ],
  [
    "deduction",
    "inputs: { late: { kind: count }, bad: { kind: count } }, rule: { kind: deduction, penalties: [{ of: late, each: 0.5 }, { of: bad, each: 1 }] }",
  ],
  [
    "growth",
    "inputs: { now: { kind: number }, before: { kind: number } }, rule: { kind: growth, of: now, from: before, fullAt: 0.2, whenNoCases: { points: 0 } }",
  ],
  [
    "target",
    "inputs: { v: { kind: count } }, rule: { kind: target, of: v, target: 40, direction: up, partial: proportional }",
  ],
  [
    "base",
    "inputs: { v: { kind: number } }, rule: { kind: base-plus, of: v, base: 1, from: 10, step: 5, each: 0.5, cap: 2 }",
  ],
  [
    "imported",
    "inputs: { v: { kind: number, max: 80 } }, rule: { kind: imported, index: sipas, of: v, scale: 100 }",
  ],
  ["block", "inputs: { v: { kind: number } }, rule: { kind: best-in-block, of: v }"],
  ["entered", "rule: { kind: entered }, status: unresolved"],
  [
    "cel",
    'inputs: { x: { kind: number, min: 0, max: 10 } }, rule: { kind: expression, cel: "maxPoints * x / 10" }',
  ],
];

const compiled = compileMethod(
  loadMethod(`id: ladders
version: "1"
title: { vi: Thang }
status: composed
basis: []
families: [commune]
period: year
max: ${LEAVES.length * 3}
tree:
${LEAVES.map(([code, rest]) => `  - { code: ${code}, label: { vi: ${code} }, max: 3, scoredBy: self, ${rest} }`).join("\n")}
penalty: { cap: 2, items: [{ code: P1, label: { vi: Trừ }, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: 0.5 } }] }
`),
);

function climb(code: string, entry: Entry, othersBest?: ReadonlyMap<string, number>): Ladder {
  const sheet = { unit: "u", family: "commune", entries: { [code]: entry } };
  const found = ladder(
    { compiled, sheet, others: [], ...(othersBest === undefined ? {} : { othersBest }) },
    code,
  );
  if (found === undefined) throw new Error(`no leaf ${code}`);
  return found;
}

type Given = Readonly<Record<string, InputValue>>;

describe("the improvements of a leaf, each with the points the rule answers", () => {
  test.each<[string, Given, readonly (readonly [Given, number])[]]>([
    ["all", { a: true, b: false }, [[{ b: true }, 3]]],
    [
      "each",
      { a: true, b: false, c: false },
      [
        [{ c: true }, 0.5],
        [{ b: true }, 1.5],
        [{ b: true, c: true }, 2],
      ],
    ],
    ["levels", { l: "fair" }, [[{ l: "good" }, 1.5]]],
    [
      "severity",
      { f: "serious" },
      [
        [{ f: "minor" }, 1.5],
        [{ f: "none" }, 3],
      ],
    ],
    // 0.5 an item, and no more than 5 may be typed although 6 would earn the maximum.
    [
      "items",
      { n: 3 },
      [
        [{ n: 4 }, 0.5],
        [{ n: 5 }, 1],
      ],
    ],
    [
      "deduction",
      { late: 1, bad: 1 },
      [
        [{ late: 0 }, 0.5],
        [{ bad: 0 }, 1],
        [{ late: 0, bad: 0 }, 1.5],
      ],
    ],
    // 3 × 50 / 90 at the floor; 90 of 100 earn all.
    [
      "share",
      { met: 40, total: 100 },
      [
        [{ met: 50 }, 1.666666667],
        [{ met: 53 }, 1.766666667],
        [{ met: 65 }, 2.166666667],
        [{ met: 78 }, 2.6],
        [{ met: 90 }, 3],
      ],
    ],
    [
      "failures",
      { late: 1, lost: 1, total: 6 },
      [
        [{ late: 0 }, 0.5],
        [{ late: 0, lost: 0 }, 1],
      ],
    ],
    [
      "bands",
      { v: 0.45 },
      [
        [{ v: 0.5 }, 1],
        [{ v: 0.8001 }, 3],
      ],
    ],
    [
      "growth",
      { now: 100, before: 100 },
      [
        [{ now: 105 }, 0.75],
        [{ now: 110 }, 1.5],
        [{ now: 115 }, 2.25],
        [{ now: 120 }, 3],
      ],
    ],
    [
      "target",
      { v: 20 },
      [
        [{ v: 21 }, 0.075],
        [{ v: 25 }, 0.375],
        [{ v: 30 }, 0.75],
        [{ v: 35 }, 1.125],
        [{ v: 40 }, 1.5],
      ],
    ],
    [
      "base",
      { v: 12 },
      [
        [{ v: 15 }, 0.5],
        [{ v: 20 }, 1],
      ],
    ],
    // The input itself ends at 80.
    [
      "imported",
      { v: 60 },
      [
        [{ v: 65 }, 0.15],
        [{ v: 70 }, 0.3],
        [{ v: 75 }, 0.45],
        [{ v: 80 }, 0.6],
      ],
    ],
    [
      "entered",
      { points: 1.75 },
      [
        [{ points: 2 }, 0.25],
        [{ points: 2.5 }, 0.75],
        [{ points: 3 }, 1.25],
      ],
    ],
    [
      "cel",
      { x: 6 },
      [
        [{ x: 7 }, 0.3],
        [{ x: 8 }, 0.6],
        [{ x: 9 }, 0.9],
        [{ x: 10 }, 1.2],
      ],
    ],
    [
      "P1",
      { n: 2 },
      [
        [{ n: 1 }, 0.5],
        [{ n: 0 }, 1],
      ],
    ],
  ])("%s from %j", (code, inputs, rungs) => {
    expect(climb(code, { inputs }).rungs.map((rung) => [rung.inputs, rung.gain])).toEqual(rungs);
  });

  test("best in block goes up to the best of the others, where that is known", () => {
    const found = climb("block", { inputs: { v: 40 } }, new Map([["block", 80]]));
    expect(found.points).toBe(1.5);
    expect(found.rungs.at(-1)).toMatchObject({ inputs: { v: 80 }, points: 3, gain: 1.5 });
    expect(climb("block", { inputs: { v: 40 } }).closed).toBe("inputs-missing");
  });

  test("points an appraiser took are an improvement of their own, without any other input", () => {
    const decided = { points: 0.5, reason: "chưa có tài liệu", by: "appraised" as const };
    const found = climb("levels", { inputs: { l: "fair" }, decided });
    expect(found.points).toBe(0.5);
    expect(found.rungs.map(({ kind, gain }) => [kind, gain])).toEqual([
      ["decision", 1],
      ["level", 2.5],
    ]);
  });

  test("a leaf without data starts at nothing; without its denominator nothing is proposed", () => {
    expect(climb("levels", {}).rungs.map(({ gain }) => gain)).toEqual([1.5, 3]);
    expect(climb("all", {}).rungs.map(({ inputs }) => inputs)).toEqual([{ a: true, b: true }]);
    expect(climb("share", {})).toMatchObject({ rungs: [], closed: "inputs-missing" });
  });

  test("a full leaf is closed and an unknown code has no ladder", () => {
    expect(climb("all", { inputs: { a: true, b: true } })).toMatchObject({ rungs: [], closed: "full" });
    const sheet = { unit: "u", family: "commune", entries: {} };
    expect(ladder({ compiled, sheet, others: [] }, "none")).toBeUndefined();
    expect(ladder({ compiled, sheet: { ...sheet, exempt: ["all"] }, others: [] }, "all")?.closed).toBe(
      "exempt",
    );
  });

  test("every rung says why in its trace", () => {
    for (const { outcome } of climb("share", { inputs: { met: 40, total: 100 } }).rungs)
      expect(outcome.trace.rule).toBe("proportional");
  });
});
