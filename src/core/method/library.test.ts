import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { methodKindOf } from "../composite/index.ts";
import { checkMethod } from "./check.ts";
import { loadMethod } from "./load.ts";
import type { Item, Leaf, Method } from "./schema.ts";
import { isLeaf, leavesOf, walk } from "./tree.ts";

const FOLDER = join(import.meta.dirname, "../../../methods");

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replaceAll("\\", "/"))
  .filter((file) => methodKindOf(textOf(file)) === "points")
  .sort();
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
    expect(Math.abs(sum(leavesOf(method).map(({ max }) => max)) - method.max)).toBeLessThan(1e-9);
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
])(
  "$file is whole: 8 fields, $criteria criteria, $leaves leaves",
  ({ file, criteria, leaves, mayDrop, notSelf }) => {
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
  },
);

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
