import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileMethod } from "../scoring/compile.ts";
import { scoreRound } from "../scoring/scoreRound.ts";
import { scoreUnit } from "../scoring/scoreUnit.ts";
import { loadMethod } from "./load.ts";
import type { Method } from "./schema.ts";
import { findNode } from "./tree.ts";

const ROOT = join(import.meta.dirname, "../../..");
const methodOf = (file: string): Method => loadMethod(readFileSync(join(ROOT, "methods", file), "utf8"));
const close = (actual: number | undefined, expected: number, tolerance = 1e-9): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance);
};

test("a self score of 59.2703 in 2019 stands provisional between itself and the 35 points outside it", () => {
  const compiled = compileMethod(methodOf("par-index-province/2019.yaml"));
  const sheet = { unit: "p", family: "province", entries: { "A.x": { inputs: { points: 59.2703 } } } };
  const result = scoreUnit(compiled, sheet, { stage: "open" });
  expect(result.provisional).toBe(true);
  expect(result.least).toBe(59.2703);
  close(result.most, 94.2703);
});

// Đồng Nai, PAR INDEX 2018: points and percent of each field as printed. Fields 3, 6 and 7 contradict themselves in print.
test.each([
  ["1", 7.25, 80.56],
  ["2", 7.44, 74.4],
  ["4", 9.87, 82.27],
  ["5", 10.06, 74.53],
])(
  "field %s of Đồng Nai 2018 comes to the printed percent within the rounding of its points",
  (code, points, printed) => {
    const method = methodOf("par-index-province/2018.yaml");
    const entries = { [`${code}.x`]: { inputs: { points } } };
    const result = scoreUnit(compileMethod(method), { unit: "75", family: "province", entries });
    const percent = result.nodes.find((node) => node.code === code)?.percent ?? Number.NaN;
    const rounding = (0.005 / (findNode(method, code)?.max ?? 1)) * 100 + 0.005;
    close(percent, printed, rounding + 1e-9);
  },
);

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
  close(result.nodes.find(({ code }) => code === "B")?.points, 31.19);
  close(result.total, 86.14);
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

// The complete table of 17 ministries for 2023, kept under published/ with its source; parts rounded to two decimals.
test("the 17 ministries of 2023 keep their published order and totals", () => {
  const lines = readFileSync(join(ROOT, "published/results/par-index-ministry/2023.csv"), "utf8")
    .trim()
    .split(/\r?\n/);
  const printed = new Map<string, Record<string, number>>();
  for (const line of lines.slice(1)) {
    const [unit = "", component = "", value = "", , rank = ""] = line.split(",");
    if (!unit.startsWith("ministry-")) continue;
    const known = printed.get(unit) ?? {};
    printed.set(unit, {
      ...known,
      [component]: Number(value),
      ...(rank === "" ? {} : { rank: Number(rank) }),
    });
  }
  expect(printed.size).toBe(17);
  const sheets = [...printed].map(([unit, parts]) => ({
    unit,
    family: "ministry",
    entries: {
      "A.x": { inputs: { points: parts["appraised"] ?? Number.NaN } },
      "B.x": { inputs: { points: parts["external"] ?? Number.NaN } },
    },
  }));
  const { units } = scoreRound(compileMethod(methodOf("par-index-ministry/2022.yaml")), sheets.toReversed());
  for (const { unit, rank, total } of units) {
    expect(rank).toBe(printed.get(unit)?.["rank"]);
    close(total, printed.get(unit)?.["total"] ?? Number.NaN, 0.005 * 3 + 1e-9);
  }
});
