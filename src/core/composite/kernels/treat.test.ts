import { expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { impute } from "./impute.ts";
import { imputePanel } from "./imputePanel.ts";
import { transform } from "./transform.ts";
import { treat } from "./treat.ts";
import { winsorise } from "./winsorise.ts";

const column = (...values: number[]) => Float64Array.from(values);
const missing = Number.NaN;
const pass = { skew: 2, kurt: 3.5 };
const long = column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);

test("outliers are brought to the next value one level at a time", () => {
  const one = winsorise(long, 1, pass);
  expect([...one.column].slice(-2)).toEqual([30, 30]);
  expect(one).toMatchObject({ high: [11], low: [], points: 1 });
});

test("winsorising stops as soon as the column passes", () => {
  expect(winsorise(column(1, 2, 3, 4, 5), 5, pass).points).toBe(0);
});

test("forced winsorising goes on to the limit, ties counted as one level", () => {
  const found = winsorise(column(1, 2, 3, 4, 9, 9), 2, { skew: 99, kurt: 99 }, true);
  expect([...found.column]).toEqual([1, 2, 3, 4, 4, 4]);
  expect(found.points).toBe(2);
});

test("a long tail at the low end is treated there", () => {
  const found = winsorise(
    long.map((value) => -value),
    1,
    pass,
  );
  expect(found).toMatchObject({ high: [], low: [11], points: 1 });
});

test.each([
  ["too few values", column(1, 2, missing)],
  ["no spread", column(4, 4, 4, 4, 4)],
  ["nothing there", column(missing, missing)],
])("a column that cannot be tested is left as it is: %s", (_, values) => {
  const found = treat(values, { kind: "winsorise", most: 5, otherwise: "log-ct", combine: false, ...pass });
  expect(found.column).toEqual(values);
  expect(found.what.kind).toBe("untested");
});

test("a transformation that is not defined for the values is not made", () => {
  const values = long.map((value) => value - 5);
  const found = treat(values, { kind: "transform", by: "log", always: true, ...pass });
  expect(found.column).toEqual(values);
  expect(found.what.kind).toBe("not-transformed");
  expect(transform(values, "log")).toBeNull();
});

test("Box–Cox with λ = 1 only shifts, with λ = 2 is half the square less one", () => {
  expect(transform(column(3, 5), "box-cox", 1)).toEqual(column(0, 2));
  expect(transform(column(3, 5), "box-cox", 2)).toEqual(column(0, 4));
});

test("within a parent the unit's other leaves stand in, on the scale of the column", () => {
  // b is missing for unit 3; its a is at 0.75 of 0–4; b runs 10–30 and lower is better: 30 − 0.75 × 20 = 15
  const [, b] = impute(
    [column(0, 4, 3), column(30, 10, missing)],
    { kind: "within-parent", of: "mean" },
    { directions: [1, -1] },
  );
  expect(b).toEqual(column(30, 10, 15));
});

test("a group without any value leaves its cells missing", () => {
  const [found] = impute([column(1, missing, missing)], { kind: "group-mean" }, { groups: ["x", "x", "y"] });
  expect(found).toEqual(column(1, 1, missing));
});

test("a straight line between years does not mind the order of the rows", () => {
  const found = imputePanel(
    column(20, missing, 10, missing),
    ["a", "a", "a", "a"],
    [2024, 2023, 2020, 2026],
    { of: "linear" },
  );
  expectWithin(found[1] ?? missing, 17.5, 1e-12);
  expect(found[3]).toBe(20);
});

// COINr's test is not defined for the column of zeros that would be left, and it then gives back the column as it came.
test("the one unit that differs is not winsorised away", () => {
  const lone = column(0, 0, 0, 0, 0, 0, 0, 0, 0, 5);
  const found = treat(lone, { kind: "winsorise", most: 5, otherwise: "log-ct", combine: false, ...pass });
  expect([...found.column]).toEqual([...lone]);
  expect(found.what).toMatchObject({ kind: "untested", points: 0 });
});
