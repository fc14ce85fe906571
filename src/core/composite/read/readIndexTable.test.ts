import { describe, expect, test } from "vitest";
import type { DataCell, DataTable } from "../../table/dataTable.ts";
import { compositeSchema } from "../schema/composite.ts";
import { readIndexTable } from "./readIndexTable.ts";

const label = { vi: "x" };
const method = compositeSchema.parse({
  kind: "composite",
  id: "thu",
  version: "1",
  title: label,
  status: "composed",
  basis: [],
  families: ["so", "xa"],
  period: "year",
  groupings: [{ code: "vung" }],
  denominators: [{ code: "dan" }],
  tree: [
    { code: "1", label, direction: "higher" },
    { code: "2", label, direction: "lower", denominator: "dan" },
    { code: "3", label, direction: "higher", families: ["xa"] },
  ],
  recipe: [{ step: "denominate" }, { step: "aggregate" }],
});

/** A table from rows of cells under a head; rows are numbered as in a file whose head is line 1. */
function table(head: string, ...rows: readonly (readonly DataCell[])[]): DataTable {
  return {
    columns: head.split(",").map((name, at) => ({ name, cells: rows.map((row) => row[at] ?? null) })),
    rowNumbers: rows.map((_, at) => at + 2),
    decimalComma: false,
  };
}

function faultsOf(data: DataTable): readonly string[] {
  const read = readIndexTable(data, method);
  return read.ok
    ? []
    : read.faults.map(({ code, place }) => `${place.row ?? "-"} ${place.column ?? "-"} ${code}`);
}

describe("a wide table", () => {
  test("is read with families, periods, groups, empty cells and cells that do not apply", () => {
    const read = readIndexTable(
      table(
        "unit,label,family,year,vung,1,2,3,dan,1:base,1:se",
        ["a", "Sở A", "so", 2024, "Bắc", 5, "n/a", null, 100, 30, 0.5],
        ["b", null, "xa", "2024", null, "2.5", 4, 7, 50, 40, 0.25],
      ),
      method,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.value.rows).toEqual([
      { unit: "a", label: "Sở A", family: "so", period: "2024", groups: { vung: "Bắc" } },
      { unit: "b", family: "xa", period: "2024", groups: {} },
    ]);
    expect(read.value.columns.get("1")).toEqual(Float64Array.of(5, 2.5));
    expect(read.value.columns.get("2")).toEqual(Float64Array.of(Number.NaN, 4));
    expect(read.value.notApplicable.get("2")).toEqual(Uint8Array.of(1, 0));
    expect(read.value.bases?.get("1")).toEqual(Float64Array.of(30, 40));
    expect(read.value.errors?.get("1")).toEqual(Float64Array.of(0.5, 0.25));
  });

  test("every fault is told at once with its row and column", () => {
    const found = faultsOf(
      table(
        "unit,family,1,2,3,dan,hài lòng,1:base",
        ["a", "so", "nhiều", 1, null, 1, 0, 3],
        ["a", "so", Number.POSITIVE_INFINITY, 1, 4, 1, 0, -1],
        [null, "so", 1, 1, null, 1, 0, 3],
        ["c", "phuong", 1, 1, null, 1, 0, 3],
      ),
    );
    expect(found).toEqual([
      "- hài lòng column-unknown",
      "4 unit unit-missing",
      "5 family family-unknown",
      "3 unit unit-twice",
      "2 1 not-a-number",
      "3 1 not-a-number",
      "3 1:base negative",
      "3 3 leaf-not-for-family",
    ]);
  });

  test("columns that are needed and missing are named", () => {
    expect(faultsOf(table("1,3", [1, 2]))).toEqual([
      "- unit column-missing",
      "- family column-missing",
      "- 2 leaf-missing",
      "- dan column-missing",
    ]);
  });
});

describe("a long table", () => {
  test("gives the same as the wide one", () => {
    const wide = readIndexTable(
      table("unit,family,1,2,3,dan", ["a", "so", 5, "n/a", null, 100], ["b", "xa", 2, 4, 7, 50]),
      method,
    );
    const long = readIndexTable(
      table(
        "unit,family,leaf,value,status",
        ["a", "so", "1", 5, null],
        ["a", "so", "2", null, "not-applicable"],
        ["a", "so", "dan", 100, null],
        ["b", "xa", "1", 2, null],
        ["b", "xa", "2", 4, null],
        ["b", "xa", "3", 7, null],
        ["b", "xa", "dan", 50, null],
      ),
      method,
    );
    expect(long).toEqual(wide);
  });

  test("its faults are told at once", () => {
    expect(
      faultsOf(
        table(
          "unit,family,leaf,value,status",
          ["a", "so", "1", 5, null],
          ["a", "so", "1", 6, null],
          ["a", "xa", "2", 6, "missing"],
          ["a", "so", "9", 6, null],
          ["a", "so", "3", 6, null],
          ["a", "so", "dan", "x", "chưa"],
        ),
      ),
    ).toEqual([
      "4 family family-clash",
      "7 value not-a-number",
      "3 leaf leaf-twice",
      "4 value value-with-status",
      "5 leaf leaf-unknown",
      "6 3 leaf-not-for-family",
      "7 status status-unknown",
    ]);
  });
});
