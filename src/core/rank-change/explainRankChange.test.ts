import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readDelimited } from "../score-input/delimited.ts";
import { biggestFall } from "./biggestFall.ts";
import { explainRankChange, type RankChange } from "./explainRankChange.ts";
import type { YearStanding, YearTable } from "./yearTable.ts";

const FULL = 479_001_600;

/** Shares of places in twelve-factorials, in which every one of them is a whole number. */
function places(change: RankChange): number {
  return change.byPlaces.reduce((sum, { exact }) => sum + (exact.numerator * FULL) / exact.denominator, 0);
}

function nano(change: RankChange): number {
  return change.byPoints.reduce((sum, { points }) => sum + Math.round(points * 1e9), 0);
}

const MAXIMA = { c1: 6, c2: 6 };

describe("a worked case of three units", () => {
  // u has 5 + 5 and then 3 + 5.5; v goes from 9 to 9.2, w from 8 to 8.2. Rank 1 becomes rank 2.
  // Ranks of u when these have moved: none 1; c1 (8 with w's 8) 2; c2 1; others 1; c1 and c2 (8.5) 2; c1 and others
  // (8 below 9.2 and 8.2) 3; c2 and others 1; all 2. Over the six orders of moving:
  //   c1      −(1/3 × 1 + 1/6 × 1 + 1/6 × 2 + 1/3 × 1) = −7/6
  //   c2       1/3 × 1 (it saves a place once c1 and others have moved) = 1/3
  //   others  −(1/6 × 1) (they cost a place when c1 has moved and c2 not) = −1/6
  const change = explainRankChange({
    unit: "u",
    before: {
      maxima: MAXIMA,
      units: [
        { unit: "u", total: 10, parts: { c1: 5, c2: 5 } },
        { unit: "v", total: 9 },
        { unit: "w", total: 8 },
      ],
    },
    after: {
      maxima: MAXIMA,
      units: [
        { unit: "u", total: 8.5, parts: { c1: 3, c2: 5.5 } },
        { unit: "v", total: 9.2 },
        { unit: "w", total: 8.2 },
      ],
    },
  });

  test("gives each step its part of the lost place", () => {
    expect(change).toMatchObject({ rankBefore: 1, rankAfter: 2, places: -1, points: -1.5, unknown: [] });
    expect(change.byPlaces.map(({ part, exact }) => [part, exact])).toEqual([
      [
        { kind: "own", components: ["c1"] },
        { numerator: -7, denominator: 6 },
      ],
      [
        { kind: "own", components: ["c2"] },
        { numerator: 1, denominator: 3 },
      ],
      [{ kind: "others" }, { numerator: -1, denominator: 6 }],
    ]);
    expect(places(change)).toBe(-FULL);
  });

  test("gives each component its points", () => {
    expect(change.byPoints).toEqual([
      { part: { kind: "own", components: ["c1"] }, points: -2 },
      { part: { kind: "own", components: ["c2"] }, points: 0.5 },
    ]);
  });
});

describe("a change of rules", () => {
  const before: YearTable = {
    maxima: { c1: 10, c2: 10 },
    units: [
      { unit: "u", total: 13, parts: { c1: 5, c2: 8 } },
      { unit: "v", total: 12, parts: { c1: 8, c2: 4 } },
    ],
  };
  const maxima = { c1: 20, c3: 5 };
  const after: YearTable = {
    maxima,
    units: [
      { unit: "u", total: 13, parts: { c1: 10, c3: 3 } },
      { unit: "v", total: 20, parts: { c1: 16, c3: 4 } },
    ],
  };

  test("alone explains all when every unit keeps its share of every maximum", () => {
    const change = explainRankChange({ unit: "u", before, after });
    expect(change.places).toBe(-1);
    expect(change.byPlaces.map(({ part, places: moved }) => [part.kind, moved])).toEqual([
      ["rules", -1],
      ["others", 0],
      ["own", 0],
    ]);
    // c2 is dropped (−8), c3 is new (+3), c1 at half of its maximum is worth 5 more.
    expect(change.byPoints).toEqual([
      { part: { kind: "own", components: ["c1"] }, points: 0 },
      { part: { kind: "rules" }, points: 0 },
    ]);
  });

  test("cannot be told from the movement of others whose parts nobody published", () => {
    const bare = (table: YearTable): YearTable => ({
      ...table,
      units: table.units.map(
        (each): YearStanding =>
          each.unit === "u" || each.total === undefined ? each : { unit: each.unit, total: each.total },
      ),
    });
    const change = explainRankChange({ unit: "u", before: bare(before), after: bare(after) });
    expect(change.byPlaces[0]).toMatchObject({
      part: { kind: "notKnown", reasons: ["others-parts-not-known"] },
      places: -1,
    });
    expect(change.unknown).toEqual(["others-parts-not-known"]);
  });

  test("that no maximum shows is said beside the numbers", () => {
    const same = { ...after, maxima: before.maxima ?? {}, units: before.units };
    expect(explainRankChange({ unit: "u", before, after: same, sameRules: false }).notes).toContain(
      "rules-changed-within-components",
    );
  });

  test("nobody knows of is not guessed", () => {
    const { maxima: _, ...first } = before;
    const { maxima: __, ...second } = after;
    expect(explainRankChange({ unit: "u", before: first, after: second }).byPlaces).toMatchObject([
      { part: { kind: "notKnown", reasons: ["components-not-comparable"] }, places: -1 },
    ]);
  });
});

test("units merged away give their places to those behind them", () => {
  const year = (units: readonly (readonly [string, number])[]): YearTable => ({
    units: units.map(([unit, total]) => ({ unit, total, parts: { c1: total } })),
  });
  const change = explainRankChange({
    unit: "u",
    before: year([
      ["u", 5],
      ["v", 9],
      ["w", 8],
    ]),
    after: year([
      ["u", 5],
      ["x", 7],
    ]),
    sameRules: true,
  });
  expect(change).toMatchObject({ rankBefore: 3, rankAfter: 2, places: 1 });
  expect(change.byPlaces.map(({ part, places: moved }) => [part.kind, moved])).toEqual([
    ["others", 0],
    ["units", 1],
    ["own", 0],
  ]);
});

test("a total whose parts nobody published moves as one, with its reason", () => {
  const year = (own: number): YearTable => ({
    units: [
      { unit: "u", total: own },
      { unit: "v", total: 50 },
    ],
  });
  const change = explainRankChange({ unit: "u", before: year(60), after: year(40), sameRules: true });
  expect(change.byPlaces.map(({ part, places: moved }) => [part, moved])).toEqual([
    [{ kind: "notKnown", reasons: ["own-parts-not-known"] }, -1],
    [{ kind: "others" }, 0],
  ]);
  expect(change.byPoints).toEqual([
    { part: { kind: "notKnown", reasons: ["own-parts-not-known"] }, points: -20 },
  ]);
});

const PUBLISHED = path.resolve(import.meta.dirname, "../../../published/results");

interface PublishedRow {
  readonly unit: string;
  readonly component: string;
  readonly value: number | undefined;
  readonly rank: number | undefined;
  readonly rankedUnits: number | undefined;
}

function published(index: string, year: number): readonly PublishedRow[] {
  const text = readFileSync(path.join(PUBLISHED, index, `${year}.csv`), "utf8");
  const [header, ...rows] = readDelimited(text).rows;
  const at = (cells: readonly string[], name: string): string =>
    cells[header?.cells.indexOf(name) ?? -1] ?? "";
  const number = (cell: string): number | undefined => (cell === "" ? undefined : Number(cell));
  return rows.map(({ cells }) => ({
    unit: at(cells, "unit"),
    component: at(cells, "component"),
    value: number(at(cells, "value")),
    rank: number(at(cells, "rank")),
    rankedUnits: number(at(cells, "ranked_units")),
  }));
}

/** PAR INDEX of provinces as the press printed it: the provinces it names, of 63. */
function parIndex(year: number): YearTable {
  const units = published("par-index-province", year)
    .filter(({ unit, component }) => component === "total" && unit.startsWith("vn63-"))
    .map(
      ({ unit, value, rank }): YearStanding => ({
        unit,
        ...(value === undefined ? {} : { total: value }),
        ...(rank === undefined ? {} : { rank }),
      }),
    );
  return { units, rankedUnits: 63 };
}

describe("provinces of the conferences, from the published figures", () => {
  test("Hà Tĩnh fell from 8 to 28 in PAR INDEX 2022; without the figures of all provinces nothing is guessed", () => {
    const change = explainRankChange({
      unit: "vn63-42",
      before: parIndex(2021),
      after: parIndex(2022),
      sameRules: false,
    });
    expect(change).toMatchObject({ rankBefore: 8, rankAfter: 28, places: -20, totalAfter: 85.95 });
    expect(change.byPlaces).toEqual([
      {
        part: {
          kind: "notKnown",
          reasons: ["others-totals-not-known", "own-parts-not-known", "components-not-comparable"],
        },
        places: -20,
        exact: { numerator: -20, denominator: 1 },
      },
    ]);
    expect(change.byPoints).toEqual([]);
  });

  test.each([
    ["Hà Giang", "vn63-02", 33, 83.87],
    ["Cao Bằng", "vn63-04", 56, 81.07],
  ])("%s 2020 has its printed rank and no rank of 2019 to compare with", (_, unit, rank, total) => {
    const change = explainRankChange({ unit, before: parIndex(2019), after: parIndex(2020) });
    expect(change).toMatchObject({ rankAfter: rank, totalAfter: total, byPlaces: [] });
    expect(change.unknown).toContain("rank-not-known");
  });

  // PAPI publishes all 63 provinces × 29 sub-dimensions in both years; dimensions 1–8 and the total are their sums.
  const papi = (year: number): YearTable => {
    const rows = published("papi", year).filter(({ component }) => /^\d\./.test(component));
    const units = [...new Set(rows.map(({ unit }) => unit))].filter((unit) => unit.startsWith("vn63-"));
    return {
      units: units.map((unit): YearStanding => {
        const own = rows.filter((row) => row.unit === unit);
        const parts = Object.fromEntries(
          Array.from({ length: 8 }, (_, index) => [
            `d${index + 1}`,
            sum(own.filter(({ component }) => component.startsWith(`${index + 1}.`))),
          ]),
        );
        return { unit, total: sum(own), parts };
      }),
    };
  };
  const sum = (rows: readonly PublishedRow[]): number =>
    rows.reduce((total, { value }) => total + Math.round((value ?? 0) * 1e9), 0) / 1e9;
  const [first, second] = [papi(2019), papi(2020)];

  test.each(["vn63-02", "vn63-04", "vn63-42"])(
    "PAPI 2019 to 2020 of %s is split without remainder over eight dimensions and the others",
    (unit) => {
      const change = explainRankChange({ unit, before: first, after: second, sameRules: true });
      expect(first.units).toHaveLength(63);
      expect(second.units).toHaveLength(63);
      expect(places(change)).toBe((change.places ?? Number.NaN) * FULL);
      expect(nano(change)).toBe(Math.round((change.points ?? Number.NaN) * 1e9));
      expect(change.unknown).toEqual([]);
      expect(change.byPlaces.map(({ part }) => part.kind).filter((kind) => kind !== "own")).toEqual([
        "others",
      ]);
    },
  );
});

describe("the component that fell most", () => {
  test("in points and in its share of the maximum may be two different ones", () => {
    const found = biggestFall(
      { parts: { f1: 8, f7: 10, f8: 3 } },
      { parts: { f1: 8.5, f7: 7, f8: 1 } },
      { before: { f1: 9.5, f7: 15, f8: 5 }, after: { f1: 9.5, f7: 15, f8: 5 } },
    );
    expect(found.byPoints).toEqual({ component: "f7", before: 10, after: 7, change: -3 });
    // 3/5 to 1/5 against 10/15 to 7/15.
    expect(found.byShare).toMatchObject({ component: "f8", change: -0.4 });
    expect(found.compared).toBe(3);
  });

  test("is absent where nothing fell or nothing is known", () => {
    expect(biggestFall({ parts: { f1: 1 } }, { parts: { f1: 1 } })).toEqual({ compared: 1 });
    expect(biggestFall({}, { parts: { f1: 1 } })).toEqual({ compared: 0 });
  });
});
