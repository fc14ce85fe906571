import { describe, expect, test } from "vitest";
import { loadComposite } from "../composite/index.ts";
import type { Resolved } from "./resolve.ts";
import { tableFromPublished } from "./table-from-published.ts";
import type { IndexDefinition, PublishedUnit } from "./types.ts";

const METHOD = loadComposite(`
kind: composite
id: thu
version: "2020"
title: { vi: Chỉ số thử }
status: composed
basis: []
families: [province]
period: year
covers: { from: 2020, to: 2021 }
publishedAs: thu
tree:
  - code: a
    label: { vi: Phần A }
    published: phan-a
    citation: { confidence: composed }
    children:
      - { code: "a1", label: { vi: Chỉ tiêu một }, published: mot }
      - { code: "a2", label: { vi: Chỉ tiêu hai }, published: hai }
  - { code: b, label: { vi: Không công bố }, weight: 0, citation: { confidence: composed } }
recipe: [{ step: aggregate, how: arithmetic }]
`);

const component = (code: string, scale: number | null = null) => ({
  code,
  label: { vi: code, en: code },
  parent: null,
  scale,
  sumOfChildren: false,
  count: false,
  unit: null,
});
const INDEX: IndexDefinition = {
  id: "thu",
  name: { vi: "Thử", en: "Test" },
  short: { vi: "Thử", en: "Test" },
  owner: null,
  family: "province",
  kind: "ranking",
  place: null,
  scale: 100,
  unit: null,
  direction: "higher",
  decimals: 2,
  headline: "total",
  components: [component("total", 100), component("phan-a"), component("mot", 100), component("hai", 100)],
  breaks: [],
};

const unit = (key: string, aggregate = false): PublishedUnit => ({
  key,
  name: `Tỉnh ${key}`,
  nameEn: null,
  family: "province",
  aggregate,
  parent: null,
  code: null,
  region6: aggregate ? null : "Đông Bắc",
  region8: null,
  validFrom: null,
  validTo: null,
  successor: null,
  aliases: [],
});
const UNITS = [unit("y"), unit("x"), unit("ca-nuoc", true)];

const printed = (
  of: string,
  year: number,
  code: string,
  value: string | null,
  more: Partial<Resolved> = {},
): Resolved => ({
  index: "thu",
  year,
  unit: of,
  component: code,
  value,
  scaleMax: null,
  rank: null,
  rankedUnits: null,
  rankChange: null,
  group: null,
  region: null,
  regionRank: null,
  status: "published",
  notes: [],
  sources: ["s1"],
  conflicts: [],
  otherPrecision: [],
  ...more,
});

describe("published figures as the table of a method", () => {
  const rows = [
    printed("y", 2020, "mot", "80.5"),
    printed("y", 2020, "hai", "7.88", { scaleMax: "10" }),
    printed("y", 2020, "phan-a", "79.65"),
    printed("y", 2020, "total", "79.65", { rank: 2, group: "Tốt" }),
    printed("x", 2021, "mot", "60"),
    printed("x", 2021, "total", null, { rank: 1 }),
    printed("x", 2020, "total", "70"),
    printed("ca-nuoc", 2020, "mot", "75"),
    printed("x", 2019, "mot", "50"),
  ];
  const { table, ...beside } = tableFromPublished(METHOD, INDEX, rows, UNITS);

  test("hold one row per unit and year with a leaf printed; aggregates and other years are left out", () => {
    expect(table.rows).toEqual([
      { unit: "y", label: "Tỉnh y", family: "province", period: "2020", groups: { region: "Đông Bắc" } },
      { unit: "x", label: "Tỉnh x", family: "province", period: "2021", groups: { region: "Đông Bắc" } },
    ]);
    expect([...table.columns.keys()]).toEqual(["a1", "a2"]);
    expect([...(table.columns.get("a1") ?? [])]).toEqual([80.5, 60]);
  });

  test("bring a value on another scale to the usual one, and say so; what nobody printed is missing", () => {
    expect([...(table.columns.get("a2") ?? [])]).toEqual([78.8, Number.NaN]);
    expect(beside.converted).toEqual([
      {
        unit: "y",
        year: 2020,
        leaf: "a2",
        conversion: expect.objectContaining({ printed: "7.88", value: 78.8 }),
      },
    ]);
  });

  test("keep printed parts, totals, ranks and groups beside", () => {
    expect([...(beside.printed.get("a") ?? [])]).toEqual([79.65, Number.NaN]);
    expect([...(beside.printed.get("total") ?? [])]).toEqual([79.65, Number.NaN]);
    expect([...beside.printedRanks]).toEqual([2, 1]);
    expect(beside.printedGroups).toEqual(["Tốt", null]);
  });

  test("for chosen years hold those only", () => {
    const years = (wanted: readonly number[]) =>
      tableFromPublished(METHOD, INDEX, rows, UNITS, wanted).table.rows.map(({ period }) => period);
    expect(years([2021])).toEqual(["2021"]);
    expect(years([2019, 2021])).toEqual(["2019", "2021"]);
    expect(years([1999])).toEqual([]);
  });
});
