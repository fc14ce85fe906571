import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { type CompositeMethod, compositeSchema } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { explainIndexChange } from "./explainIndexChange.ts";
import { explainRankChange } from "./explainRankChange.ts";
import type { IndexYear } from "./indexYears.ts";
import type { YearTable } from "./yearTable.ts";

const FULL = 479_001_600;
const LEAVES = ["a1", "a2", "b1", "b2", "c1"] as const;

interface Rules {
  readonly weightA: number;
  readonly normalisation: "min-max" | "z-score" | "rank";
  readonly aggregation: "arithmetic" | "geometric";
  readonly without: string | undefined;
}

function methodOf({ weightA, normalisation, aggregation, without }: Rules): CompositeMethod {
  const leaf = (code: string) =>
    code === without ? [] : [{ code, label: { vi: code }, direction: code === "b2" ? "lower" : "higher" }];
  const how = {
    "min-max": { kind: "min-max", to: [1, 10], whenNoRange: { value: 5 } },
    "z-score": { kind: "z-score", mean: 50, sd: 5, whenNoRange: { value: 50 } },
    rank: { kind: "rank" },
  }[normalisation];
  return compositeSchema.parse({
    kind: "composite",
    id: "two-years",
    version: "1",
    title: { vi: "Chỉ số" },
    status: "composed",
    basis: [],
    families: ["province"],
    period: "year",
    ranking: { decimals: 6 },
    tree: [
      { code: "A", label: { vi: "A" }, weight: weightA, children: [...leaf("a1"), ...leaf("a2")] },
      { code: "B", label: { vi: "B" }, children: [...leaf("b1"), ...leaf("b2")] },
      { code: "C", label: { vi: "C" }, children: leaf("c1") },
    ],
    recipe: [
      { step: "normalise", how },
      { step: "aggregate", how: aggregation },
    ],
  });
}

function tableOf(
  rows: readonly { readonly unit: string; readonly values: readonly number[] }[],
  period: string,
): IndexTable {
  return {
    rows: rows.map(({ unit }) => ({ unit, family: "province", period, groups: {} })),
    columns: new Map(
      LEAVES.map((code, leaf) => [code, Float64Array.from(rows, ({ values }) => values[leaf] ?? 0)]),
    ),
    notApplicable: new Map(),
  };
}

const values = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 });
const unitRows = fc
  .array(
    fc.record({
      first: values,
      second: values,
      stays: fc.constantFrom("both", "both", "both", "gone", "new"),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((others) =>
    fc.record({ others: fc.constant(others), own: fc.record({ first: values, second: values }) }),
  )
  .map(({ others, own }) => {
    const all = [{ ...own, stays: "both" }, ...others].map((each, at) => ({ ...each, unit: `u${at}` }));
    const year = (side: "first" | "second") =>
      all
        .filter(({ stays }) => stays !== (side === "first" ? "new" : "gone"))
        .map((each) => ({ unit: each.unit, values: each[side] }));
    return [year("first"), year("second")] as const;
  });
const rules: fc.Arbitrary<Rules> = fc.record({
  weightA: fc.constantFrom(1, 2),
  normalisation: fc.constantFrom("min-max", "z-score", "rank"),
  aggregation: fc.constantFrom("arithmetic", "geometric"),
  without: fc.constantFrom(undefined, undefined, "a2", "b1"),
});

function told(before: IndexYear, after: IndexYear, steps?: number) {
  const answer = explainIndexChange({ unit: "u0", before, after, ...(steps === undefined ? {} : { steps }) });
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  return answer.value;
}

test.prop([unitRows, rules, rules, fc.constantFrom(3, 4, 12)], { numRuns: 60 })(
  "shares add up to the change exactly, in places and in points, whatever changed",
  ([first, second], earlier, later, steps) => {
    const change = told(
      { method: methodOf(earlier), table: tableOf(first, "2023"), period: "2023" },
      { method: methodOf(later), table: tableOf(second, "2024"), period: "2024" },
      steps,
    );
    expect(change.unknown).toEqual([]);
    const places = change.byPlaces.reduce(
      (sum, { exact }) => sum + (exact.numerator * FULL) / exact.denominator,
      0,
    );
    expect(places).toBe((change.places ?? Number.NaN) * FULL);
    const points = change.byPoints.reduce((sum, each) => sum + Math.round(each.points * 1e9), 0);
    expect(points + 0).toBe(Math.round((change.points ?? Number.NaN) * 1e9) + 0);
    const named = change.byPlaces.flatMap(({ part }) => (part.kind === "own" ? part.components : []));
    expect(named.toSorted()).toEqual(["A", "B", "C"]);
  },
);

test.prop([unitRows, rules], { numRuns: 30 })(
  "the order of units changes nothing",
  ([first, second], same) => {
    const year = (rows: typeof first, period: string) => ({
      method: methodOf(same),
      table: tableOf(rows, period),
      period,
    });
    expect(told(year(first.toReversed(), "2023"), year(second.toReversed(), "2024"))).toEqual(
      told(year(first, "2023"), year(second, "2024")),
    );
  },
);

test.prop([unitRows, rules], { numRuns: 30 })("nothing changed has no shares but zeros", ([first], same) => {
  const year = (period: string) => ({ method: methodOf(same), table: tableOf(first, period), period });
  const change = told(year("2023"), year("2024"));
  expect(change.byPlaces.every(({ exact }) => exact.numerator === 0)).toBe(true);
  expect(change.byPoints.every(({ points }) => points === 0)).toBe(true);
});

test.prop([unitRows], { numRuns: 40 })(
  "where points are only added up, it tells the same as the split of published points",
  ([first, second]) => {
    const method = compositeSchema.parse({
      kind: "composite",
      id: "sum",
      version: "1",
      title: { vi: "Cộng điểm" },
      status: "composed",
      basis: [],
      families: ["province"],
      period: "year",
      tree: LEAVES.map((code) => ({ code, label: { vi: code } })),
      recipe: [{ step: "aggregate", how: "sum" }],
    });
    const index = told(
      { method, table: tableOf(first, "2023"), period: "2023" },
      { method, table: tableOf(second, "2024"), period: "2024" },
    );
    const printed = (rows: typeof first): YearTable => ({
      units: rows.map((row) => ({
        unit: row.unit,
        total: row.values.reduce((sum, value) => sum + value, 0),
        parts: Object.fromEntries(LEAVES.map((code, leaf) => [code, row.values[leaf] ?? 0])),
      })),
    });
    const published = explainRankChange({
      unit: "u0",
      before: printed(first),
      after: printed(second),
      sameRules: true,
    });
    const sharesOf = (change: typeof published) =>
      change.byPlaces
        .map(({ part, exact }) => [nameOf(part), exact] as const)
        .toSorted(([left], [right]) => left.localeCompare(right));
    expect(sharesOf(index)).toEqual(sharesOf(published));
    for (const { part, points } of published.byPoints)
      expect(index.byPoints.find((each) => nameOf(each.part) === nameOf(part))?.points).toBe(points);
  },
);

function nameOf(part: ReturnType<typeof explainRankChange>["byPlaces"][number]["part"]): string {
  return part.kind === "own" ? part.components.join() : part.kind;
}
