import { expect, test } from "vitest";
import type { Resolved } from "./resolve.ts";
import { unitSeries } from "./series.ts";
import type { IndexDefinition } from "./types.ts";

const TEXT = { vi: "", en: "" };
const INDEX: IndexDefinition = {
  id: "sipas",
  name: TEXT,
  short: TEXT,
  owner: null,
  family: "province",
  kind: "ranking",
  place: null,
  scale: 100,
  unit: null,
  direction: "higher",
  decimals: 2,
  headline: "total",
  components: [
    { code: "total", label: TEXT, parent: null, scale: 100, sumOfChildren: false, count: false, unit: null },
  ],
  breaks: [
    { from: 2017, because: TEXT },
    { from: 2022, because: TEXT },
  ],
};
const point = (year: number | null, value: string | null, scaleMax = "100"): Resolved => ({
  index: "sipas",
  year,
  unit: "vn63-04",
  component: "total",
  value,
  scaleMax,
  rank: null,
  rankedUnits: null,
  rankChange: null,
  group: null,
  region: null,
  regionRank: null,
  status: "published",
  notes: [],
  sources: [],
  conflicts: [],
  otherPrecision: [],
});

test("a line is cut where the method changed, and the break is named", () => {
  const { runs, breaks } = unitSeries(INDEX, "total", [
    point(2023, "84"),
    point(2020, "80"),
    point(2021, "81"),
  ]);
  expect(runs.map((run) => run.points.map((one) => one.year))).toEqual([[2020, 2021], [2023]]);
  expect(breaks.map((one) => one.from)).toEqual([2022]);
});

test("a value on another scale is drawn converted and says so; the printed text stays", () => {
  const { runs } = unitSeries(INDEX, "total", [point(2020, "7.88", "10")]);
  expect(runs[0]?.points).toEqual([
    { year: 2020, value: 78.8, printed: "7.88", converted: true, summed: false },
  ]);
});

test("a year without a printed total is drawn from its parts and says so", () => {
  const { runs } = unitSeries(INDEX, "total", [point(2020, null)], new Map([[2020, 43.73]]));
  expect(runs[0]?.points).toMatchObject([{ value: 43.73, printed: null, summed: true }]);
});

test("a figure whose year nobody names is not drawn", () => {
  expect(unitSeries(INDEX, "total", [point(null, "50")])).toEqual({ runs: [], breaks: [] });
});
