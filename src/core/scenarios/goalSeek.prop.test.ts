import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { loadMethod } from "../method/load.ts";
import { type CompiledMethod, compileMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { scoreUnit } from "../scoring/scoreUnit.ts";
import { type Goal, reachesGoal } from "./goal.ts";
import { type GoalOption, sheetWith } from "./goalOptions.ts";
import { goalSeek } from "./goalSeek.ts";
import { compareCodes } from "./option.ts";
import type { ScenarioSetting } from "./setting.ts";

const LEAVES = 12;

/** Two fields of six leaves of 4 points; the last three may not apply, bonus and penalty have caps that bind. */
function roundMethod(missing: "zero" | "notApplicable", caps: number): CompiledMethod {
  const leaves = Array.from({ length: LEAVES }, (_, index) => {
    const code = `${index < 6 ? 1 : 2}.${(index % 6) + 1}`;
    return `      - { code: "${code}", label: { vi: Mục ${code} }, max: 4, scoredBy: self, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: 0.75 }, missing: ${missing} }`;
  });
  const item = (code: string): string =>
    `{ code: ${code}, label: { vi: Mục ${code} }, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: 0.5 } }`;
  return compileMethod(
    loadMethod(`id: goals
version: "1"
title: { vi: Đích }
status: composed
basis: []
families: [commune]
period: year
max: 48
ranking: { decimals: 2 }
groups: { base: percent, bands: [{ id: A, from: 80 }, { id: B, from: 60, below: 80 }, { id: C, below: 60 }] }
tree:
  - { code: "1", label: { vi: Một }, max: 24, children: [
${leaves.slice(0, 6).join(",\n").replaceAll("- {", "{")} ] }
  - { code: "2", label: { vi: Hai }, max: 24, children: [
${leaves.slice(6).join(",\n").replaceAll("- {", "{")} ] }
bonus: { cap: ${caps}, items: [${item("C1")}, ${item("C2")}] }
penalty: { cap: ${caps}, items: [${item("T1")}, ${item("T2")}] }
`),
  );
}

const ADDING = roundMethod("zero", 50);
const RESCALING = roundMethod("notApplicable", 1);
const CODES = [
  ...Array.from({ length: LEAVES }, (_, index) => `${index < 6 ? 1 : 2}.${(index % 6) + 1}`),
  "C1",
  "C2",
];

interface Round {
  readonly values: readonly (number | undefined)[];
  readonly late: readonly number[];
  readonly options: readonly GoalOption[];
  readonly others: readonly number[];
  readonly goal: Goal;
}

/** At most six leaves with one or two options each, so that every set can be tried. */
const round: fc.Arbitrary<Round> = fc.record({
  values: fc.array(fc.option(fc.nat(6), { nil: undefined, freq: 4 }), { minLength: 14, maxLength: 14 }),
  late: fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }),
  options: fc
    .uniqueArray(
      fc.record({
        leaf: fc.constantFrom(...CODES, "T1", "T2"),
        ways: fc.array(fc.record({ n: fc.nat(6), effort: fc.nat(4) }), { minLength: 1, maxLength: 2 }),
      }),
      { selector: ({ leaf }) => leaf, maxLength: 6 },
    )
    .map((leaves) =>
      leaves.flatMap(({ leaf, ways }) =>
        ways.map(({ n, effort }, id) => ({ leaf, id: String(id), inputs: { n }, effort: effort / 2 })),
      ),
    ),
  others: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 6 }),
  goal: fc.oneof(
    fc.integer({ min: 0, max: 200 }).map((quarters): Goal => ({ kind: "total", total: quarters / 4 })),
    fc.integer({ min: 1, max: 6 }).map((place): Goal => ({ kind: "rank", rank: place })),
    fc.constantFrom("A", "B").map((group): Goal => ({ kind: "group", group })),
  ),
});

function settingOf(compiled: CompiledMethod, { values, late, others }: Round): ScenarioSetting {
  const entries = [
    ...CODES.map((code, index) => [code, values[index]] as const),
    ["T1", late[0]] as const,
    ["T2", late[1]] as const,
  ];
  return {
    compiled,
    sheet: {
      unit: "own",
      family: "commune",
      entries: Object.fromEntries(
        entries.flatMap(([code, n]) => (n === undefined ? [] : [[code, { inputs: { n } }]])),
      ),
    },
    others: others.map((total, index) => ({ unit: `u${index}`, family: "commune", total: total / 40 })),
  };
}

interface Found {
  readonly options: readonly GoalOption[];
  readonly effort: number;
  readonly result: UnitResult;
}

/** Every set scored whole by the scoring core; those that reach the goal, best first. */
function tryAll(setting: ScenarioSetting, options: readonly GoalOption[], goal: Goal): readonly Found[] {
  const leaves = [...new Set(options.map(({ leaf }) => leaf))].toSorted(compareCodes);
  const sets = leaves.reduce<readonly (readonly GoalOption[])[]>(
    (known, leaf) =>
      known.flatMap((set) => [
        set,
        ...options.filter((one) => one.leaf === leaf).map((one) => [...set, one]),
      ]),
    [[]],
  );
  const nano = (result: UnitResult): number => Math.round(result.total * 1e9);
  return sets
    .map((set) => ({
      options: set,
      effort: set.reduce((sum, { effort = 1 }) => sum + effort, 0),
      result: scoreUnit(setting.compiled, sheetWith(setting, set)),
    }))
    .filter(({ result }) => reachesGoal(setting, result, goal))
    .toSorted(
      (left, right) =>
        left.effort - right.effort ||
        nano(right.result) - nano(left.result) ||
        left.options.length - right.options.length,
    );
}

describe.each([
  ["where gains add up", ADDING, "gains-add-up"],
  ["where rescaling and caps bend them", RESCALING, "every-set-scored"],
])("goal seek %s", (_, compiled, basis) => {
  test.prop([round], { numRuns: 150 })("finds what trying every set with the scoring core finds", (given) => {
    const setting = settingOf(compiled, given);
    const found = goalSeek(setting, given.options, given.goal);
    const all = tryAll(setting, given.options, given.goal);
    switch (found.kind) {
      case "reached-already":
        expect(all.some(({ options }) => options.length === 0)).toBe(true);
        return;
      case "reachable":
        expect(found.proved).toBe(true);
        expect(found.cheapest.effort).toBe(all[0]?.effort);
        expect(found.cheapest.result.total).toBeCloseTo(all[0]?.result.total ?? -1, 9);
        expect(found.cheapest.options.length).toBe(all[0]?.options.length);
        expect(found.greedy?.effort ?? Infinity).toBeGreaterThanOrEqual(found.cheapest.effort);
        if (basis === "gains-add-up") expect(found.assumptions).toContain(basis);
        return;
      case "not-reachable":
        expect(all).toEqual([]);
        return;
      case "refused":
      case "no-such-goal":
        throw new Error(found.kind);
    }
  });
});
