import { beforeAll, describe, expect, test } from "vitest";
import type { Shipment } from "../../../app/results/index.ts";
import { unitsOfYear } from "../../../core/published/index.ts";
import { publishedFiles } from "./index.ts";

let shipment: Shipment;
beforeAll(async () => {
  shipment = await publishedFiles().read();
});

const SEED_TITLES = [
  "Báo Hà Giang",
  "Báo Hà Tĩnh",
  "Bản tin Cao Bằng",
  "Trung tâm VH&TT Nguyên Bình",
  "Bản tin hội nghị",
];

/** Rows of each file they were taken from. */
function rowsByOrigin(): Record<string, number> {
  const seeds = new Set(
    shipment.sources
      .filter((one) => SEED_TITLES.includes(one.title) && one.address === "")
      .map((one) => one.id),
  );
  const origin = ({ index, source }: { index: string; source: string }): string => {
    if (index === "national-reform") return "national-2023";
    if (seeds.has(source)) return "seeds";
    if (index.startsWith("par-index")) return "parindex";
    if (/^(dti|ict|egov)/.test(index)) return "ict";
    return ["sipas", "papi", "pci"].includes(index) ? index : "local";
  };
  const counts: Record<string, number> = {};
  for (const row of shipment.results) counts[origin(row)] = (counts[origin(row)] ?? 0) + 1;
  return counts;
}

// Counts of results-notes.md (PCI 7,659, PAPI 21,047, PAR INDEX 289, ICT 259, local 44, SIPAS 43) and of the lines of
// results-seeds.csv (16) and national-2023.csv (14)
test("every row that was gathered is here: as many rows out as in", () => {
  expect(rowsByOrigin()).toEqual({
    parindex: 289,
    sipas: 43,
    papi: 21_047,
    pci: 7_659,
    ict: 259,
    local: 44,
    seeds: 16,
    "national-2023": 14,
  });
});

describe("the lists", () => {
  test("name every index, component, unit and source that a row uses", () => {
    const components = new Set(
      shipment.indices.flatMap((one) => one.components.map(({ code }) => `${one.id} ${code}`)),
    );
    const units = new Set<string>(shipment.units.map((one) => one.key));
    const sources = new Set(shipment.sources.map((one) => one.id));
    const stray = shipment.results.filter(
      (row) =>
        !components.has(`${row.index} ${row.component}`) || !units.has(row.unit) || !sources.has(row.source),
    );
    expect(stray).toEqual([]);
  });

  test("hold no source that nothing rests on", () => {
    const used = new Set(shipment.results.map((row) => row.source));
    expect(shipment.sources.filter((one) => !used.has(one.id))).toEqual([]);
  });

  // Hà Tây went into Hà Nội on 1 August 2008; the 63 became 34 on 1 July 2025 (admin-units.md)
  test.each([
    { year: 2007, provinces: 64 },
    { year: 2008, provinces: 63 },
    { year: 2024, provinces: 63 },
    { year: 2025, provinces: 34 },
  ])("know $provinces provinces at the end of $year", ({ year, provinces }) => {
    expect(unitsOfYear(shipment.units, "province", year)).toHaveLength(provinces);
  });

  test("lead every old province to the one it is in today", () => {
    const units = new Map(shipment.units.map((one) => [one.key, one]));
    const name = (key: string) => shipment.units.find((one) => one.key === key);
    expect(name("vn63-24")).toMatchObject({ name: "Bắc Giang", successor: "vn34-24" });
    expect(name("vn34-24")).toMatchObject({ name: "Bắc Ninh", validFrom: "2025-07-01" });
    expect(shipment.units.filter((one) => one.successor !== null && !units.has(one.successor))).toEqual([]);
  });

  test("are in composed Unicode", () => {
    const text = JSON.stringify(shipment);
    expect(text).toBe(text.normalize("NFC"));
  });
});

// results-seeds.csv, line by line
test.each([
  {
    unit: "vn63-02",
    index: "par-index-province",
    year: 2020,
    value: "83.87",
    rank: 33,
    rankChange: 20,
    group: "B",
  },
  { unit: "vn63-02", index: "sipas", year: 2020, value: "87.6", rank: 25, rankChange: 10, group: null },
  {
    unit: "vn63-02",
    index: "papi",
    year: 2020,
    value: null,
    rank: 33,
    rankChange: null,
    group: "đứng đầu nhóm 3",
  },
  { unit: "vn63-02", index: "ict-index", year: null, value: null, rank: 23, rankChange: null, group: null },
  { unit: "vn63-02", index: "pci", year: 2020, value: null, rank: 61, rankChange: null, group: null },
  {
    unit: "vn63-42",
    index: "par-index-province",
    year: 2021,
    value: null,
    rank: 8,
    rankChange: null,
    group: null,
  },
  {
    unit: "vn63-42",
    index: "par-index-province",
    year: 2022,
    value: "85.95",
    rank: 28,
    rankChange: -20,
    group: null,
  },
  { unit: "vn63-42", index: "sipas", year: 2022, value: "84.37", rank: 7, rankChange: -2, group: null },
  {
    unit: "vn63-22",
    index: "par-index-province",
    year: 2022,
    value: "90.1",
    rank: 1,
    rankChange: null,
    group: null,
  },
  { unit: "vn63-22", index: "sipas", year: 2022, value: "87.59", rank: 1, rankChange: null, group: null },
  {
    unit: "vn63-04",
    index: "par-index-province",
    year: 2020,
    value: "81.07",
    rank: 56,
    rankChange: 2,
    group: null,
  },
  {
    unit: "vn63-04",
    index: "papi",
    year: 2020,
    value: "43.37",
    rank: 19,
    rankChange: -4,
    group: "Trung bình cao",
  },
  { unit: "vn63-04", index: "sipas", year: 2020, value: "7.88", rank: 61, rankChange: -2, group: null },
])("$unit $index $year is kept as its newspaper printed it", (expected) => {
  const rows = shipment.results.filter(
    (row) =>
      row.unit === expected.unit &&
      row.index === expected.index &&
      row.year === expected.year &&
      row.component === "total" &&
      row.rankedUnits === 63,
  );
  expect(rows).toMatchObject([expected]);
});

// results-seeds.csv, last line, and conferences.md A
test("a provisional self score stays provisional and belongs to no ranked province", () => {
  const [row] = shipment.results.filter((one) => one.component === "self-score");
  expect(row).toMatchObject({
    value: "59.2703",
    scaleMax: "65",
    status: "provisional",
    unit: "agg-unnamed-province",
  });
});
