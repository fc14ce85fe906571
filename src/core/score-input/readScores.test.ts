import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import { readDelimited } from "./delimited.ts";
import { readScores, type ScoresReading } from "./readScores.ts";
import { readUnits } from "./units.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
const data = readFileSync(path.join(FOLDER, "data.csv"), "utf8");
const method = loadMethod(readFileSync(path.join(FOLDER, "method.yaml"), "utf8"));
const HEADER = "unit,family,leaf,input,value,status\n";

const csv = (text: string): ScoresReading => readScores(text, method, { format: "csv" });
const faults = (reading: ScoresReading): readonly string[] =>
  reading.ok ? [] : reading.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe("forms that are read alike", () => {
  const plain = csv(data);

  test("the worked example has four units", () => {
    expect(plain.ok && plain.sheets.map(({ unit }) => unit)).toEqual(["Xã A", "Xã B", "Xã C", "Xã D"]);
  });

  test.each<[string, string]>([
    ["a byte-order mark", `\uFEFF${data}`],
    ["Windows line ends", data.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", data.replaceAll("\n", "\r")],
    ["semicolons", data.replaceAll(",", ";")],
    ["decomposed Vietnamese", data.normalize("NFD")],
    ["quotes", data.replaceAll("Xã A", '"Xã A"')],
    ["blank lines", data.replaceAll("\nXã B", "\n\n,,,,,\nXã B")],
    [
      "columns in another order",
      data
        .split("\n")
        .map((line) => line.split(",").toReversed().join(","))
        .join("\n"),
    ],
    ["capital letters in the header", data.replace("unit,family", "Unit,FAMILY")],
    ["no line end at the end", data.trimEnd()],
  ])("%s", (_, text) => {
    expect(csv(text)).toEqual(plain);
  });

  test("the same rows as JSON", () => {
    const [head, ...lines] = data.trim().split("\n");
    const columns = (head ?? "").split(",");
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(",").map((cell, index) => [columns[index] ?? "", cell])),
    );
    expect(readScores(JSON.stringify(rows), method, { format: "json" })).toEqual(plain);
  });

  test("numbers, yes and no may stand as such in JSON", () => {
    const rows = [
      { unit: "Xã A", family: "commune", leaf: "1.2", input: "done", value: 18 },
      { unit: "Xã A", leaf: "2.3", input: "published", value: true },
    ];
    const reading = readScores(JSON.stringify(rows), method, { format: "json" });
    expect(reading.ok && reading.sheets[0]?.entries).toEqual({
      "1.2": { inputs: { done: 18 } },
      "2.3": { inputs: { published: true } },
    });
  });
});

const SHARES = loadMethod(`
id: shares
version: "1"
title: { vi: Tỷ lệ }
status: composed
basis: []
families: [commune, ward]
period: year
max: 2
tree:
  - { code: "1", label: { vi: Tỷ lệ }, max: 1, scoredBy: self, inputs: { s: { kind: share }, d: { kind: date } }, rule: { kind: proportional, of: s } }
  - { code: "2", label: { vi: Nhập }, max: 1, scoredBy: self, families: [commune], rule: { kind: entered } }
  - { code: "3", label: { vi: Nhập }, max: 1, scoredBy: self, families: [ward], rule: { kind: entered } }
`);

test("with semicolons a decimal comma is read", () => {
  const reading = readScores("unit;family;leaf;input;value;status\nA;commune;1;s;0,85;\n", SHARES, {
    format: "csv",
  });
  expect(reading.ok && reading.sheets[0]?.entries["1"]?.inputs).toEqual({ s: 0.85 });
});

test("with commas a decimal comma is a fault that says what to write, quoted or not", () => {
  const quoted = readScores(`${HEADER}A,commune,1,s,"0,85",\n`, SHARES, { format: "csv" });
  const bare = readScores(`${HEADER}A,commune,1,s,0,85,\n`, SHARES, { format: "csv" });
  expect(faults(quoted)).toEqual(["2 value value-decimal-comma"]);
  expect(faults(bare)).toEqual(["2 value value-decimal-comma"]);
  expect(!bare.ok && bare.faults[0]?.words.vi).toContain("hãy viết 0.85");
});

test("every fault is named by row and column, and nothing is read", () => {
  const text = [
    "Xã A,commune,1.2,done,18,",
    "Xã A,commune,1.2,done,19,",
    "Xã A,ward,1.2,planned,20,",
    ",commune,1.2,planned,20,",
    "Xã B,ward,1.2,planned,20,",
    "Xã C,commune,9.9,planned,20,",
    "Xã C,commune,1.2,plan,20,",
    "Xã C,commune,1.2,done,nhiều,",
    "Xã C,commune,1.2,planned,-1,",
    "Xã C,commune,2.1,late,1.5,",
    "Xã C,commune,1.1,issued,sometimes,",
    "Xã C,commune,2.3,published,maybe,",
    "Xã C,commune,C1,initiatives,1,maybe",
    "Xã C,commune,T1,lateReports,1,missing",
    "Xã C,commune,2.2,,5,not-applicable",
    "Xã D,commune,2.2,met,5,",
    "Xã D,commune,2.2,,,not-applicable",
    "Xã D,commune,2.2,total,5,",
    "Xã D,commune,1,done,5,",
    "Xã D,commune,1.2,done",
  ].join("\n");
  expect(faults(csv(HEADER + text))).toEqual([
    "3 input duplicate-row",
    "4 family unknown-family",
    "5 unit no-unit",
    "6 family unknown-family",
    "7 leaf unknown-leaf",
    "8 input unknown-input",
    "9 value value-not-a-number",
    "10 value value-below-min",
    "11 value value-not-whole",
    "12 value value-unknown-option",
    "13 value value-not-yes-no",
    "14 status unknown-status",
    "15 value value-with-status",
    "16 value value-with-status",
    "18 status status-clash",
    "19 status status-clash",
    "20 leaf unknown-leaf",
    "21  wrong-row",
  ]);
});

test("a unit in two families and a leaf of another family are named", () => {
  const text = `${HEADER}A,commune,2,points,1,\nA,ward,3,points,1,\nB,ward,2,points,1,\nB,ward,3,points,1.5,\nC,ward,1,s,85,\nC,ward,1,d,2026-02-30,\n`;
  expect(faults(readScores(text, SHARES, { format: "csv" }))).toEqual([
    "3 family family-clash",
    "4 leaf leaf-not-for-family",
    "5 value value-above-max",
    "6 value value-above-max",
    "7 value value-not-a-date",
  ]);
});

describe("wrong files", () => {
  test("a header alone is an empty file, unless a list names the units", () => {
    expect(faults(csv(HEADER))).toEqual(["1  empty-file"]);
    expect(faults(readScores("[]", method, { format: "json" }))).toEqual(["1  empty-file"]);
    const units = [{ unit: "Xã A", family: "commune" }];
    expect(readScores(HEADER, method, { format: "csv", units }).ok).toBe(true);
  });

  test("a count that no number can hold exactly is a fault", () => {
    const reading = csv(
      `${HEADER}Xã A,commune,1.2,done,9007199254740993,\nXã A,commune,1.2,planned,1e300,\n`,
    );
    expect(faults(reading)).toEqual(["2 value value-above-max", "3 value value-above-max"]);
  });

  test("a wrong header names what is missing and what is strange", () => {
    expect(faults(csv("unit,family,leaf,input,points\n"))).toEqual([
      "1 value missing-column",
      "1 status missing-column",
      "1 points unknown-column",
    ]);
    expect(faults(csv("unit,unit,family,leaf,input,value,status\n"))).toEqual(["1 unit repeated-column"]);
  });

  test("an empty file, an open quote and broken JSON are named", () => {
    expect(faults(csv(""))).toEqual(["1  empty-file"]);
    expect(faults(csv(`${HEADER}"Xã A,commune,1.2,done,18,\n`))).toEqual(["2  open-quote"]);
    expect(faults(readScores("[", method, { format: "json" }))).toEqual(["1  not-json"]);
    expect(faults(readScores("{}", method, { format: "json" }))).toEqual(["1  not-json"]);
    expect(faults(readScores('[1, {"unit": "A", "score": 1}]', method, { format: "json" }))).toContain(
      "1  wrong-row",
    );
    expect(faults(readScores('[{"unit": "A", "score": 1}]', method, { format: "json" }))).toContain(
      "1 score unknown-column",
    );
  });
});

describe("statuses", () => {
  const entries = (rows: string) => {
    const reading = csv(HEADER + rows);
    if (!reading.ok) throw new Error(reading.faults[0]?.words.en);
    return reading.sheets[0];
  };

  test("not applicable, exempt, missing and not ranked reach the sheet", () => {
    const sheet = entries(
      "Xã A,commune,2.2,,,not-applicable\nXã A,commune,2.1,,,exempt\nXã A,commune,1.2,done,,missing\nXã A,commune,,,,not-ranked\n",
    );
    expect(sheet).toEqual({
      unit: "Xã A",
      family: "commune",
      ranked: false,
      exempt: ["2.1"],
      entries: { "2.2": { inputs: {}, notApplicable: true }, "2.1": { inputs: {} }, "1.2": { inputs: {} } },
    });
  });

  test("points given by an appraiser stand in place of those of the rule, the values beside them", () => {
    expect(
      entries("Xã A,commune,1.2,done,18,\nXã A,commune,1.2,,1.5,appraised\nXã A,commune,2.1,,0,appraised\n")
        ?.entries,
    ).toEqual({
      "1.2": { inputs: { done: 18 }, decided: { points: 1.5, reason: "", by: "appraised" } },
      "2.1": { inputs: {}, decided: { points: 0, reason: "", by: "appraised" } },
    });
  });

  test.each([
    ["more than the maximum", "Xã A,commune,1.2,,99,appraised\n", "2 value value-above-max"],
    ["less than nothing", "Xã A,commune,1.2,,-1,appraised\n", "2 value value-below-min"],
    ["no points", "Xã A,commune,1.2,,,appraised\n", "2 value value-empty"],
    ["an input", "Xã A,commune,1.2,done,1,appraised\n", "2 input unknown-input"],
    [
      "a leaf set aside",
      "Xã A,commune,2.2,x,,exempt\nXã A,commune,2.2,,1,appraised\n",
      "3 status status-clash",
    ],
    [
      "a leaf set aside later",
      "Xã A,commune,2.2,,1,appraised\nXã A,commune,2.2,x,,exempt\n",
      "3 status status-clash",
    ],
  ])("appraised points with %s are refused", (_title, rows, fault) => {
    expect(faults(csv(HEADER + rows))).toEqual([fault]);
  });

  test("an empty value is simply not known yet", () => {
    expect(entries("Xã A,commune,1.2,done,,\n")?.entries).toEqual({ "1.2": { inputs: {} } });
  });
});

describe("a list of units", () => {
  const units = readUnits("\uFEFFunit;family;ranked\r\nXã A;commune;\r\nXã B;commune;không\r\nXã C;;\r\n");

  test("is read with families and units that are not ranked", () => {
    expect(units).toEqual({
      ok: true,
      units: [
        { unit: "Xã A", family: "commune" },
        { unit: "Xã B", family: "commune", ranked: false },
        { unit: "Xã C" },
      ],
    });
  });

  test("refuses units that it does not name and adds those without data", () => {
    if (!units.ok) throw new Error("the list must be readable");
    const listed = { format: "csv" as const, units: units.units };
    expect(faults(readScores(`${HEADER}Xã Z,commune,1.2,done,1,\n`, method, listed))).toEqual([
      "2 unit unknown-unit",
    ]);
    const reading = readScores(`${HEADER}Xã C,commune,1.2,done,1,\n`, method, listed);
    expect(reading.ok && reading.sheets.map(({ unit, ranked }) => [unit, ranked])).toEqual([
      ["Xã A", undefined],
      ["Xã B", false],
      ["Xã C", undefined],
    ]);
  });

  test("is refused without its column, with a blank and with a unit twice", () => {
    expect(readUnits("name\nA\n").ok).toBe(false);
    const reading = readUnits("unit,family\nA,x\n,x\nA,x\n");
    expect(!reading.ok && reading.faults.map(({ row, code }) => [row, code])).toEqual([
      [3, "no-unit"],
      [4, "repeated-unit"],
    ]);
  });
});

test("quoted cells keep separators, quotes and line breaks, and lines are counted through them", () => {
  const { rows } = readDelimited('a,b\n"x, ""y""\nz",2\nlast,3');
  expect(rows).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['x, "y"\nz', "2"] },
    { line: 4, cells: ["last", "3"] },
  ]);
});
