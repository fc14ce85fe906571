import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { explainRankChange } from "./explainRankChange.ts";
import type { YearStanding, YearTable } from "./yearTable.ts";

const FULL = 479_001_600;
const CODES = ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1"] as const;

interface Years {
  readonly before: YearTable;
  readonly after: YearTable;
}

const parts = fc.array(fc.nat(40), { minLength: 6, maxLength: 6 });
/** Twelve units, of which some come or go; maxima of one component may change and one may be dropped or added. */
const years: fc.Arbitrary<Years> = fc
  .record({
    units: fc.array(
      fc.record({
        first: parts,
        second: parts,
        stays: fc.constantFrom("both", "both", "both", "gone", "new"),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    own: fc.record({ first: parts, second: parts }),
    doubled: fc.option(fc.constantFrom(...CODES), { nil: undefined }),
    dropped: fc.option(fc.constantFrom(...CODES), { nil: undefined }),
    published: fc.boolean(),
  })
  .map(({ units, own, doubled, dropped, published }) => {
    const all = [{ ...own, stays: "both" }, ...units].map((each, index) => ({ ...each, unit: `u${index}` }));
    const year = (side: "first" | "second", codes: readonly string[]): readonly YearStanding[] =>
      all
        .filter(({ stays }) => stays !== (side === "first" ? "new" : "gone"))
        .map((each) => {
          const known = codes.map((code): [string, number] => [
            code,
            ((each[side][CODES.findIndex((one) => one === code)] ?? 0) / 20) *
              (side === "second" && code === doubled ? 2 : 1),
          ]);
          const total = known.reduce((sum, [, points]) => sum + points, 0);
          return {
            unit: each.unit,
            total,
            ...(published || each.unit === "u0" ? { parts: Object.fromEntries(known) } : {}),
          };
        });
    const max = (codes: readonly string[], side: "first" | "second") =>
      Object.fromEntries(codes.map((code) => [code, side === "second" && code === doubled ? 4 : 2]));
    const later = CODES.filter((code) => code !== dropped);
    return {
      before: { units: year("first", CODES), maxima: max(CODES, "first") },
      after: { units: year("second", later), maxima: max(later, "second") },
    };
  });

test.prop([years, fc.constantFrom("competition", "dense")], { numRuns: 200 })(
  "shares add up to the change exactly, in places and in points",
  ({ before, after }, ties) => {
    const change = explainRankChange({ unit: "u0", before, after, ties, decimals: 4 });
    const places = change.byPlaces.reduce(
      (sum, { exact }) => sum + (exact.numerator * FULL) / exact.denominator,
      0,
    );
    expect(places).toBe((change.places ?? Number.NaN) * FULL);
    const points = change.byPoints.reduce((sum, each) => sum + Math.round(each.points * 1e9), 0);
    expect(points).toBe(Math.round((change.points ?? Number.NaN) * 1e9));
  },
);

test.prop([years])("the order of units changes nothing", ({ before, after }) => {
  const turned = (table: YearTable): YearTable => ({ ...table, units: table.units.toReversed() });
  expect(explainRankChange({ unit: "u0", before: turned(before), after: turned(after) })).toEqual(
    explainRankChange({ unit: "u0", before, after }),
  );
});

const simple = fc.record({
  rivals: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 15 }),
  twin: fc.tuple(fc.nat(40), fc.nat(40)),
  still: fc.nat(40),
  other: fc.tuple(fc.nat(40), fc.nat(40)),
});

test.prop([simple])(
  "a component that did not change has no share, and two that moved alike have equal shares",
  ({ rivals, twin, still, other }) => {
    const year = (side: 0 | 1): YearTable => {
      const own = { a: twin[side] / 4, b: twin[side] / 4, c: still / 4, d: other[side] / 4 };
      return {
        maxima: { a: 10, b: 10, c: 10, d: 10 },
        units: [
          { unit: "u", total: own.a + own.b + own.c + own.d, parts: own },
          ...rivals.map((totals, index) => ({ unit: `v${index}`, total: totals[side] / 4 })),
        ],
      };
    };
    const { byPlaces } = explainRankChange({ unit: "u", before: year(0), after: year(1) });
    const of = (code: string) =>
      byPlaces.find(({ part }) => part.kind === "own" && part.components.includes(code))?.exact;
    expect(of("c")).toEqual({ numerator: 0, denominator: 1 });
    expect(of("a")).toEqual(of("b"));
  },
);

test.prop([
  fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 20, maxLength: 30 }),
  fc.array(fc.nat(400), { minLength: 5, maxLength: 20 }),
])("more components than can be told apart are taken together by field, and still add up", (own, rivals) => {
  const year = (side: 0 | 1): YearTable => {
    const known = own.map((points, index): [string, number] => [`${index % 16}.${index}`, points[side]]);
    return {
      units: [
        {
          unit: "u",
          total: known.reduce((sum, [, points]) => sum + points, 0),
          parts: Object.fromEntries(known),
        },
        ...rivals.map((total, index) => ({ unit: `v${index}`, total })),
      ],
    };
  };
  const change = explainRankChange({ unit: "u", before: year(0), after: year(1), sameRules: true });
  const places = change.byPlaces.reduce(
    (sum, { exact }) => sum + (exact.numerator * FULL) / exact.denominator,
    0,
  );
  expect(places).toBe((change.places ?? Number.NaN) * FULL);
  const named = change.byPlaces.flatMap(({ part }) => (part.kind === "own" ? part.components : []));
  expect(named.toSorted()).toEqual(own.map((_, index) => `${index % 16}.${index}`).toSorted());
});
