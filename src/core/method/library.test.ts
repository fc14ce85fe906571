import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileMethod } from "../scoring/compile.ts";
import { scoreRound } from "../scoring/scoreRound.ts";
import { scoreUnit } from "../scoring/scoreUnit.ts";
import { checkMethod } from "./check.ts";
import { loadMethod } from "./load.ts";
import type { Item, Leaf, Method } from "./schema.ts";
import { findNode, isLeaf, leavesOf, walk } from "./tree.ts";

const FOLDER = join(import.meta.dirname, "../../../methods");

const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();

const textOf = (file: string): string => readFileSync(join(FOLDER, file), "utf8");
const methodOf = (file: string): Method => loadMethod(textOf(file));
const itemsOf = (method: Method): readonly Item[] => [
  ...(method.bonus?.items ?? []),
  ...(method.penalty?.items ?? []),
];
const everyLeaf = (method: Method): readonly (Leaf | Item)[] => [...leavesOf(method), ...itemsOf(method)];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const pointsBy = (method: Method, scoredBy: Leaf["scoredBy"]): number =>
  sum(
    leavesOf(method)
      .filter((leaf) => leaf.scoredBy === scoredBy)
      .map(({ max }) => max),
  );

test("the library holds the versions it promises", () => {
  expect(FILES).toEqual([
    "commune-par-index/mau-2026.yaml",
    "department-par-index/mau-2026.yaml",
    "district-par-index/mau-2024.yaml",
    "dossier-766/2022.yaml",
    "par-index-ministry/2017.yaml",
    "par-index-ministry/2022.yaml",
    "par-index-province-illustration/mau-2026.yaml",
    "par-index-province/2017.yaml",
    "par-index-province/2018.yaml",
    "par-index-province/2019.yaml",
    "par-index-province/2020.yaml",
    "par-index-province/2022.yaml",
    "par-index-province/2024.yaml",
    "par-index-province/2025.yaml",
  ]);
});

describe.each(FILES)("%s", (file) => {
  test("has no fault, and its examples and vectors come out as written", () => {
    const reading = checkMethod(textOf(file));
    expect(reading.ok ? [] : reading.faults).toEqual([]);
  });

  test("carries the name of its file", () => {
    const { id, version } = methodOf(file);
    expect(`${id}/${version}.yaml`).toBe(file);
  });

  test("adds up to its maximum", () => {
    const method = methodOf(file);
    expect(sum(leavesOf(method).map(({ max }) => max))).toBeCloseTo(method.max, 9);
  });

  test("says where every leaf comes from", () => {
    const uncited = everyLeaf(methodOf(file)).filter(
      ({ citation }) => citation?.act === undefined && citation?.source === undefined,
    );
    expect(uncited.map(({ code }) => code)).toEqual([]);
  });

  test("gives every leaf guidance and an example, in two languages where people read", () => {
    const poor = everyLeaf(methodOf(file)).filter(
      ({ label, guidance, examples }) =>
        label.en === undefined || guidance?.en === undefined || examples.length === 0,
    );
    expect(poor.map(({ code }) => code)).toEqual([]);
  });

  test("names what is not known in the label of the leaf", () => {
    const silent = leavesOf(methodOf(file)).filter(
      ({ status, label }) => status === "unresolved" && !label.vi.includes("chưa"),
    );
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  test("claims no official text", () => {
    const method = methodOf(file);
    expect(method.status).not.toBe("official");
    expect(method.note?.vi).toMatch(method.status === "composed" ? /minh họa/ : /[Cc]hưa|Chỉ biết/);
    const confidences = new Set(everyLeaf(method).map(({ citation }) => citation?.confidence));
    if (method.status === "composed") expect([...confidences]).toEqual(["composed"]);
    else expect(confidences).not.toContain("composed");
  });
});

const COMPOSED = FILES.filter((file) => methodOf(file).status === "composed");

test.each(COMPOSED)("%s asks for evidence on every self-scored leaf and names who leads it", (file) => {
  const method = methodOf(file);
  const bare = everyLeaf(method).filter(
    ({ scoredBy, evidence, lead }) =>
      scoredBy === "self" && (evidence.length === 0 || (lead === undefined && !itemsOf(method).length)),
  );
  expect(bare.map(({ code }) => code)).toEqual([]);
});

// Counts printed with the two templates from which these files were written.
test.each([
  { file: "commune-par-index/mau-2026.yaml", criteria: 34, leaves: 51, mayDrop: 24, notSelf: 15 },
  { file: "department-par-index/mau-2026.yaml", criteria: 32, leaves: 42, mayDrop: 52, notSelf: 10 },
])("$file is whole: 8 fields, $criteria criteria, $leaves leaves", ({ file, criteria, leaves, mayDrop, notSelf }) => {
  const method = methodOf(file);
  const groups = [...walk(method.tree)].filter(({ node }) => !isLeaf(node));
  expect(method.tree).toHaveLength(8);
  expect(groups.filter(({ parents }) => parents.length === 1)).toHaveLength(criteria);
  expect(leavesOf(method)).toHaveLength(leaves);
  const dropping = leavesOf(method).filter(({ notApplicable }) => notApplicable?.policy === "drop");
  expect(sum(dropping.map(({ max }) => max))).toBe(mayDrop);
  expect(method.max - pointsBy(method, "self")).toBe(notSelf);
  expect(method.bonus?.cap).toBe(3);
  expect(method.penalty?.cap).toBe(5);
});

// QĐ 2948/QĐ-BNV: e-learning pages of the Ministry; provinces confirmed by Báo Đắk Lắk. QĐ 2636: Đồng Nai's own page.
test.each([
  { file: "par-index-province/2017.yaml", maxima: [10, 10, 14.5, 11, 16, 7, 16, 15.5] },
  { file: "par-index-province/2018.yaml", maxima: [9, 10, 13, 12, 13.5, 12.5, 13.5, 16.5] },
  { file: "par-index-ministry/2017.yaml", maxima: [12, 17, 16, 13, 17, 7.5, 17.5] },
])("$file has the maxima of its fields as its sources print them", ({ file, maxima }) => {
  expect(methodOf(file).tree.map(({ max }) => max)).toEqual(maxima);
});

// Sở Nội vụ Ninh Thuận 2023 for provinces, Báo Chính phủ 16/11/2022 for ministries, a report of 18/02/2020 for 2019.
test.each([
  { file: "par-index-province/2019.yaml", self: 65, survey: 0, statistics: 0 },
  { file: "par-index-province/2022.yaml", self: 61.5, survey: 32, statistics: 6.5 },
  { file: "par-index-ministry/2022.yaml", self: 68.5, survey: 31.5, statistics: 0 },
  { file: "par-index-province-illustration/mau-2026.yaml", self: 65, survey: 28.5, statistics: 6.5 },
])("$file splits its points by who scores them", ({ file, self, survey, statistics }) => {
  const method = methodOf(file);
  expect(pointsBy(method, "self")).toBe(self);
  expect(pointsBy(method, "survey")).toBe(survey);
  expect(pointsBy(method, "statistics")).toBe(statistics);
});

test("a self score of 59.2703 in 2019 stands provisional between itself and the 35 points outside it", () => {
  const compiled = compileMethod(methodOf("par-index-province/2019.yaml"));
  const sheet = { unit: "p", family: "province", entries: { "A.x": { inputs: { points: 59.2703 } } } };
  const result = scoreUnit(compiled, sheet, { stage: "open" });
  expect(result.provisional).toBe(true);
  expect(result.least).toBe(59.2703);
  expect(result.most).toBeCloseTo(94.2703, 9);
});

// Đồng Nai, PAR INDEX 2018: points and percent of each field as printed. Fields 3, 6 and 7 contradict themselves in print.
test.each([
  ["1", 7.25, 80.56],
  ["2", 7.44, 74.4],
  ["4", 9.87, 82.27],
  ["5", 10.06, 74.53],
])("field %s of Đồng Nai 2018 comes to the printed percent within the rounding of its points", (code, points, printed) => {
  const method = methodOf("par-index-province/2018.yaml");
  const entries = { [`${code}.x`]: { inputs: { points } } };
  const result = scoreUnit(compileMethod(method), { unit: "75", family: "province", entries });
  const percent = result.nodes.find((node) => node.code === code)?.percent ?? Number.NaN;
  const rounding = (0.005 / (findNode(method, code)?.max ?? 1)) * 100 + 0.005;
  expect(Math.abs(percent - printed)).toBeLessThanOrEqual(rounding + 1e-9);
});

// Kon Tum, PAR INDEX 2023, snv.kontum.gov.vn: 54,95/61,5, impact 31,19/38,5, in all 86,14, group B.
test("Kon Tum 2023 comes to its printed parts, total and group", () => {
  const entries = {
    "A.x": { inputs: { points: 54.95 } },
    "B.1": { inputs: { percent: 85 } },
    "B.2": { inputs: { points: 18.33 } },
    "B.3": { inputs: { points: 4.36 } },
  };
  const compiled = compileMethod(methodOf("par-index-province/2022.yaml"));
  const result = scoreUnit(compiled, { unit: "62", family: "province", entries });
  expect(result.nodes.find(({ code }) => code === "B")?.points).toBeCloseTo(31.19, 9);
  expect(result.total).toBeCloseTo(86.14, 9);
  expect(result.group).toBe("B");
});

// Top ten of 2020 by Báo Đầu tư 28/6/2021: sum of three columns, SIPAS points; in the published order.
test("the top ten provinces of 2020 keep their published order", () => {
  const rows: readonly (readonly [string, number, number])[] = [
    ["Quảng Ninh", 81.49, 9.56],
    ["Hải Phòng", 81.16, 9.35],
    ["Thừa Thiên Huế", 79.9, 8.57],
    ["Bình Dương", 78.11, 8.82],
    ["Đồng Tháp", 77.87, 8.89],
    ["Đà Nẵng", 78.32, 8.24],
    ["Long An", 77.63, 8.62],
    ["Hà Nội", 77.57, 8.5],
    ["Bà Rịa - Vũng Tàu", 77.62, 8.4],
    ["Phú Thọ", 76.92, 8.81],
  ];
  const sheets = rows.map(([unit, points, sipas]) => ({
    unit,
    family: "province",
    entries: { "1": { inputs: { points } }, "2": { inputs: { percent: sipas * 10 } } },
  }));
  const result = scoreRound(compileMethod(methodOf("par-index-province/2020.yaml")), sheets.toReversed());
  const ranked = result.units.toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  expect(ranked.map(({ unit }) => unit)).toEqual(rows.map(([unit]) => unit));
});
