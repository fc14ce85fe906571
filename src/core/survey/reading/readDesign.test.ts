import { expect, test } from "vitest";
import type { DataCell, DataTable } from "../../table/dataTable.ts";
import type { SurveyFault } from "../fault.ts";
import type { DesignSpec } from "./designSpec.ts";
import { readDesign } from "./readDesign.ts";

function table(columns: Readonly<Record<string, readonly DataCell[]>>): DataTable {
  const named = Object.entries(columns).map(([name, cells]) => ({ name, cells }));
  return {
    columns: named,
    rowNumbers: (named[0]?.cells ?? []).map((_, row) => row + 2),
    decimalComma: false,
  };
}

/** A fault without its words. */
function placeOf({ code, column, row, stratum }: SurveyFault) {
  return {
    code,
    ...(column === undefined ? {} : { column }),
    ...(row === undefined ? {} : { row }),
    ...(stratum === undefined ? {} : { stratum }),
  };
}

function faultsOf(columns: Readonly<Record<string, readonly DataCell[]>>, spec: DesignSpec) {
  const outcome = readDesign(table(columns), spec);
  return outcome.ok ? [] : outcome.faults.map(placeOf);
}

function weightsOf(columns: Readonly<Record<string, readonly DataCell[]>>, spec: DesignSpec) {
  const outcome = readDesign(table(columns), spec);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ words }) => words.en).join("; "));
  return Array.from(outcome.design.weights);
}

test("weights of zero or below, missing weights and missing labels are all told with their rows", () => {
  expect(
    faultsOf(
      { xa: ["a", null, "c", "d"], tang: [1, 1, "  ", 2], w: [1, 0, null, -2] },
      { ids: ["xa"], strata: ["tang"], weights: "w" },
    ),
  ).toEqual([
    { code: "cluster-missing", column: "xa", row: 3 },
    { code: "stratum-missing", column: "tang", row: 4 },
    { code: "weight-not-positive", column: "w", row: 3 },
    { code: "weight-missing", column: "w", row: 4 },
    { code: "weight-not-positive", column: "w", row: 5 },
  ]);
});

test("columns that are not there are all told", () => {
  expect(faultsOf({ y: [1, 2] }, { ids: ["xa"], strata: ["tang"], weights: "w", fpc: ["N"] })).toEqual([
    { code: "column-unknown", column: "xa" },
    { code: "column-unknown", column: "tang" },
    { code: "column-unknown", column: "w" },
    { code: "column-unknown", column: "N" },
  ]);
});

test("a table without rows is refused", () => {
  expect(faultsOf({ y: [] }, {})).toEqual([{ code: "no-rows" }]);
});

test("text where a weight belongs is refused with its row", () => {
  expect(faultsOf({ w: ["một", 2] }, { weights: "w" })).toEqual([
    { code: "value-not-finite", column: "w", row: 2 },
  ]);
});

const twice = { xa: [1, 2, 1, 2], tang: ["A", "A", "B", "B"] };

test("a cluster in two strata is refused unless labels are used anew in each", () => {
  expect(faultsOf(twice, { ids: ["xa"], strata: ["tang"] })).toEqual([
    { code: "cluster-in-two-strata", row: 4, stratum: "B" },
    { code: "cluster-in-two-strata", row: 5, stratum: "B" },
  ]);
  const nested = readDesign(table(twice), { ids: ["xa"], strata: ["tang"], nest: true });
  expect(nested.ok && nested.design.stages[0]?.clusterCount).toBe(4);
});

test("a population smaller than the sample is refused by stratum", () => {
  expect(
    faultsOf({ tang: ["A", "A", "B", "B"], N: [10, 10, 1, 1] }, { strata: ["tang"], fpc: ["N"] }),
  ).toEqual([{ code: "fpc-below-sample", stratum: "B" }]);
});

test("populations that vary in a stratum, mix sizes with shares, are missing or not above 0 are refused", () => {
  const strata = { tang: ["A", "A", "B", "B"] };
  const spec: DesignSpec = { strata: ["tang"], fpc: ["N"] };
  expect(faultsOf({ ...strata, N: [10, 11, 9, 9] }, spec)).toEqual([
    { code: "fpc-varies", column: "N", stratum: "A" },
  ]);
  expect(faultsOf({ ...strata, N: [10, 10, 0.5, 0.5] }, spec)).toEqual([
    { code: "fpc-mixed", column: "N", row: 4 },
  ]);
  expect(faultsOf({ ...strata, N: [10, 10, null, 0] }, spec)).toEqual([
    { code: "fpc-missing", column: "N", row: 4 },
    { code: "fpc-not-positive", column: "N", row: 5 },
  ]);
});

test("every stage needs its population, and no stage two sources of weights", () => {
  const columns = {
    a: [1, 1, 2, 2],
    b: [1, 2, 1, 2],
    N: [9, 9, 9, 9],
    w: [1, 1, 1, 1],
    p: [0.5, 0.5, 0.5, 1],
  };
  expect(faultsOf(columns, { ids: ["a", "b"], fpc: ["N"] })).toEqual([{ code: "stages-differ" }]);
  expect(faultsOf(columns, { ids: ["a"], strata: ["N", "N"] })).toEqual([{ code: "stages-differ" }]);
  expect(faultsOf(columns, { weights: "w", chances: ["p"] })).toEqual([{ code: "request-unsupported" }]);
});

test("chances outside 0 to 1 and unequal chances without any are refused", () => {
  expect(faultsOf({ p: [0.5, 0, 1.5] }, { chances: ["p"] })).toEqual([
    { code: "chance-out-of-range", column: "p", row: 3 },
    { code: "chance-out-of-range", column: "p", row: 4 },
  ]);
  expect(faultsOf({ y: [1, 2, 3] }, { pps: { kind: "brewer" } })).toEqual([{ code: "pps-unsupported" }]);
  expect(
    faultsOf(
      { a: [1, 2, 3], b: [1, 2, 3], p: [0.5, 0.5, 0.5] },
      {
        ids: ["a", "b"],
        fpc: ["p", "p"],
        pps: { kind: "overton" },
      },
    ),
  ).toEqual([{ code: "pps-unsupported" }]);
});

test("strata of one cluster are refused by name unless a rule is chosen", () => {
  const columns = { tang: ["A", "A", "B", "C"] };
  expect(faultsOf(columns, { strata: ["tang"] })).toEqual([
    { code: "lonely-psu", stratum: "B" },
    { code: "lonely-psu", stratum: "C" },
  ]);
  expect(faultsOf(columns, { strata: ["tang"], lonelyPsu: "adjust" })).toEqual([]);
});

test("a cluster with one household drawn of many is named by its stratum and label", () => {
  const columns = {
    tang: ["A", "A", "A"],
    xa: ["Tân An", "Tân An", "Bình Minh"],
    ho: [1, 2, 3],
    xas: [6, 6, 6],
    hos: [9, 9, 9],
  };
  const ids = ["xa", "ho"];
  expect(faultsOf(columns, { ids, fpc: ["xas", "hos"] })).toEqual([
    { code: "lonely-psu", stratum: "Bình Minh" },
  ]);
  expect(faultsOf(columns, { ids, strata: ["tang"], fpc: ["xas", "hos"] })).toEqual([
    { code: "lonely-psu", stratum: "A / Bình Minh" },
  ]);
});

test("a sample of one cluster is refused under every rule", () => {
  expect(faultsOf({ xa: ["a", "a"] }, { ids: ["xa"], lonelyPsu: "remove" })).toEqual([
    { code: "lonely-psu" },
  ]);
});

test("a cluster drawn of one is certain, not lonely", () => {
  expect(faultsOf({ tang: ["A", "A", "B"], N: [5, 5, 1] }, { strata: ["tang"], fpc: ["N"] })).toEqual([]);
});

test("weights come from the populations, stage by stage", () => {
  // 2 of 6 communes; 2 of 10 households in the first, 1 of 4 in the second: 6/2 × 10/2 = 15 and 6/2 × 4/1 = 12.
  const columns = { xa: ["a", "a", "b"], ho: [1, 2, 1], xas: [6, 6, 6], hos: [10, 10, 4] };
  const spec: DesignSpec = { ids: ["xa", "ho"], fpc: ["xas", "hos"], lonelyPsu: "certainty" };
  weightsOf(columns, spec).forEach((weight, row) => {
    expect(weight).toBeCloseTo([15, 15, 12][row] ?? 0, 12);
  });
});

test("weights come from chances, and are 1 where nothing is known", () => {
  expect(weightsOf({ p: [0.5, 0.25], q: [0.5, 1] }, { chances: ["p", "q"] })).toEqual([4, 4]);
  expect(weightsOf({ y: [1, 2] }, {})).toEqual([1, 1]);
});

test("1 as text and 1 as a number are one label", () => {
  const outcome = readDesign(table({ xa: ["1", 1, " 2 ", 2] }), { ids: ["xa"] });
  expect(outcome.ok && outcome.design.stages[0]?.clusterCount).toBe(2);
});
