import { describe, expect, test } from "vitest";
import { type CompositeMethod, compositeSchema } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { explainIndexChange } from "./explainIndexChange.ts";

function methodOf(normalise: object, weightA: unknown = 1): CompositeMethod {
  return compositeSchema.parse({
    kind: "composite",
    id: "two-parts",
    version: "1",
    title: { vi: "Hai phần" },
    status: "composed",
    basis: [],
    families: ["province"],
    period: "year",
    tree: [
      { code: "a", label: { vi: "A" }, weight: weightA, direction: "higher", bounds: [0, 10] },
      { code: "b", label: { vi: "B" }, direction: "higher", bounds: [0, 10] },
    ],
    recipe: [{ step: "normalise", ...normalise }, { step: "aggregate" }],
  });
}

function tableOf(period: string, rows: Readonly<Record<string, readonly [number, number]>>): IndexTable {
  const units = Object.keys(rows);
  return {
    rows: units.map((unit) => ({ unit, family: "province", period, groups: {} })),
    columns: new Map(
      ["a", "b"].map((code, at) => [code, Float64Array.from(units, (unit) => rows[unit]?.[at] ?? 0)]),
    ),
    notApplicable: new Map(),
  };
}

const BOUNDS = { how: { kind: "bounds", to: [0, 10] } };
const MIN_MAX = { how: { kind: "min-max", to: [0, 10] } };

describe("a change of rank in a statistical index", () => {
  test("by own data alone goes to the parts that moved", () => {
    // Between fixed ends: x from (5 + 5)/2 = 5 to (9 + 5)/2 = 7, past y at 6.
    const change = explainIndexChange({
      unit: "x",
      before: { method: methodOf(BOUNDS), table: tableOf("2023", { x: [5, 5], y: [6, 6] }), period: "2023" },
      after: { method: methodOf(BOUNDS), table: tableOf("2024", { x: [9, 5], y: [6, 6] }), period: "2024" },
    });
    expect(change).toMatchObject({
      ok: true,
      value: {
        rankBefore: 2,
        rankAfter: 1,
        places: 1,
        points: 2,
        byPlaces: [
          { part: { kind: "own", components: ["a"] }, places: 1 },
          { part: { kind: "others" }, places: 0 },
          { part: { kind: "own", components: ["b"] }, places: 0 },
        ],
      },
    });
  });

  test("names others where they moved the ends of the scale", () => {
    // Min–max: x stays at a = 5. Ends of a go from 0–10 (y 0, z 10) to 0–20, so x falls from 5 to 2.5 in a; b never moves.
    const change = explainIndexChange({
      unit: "x",
      before: {
        method: methodOf(MIN_MAX),
        table: tableOf("2023", { x: [5, 5], y: [0, 0], z: [10, 10] }),
        period: "2023",
      },
      after: {
        method: methodOf(MIN_MAX),
        table: tableOf("2024", { x: [5, 5], y: [0, 0], z: [20, 10] }),
        period: "2024",
      },
    });
    expect(change).toMatchObject({
      ok: true,
      value: { points: -1.25, byPoints: [{ part: { kind: "others" }, points: -1.25 }, {}, {}] },
    });
  });

  test("puts weights of another year, and another way to normalise, down to the rules", () => {
    const data = { x: [8, 2], y: [4, 5] } as const;
    // a weighs 1 of 2 in 2023: x 5, y 4.5. In 2024 a weighs 1/4 of 5/4: x (2 + 2)/1.25 = 3.2, y (1 + 5)/1.25 = 4.8.
    const byYear = methodOf(BOUNDS, { "2023": 1, "2024": 0.25 });
    const change = explainIndexChange({
      unit: "x",
      before: { method: byYear, table: tableOf("2023", data), period: "2023" },
      after: { method: byYear, table: tableOf("2024", data), period: "2024" },
    });
    expect(change).toMatchObject({
      ok: true,
      value: {
        places: -1,
        points: -1.8,
        byPlaces: [{ part: { kind: "rules" }, places: -1 }, { part: { kind: "others" }, places: 0 }, {}, {}],
      },
    });
  });

  test("puts units that were merged away down to them", () => {
    const change = explainIndexChange({
      unit: "x",
      before: {
        method: methodOf(BOUNDS),
        table: tableOf("2023", { x: [5, 5], y: [6, 6], z: [7, 7] }),
        period: "2023",
      },
      after: { method: methodOf(BOUNDS), table: tableOf("2024", { x: [5, 5], z: [7, 7] }), period: "2024" },
    });
    expect(change).toMatchObject({
      ok: true,
      value: {
        places: 1,
        points: 0,
        byPlaces: [{ part: { kind: "others" }, places: 0 }, { part: { kind: "units" }, places: 1 }, {}, {}],
      },
    });
  });

  test("reads windows of years from the other periods of each table", () => {
    // Window of two years: the ends of a in 2023 come from 2022 too (0–20), in 2024 from 2023 (0–10).
    const method = methodOf({ ...MIN_MAX, window: { years: 2 } });
    const history = (
      periods: readonly (readonly [string, Readonly<Record<string, readonly [number, number]>>])[],
    ): IndexTable => {
      const parts = periods.map(([period, rows]) => tableOf(period, rows));
      return {
        rows: parts.flatMap(({ rows }) => rows),
        columns: new Map(
          ["a", "b"].map((code) => [
            code,
            Float64Array.from(parts.flatMap(({ columns }) => [...(columns.get(code) ?? [])])),
          ]),
        ),
        notApplicable: new Map(),
      };
    };
    const same = { x: [5, 5], y: [0, 0], z: [10, 10] } as const;
    const change = explainIndexChange({
      unit: "x",
      before: {
        method,
        table: history([
          ["2022", { x: [20, 5], y: [0, 0] }],
          ["2023", same],
        ]),
        period: "2023",
      },
      after: {
        method,
        table: history([
          ["2023", same],
          ["2024", same],
        ]),
        period: "2024",
      },
    });
    // a: 5 of 0–20 is 2.5, of 0–10 is 5; b is 5 in both.
    expect(change).toMatchObject({
      ok: true,
      value: {
        totalBefore: 3.75,
        totalAfter: 5,
        byPoints: [{ part: { kind: "others" }, points: 1.25 }, {}, {}],
      },
    });
  });

  test("is refused where the unit is not there, or has no score, in a year", () => {
    const year = (period: string, rows: Readonly<Record<string, readonly [number, number]>>) => ({
      method: methodOf(BOUNDS),
      table: tableOf(period, rows),
      period,
    });
    const codes = (answer: ReturnType<typeof explainIndexChange>) =>
      answer.ok ? [] : answer.faults.map(({ code, place }) => [code, place.period]);
    const before = year("2023", { x: [5, 5], y: [6, 6] });
    expect(codes(explainIndexChange({ unit: "x", before, after: year("2024", { y: [1, 1] }) }))).toEqual([
      ["unit-unknown", "2024"],
    ]);
    const empty = year("2024", { x: [Number.NaN, Number.NaN], y: [1, 1] });
    expect(codes(explainIndexChange({ unit: "x", before, after: empty }))).toEqual([
      ["unit-not-ranked", "2024"],
    ]);
  });

  test("is told as not known where a state between the years cannot be worked out", () => {
    // With the data of 2023 the rules of 2024 meet a column without range.
    const change = explainIndexChange({
      unit: "x",
      before: { method: methodOf(BOUNDS), table: tableOf("2023", { x: [5, 4], y: [5, 6] }), period: "2023" },
      after: { method: methodOf(MIN_MAX), table: tableOf("2024", { x: [6, 5], y: [3, 4] }), period: "2024" },
    });
    expect(change).toMatchObject({
      ok: true,
      value: {
        places: 1,
        byPlaces: [{ part: { kind: "notKnown", reasons: ["mixed-years-not-computable"] }, places: 1 }],
        unknown: ["mixed-years-not-computable"],
      },
    });
  });
});
