import { expect, test } from "vitest";
import type { DataTable } from "../../table/dataTable.ts";
import { readSurveyColumn, readSurveyFactor } from "./readColumn.ts";

const table: DataTable = {
  columns: [
    { name: "diem", cells: [4, "2,5", null, "KB"] },
    { name: "nhom", cells: ["10", 9, null, "khác"] },
  ],
  rowNumbers: [2, 3, 4, 5],
  decimalComma: true,
};

test("numbers keep what is missing, and texts that mean no answer are missing too", () => {
  const read = readSurveyColumn(table, "diem", ["KB"]);
  expect(read.ok ? Array.from(read.column.values) : read).toEqual([4, 2.5, Number.NaN, Number.NaN]);
});

test("what is no number is told with its row, and a column that is not there by its name", () => {
  const read = readSurveyColumn(table, "diem");
  expect(read.ok ? [] : read.faults).toMatchObject([{ code: "value-not-finite", column: "diem", row: 5 }]);
  for (const unknown of [readSurveyColumn(table, "tuoi"), readSurveyFactor(table, "tuoi")]) {
    expect(unknown.ok ? [] : unknown.faults).toMatchObject([{ code: "column-unknown", column: "tuoi" }]);
  }
});

test("levels stand in order, numbers by their size and before texts", () => {
  const read = readSurveyFactor(table, "nhom");
  expect(read.ok ? read.factor.levels : read).toEqual(["9", "10", "khác"]);
  expect(read.ok ? Array.from(read.factor.codes) : read).toEqual([1, 0, -1, 2]);
  const without = readSurveyFactor(table, "nhom", ["khác"]);
  expect(without.ok ? Array.from(without.factor.codes) : without).toEqual([1, 0, -1, -1]);
});
