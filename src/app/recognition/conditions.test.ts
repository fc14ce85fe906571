import { expect, test } from "vitest";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { candidatesOf } from "./candidatesOf.ts";
import { groundOf, placesOf, sharingLast, withoutCase } from "./conditions.ts";
import type { RoundCase, UnitCase } from "./roundCase.ts";

const CLASSES = ["Xuất sắc", "Tốt", "Khá"];

function unitOf(name: string, rank: number | null, change: Partial<UnitCase> = {}): UnitCase {
  return {
    unit: UnitKey.parse(name.toLowerCase()),
    name,
    pool: "commune",
    rank,
    rankedUnits: 5,
    total: 90 - (rank ?? 50),
    group: { vi: "Tốt", en: "Good" },
    groupPlace: 1,
    classes: CLASSES,
    rankBefore: null,
    bonus: [],
    penalties: [],
    tasksDone: 0,
    lateTasks: [],
    handedIn: new Date("2026-06-10T00:00:00Z"),
    handInUntil: new Date("2026-07-01T00:00:00Z"),
    objections: { open: 0, upheld: 0 },
    ended: null,
    ...change,
  };
}

function roundOf(units: readonly UnitCase[]): RoundCase {
  const id = RoundId.parse("01890000-0000-7000-8000-000000000000");
  return {
    round: { id, title: "Đợt thử", period: "2026", edition: 1 },
    computation: "c",
    illustration: true,
    decimals: 2,
    before: { period: "2025" },
    hasBonus: true,
    tasks: 4,
    units,
  };
}

// Ranks as competition ranking gives them: 1, 2, 2, 4, 4.
const FIVE = [unitOf("A", 1), unitOf("B", 2), unitOf("C", 2), unitOf("D", 4), unitOf("E", 4)];
const names = (units: readonly UnitCase[]) => units.map(({ name }) => name).join("");

test.each([
  [1, "A", ""],
  [2, "ABC", "BC"],
  [3, "ABC", ""],
  [4, "ABCDE", "DE"],
  [9, "ABCDE", ""],
])("of %i places the holders are %s; %s share the last where they are too many", (count, inside, sharing) => {
  const [any] = FIVE;
  if (any === undefined) throw new Error("nobody");
  expect(names(placesOf(count, any, roundOf(FIVE)))).toBe(inside);
  expect(names(sharingLast(count, any, roundOf(FIVE)))).toBe(sharing);
});

test("units of another ranking and units without a rank take nobody's place", () => {
  const [a, b] = [unitOf("A", 1), unitOf("B", 2)];
  const round = roundOf([a, unitOf("X", 1, { pool: "department" }), unitOf("Y", null), b]);
  expect(names(placesOf(2, a, round))).toBe("AB");
});

test.each([
  ["a class as good", { kind: "class", from: "Tốt" } as const, {}, true],
  ["a better class", { kind: "class", from: "Khá" } as const, {}, true],
  ["a lower class", { kind: "class", from: "Xuất sắc" } as const, {}, false],
  ["a class that is not known", { kind: "class", from: "Giỏi" } as const, {}, false],
  ["no class", { kind: "class", from: "Khá" } as const, { group: null, groupPlace: null }, false],
  ["the very points", { kind: "points", from: 89 } as const, {}, true],
  ["fewer points", { kind: "points", from: 89.01 } as const, {}, false],
  ["the very rise", { kind: "rise", ranks: 3 } as const, { rankBefore: 4 }, true],
  ["a smaller rise", { kind: "rise", ranks: 3 } as const, { rankBefore: 3 }, false],
  ["no rank before", { kind: "rise", ranks: 3 } as const, {}, false],
  ["tasks done in time", { kind: "tasks-in-time", least: 2 } as const, { tasksDone: 2 }, true],
  ["too few tasks", { kind: "tasks-in-time", least: 2 } as const, { tasksDone: 1 }, false],
  ["no bonus", { kind: "bonus" } as const, {}, false],
])("%s: %j", (_said, condition, change, met) => {
  const unit = unitOf("A", 1, change);
  expect(groundOf(condition, unit, roundOf([unit])) !== undefined).toBe(met);
});

test("a rule without a case is said to be one", () => {
  const bare: RoundCase = {
    ...roundOf([unitOf("A", null, { classes: [] })]),
    before: null,
    hasBonus: false,
    tasks: 0,
  };
  const kinds = [
    { kind: "top", count: 3 },
    { kind: "class", from: "Tốt" },
    { kind: "rise", ranks: 1 },
    { kind: "tasks-in-time", least: 1 },
    { kind: "bonus" },
  ] as const;
  for (const condition of kinds) {
    expect(withoutCase(condition, bare)?.vi, condition.kind).toBeTruthy();
    expect(withoutCase(condition, roundOf(FIVE)), condition.kind).toBeUndefined();
  }
});

test("what speaks against a unit takes it off or asks a person, whose decision stands above", () => {
  const rules = {
    awards: [
      { id: "a", title: { vi: "A", en: "A" }, form: "", conditions: [{ kind: "top" as const, count: 3 }] },
    ],
    exclusions: {
      "late-tasks": "exclude",
      "not-in-time": "check",
      penalty: "off",
      "open-objection": "check",
      "upheld-objection": "check",
      discipline: "exclude",
      ended: "exclude",
    } as const,
  };
  const units = [
    unitOf("A", 1, { penalties: [{ label: { vi: "Trễ", en: "Late" }, points: 1 }] }),
    unitOf("B", 2, { handedIn: null }),
    unitOf("C", 3, { ended: { on: "2026-06-30", successor: "Xã Mới" } }),
  ];
  const standing = (decisions: Parameters<typeof candidatesOf>[2]["decisions"]) =>
    candidatesOf(rules, roundOf(units), { decisions, discipline: [] }).candidates.map(
      (each) => each.standing,
    );
  expect(standing([])).toEqual(["proposed", "open", "left-out"]);
  const said = { award: "a", reason: "x", at: new Date(0), byName: "n" };
  const decided = standing([
    { ...said, unit: UnitKey.parse("a"), decision: "leave-out" },
    { ...said, unit: UnitKey.parse("c"), decision: "propose" },
  ]);
  expect(decided).toEqual(["left-out", "open", "proposed"]);
});
