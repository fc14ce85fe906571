import {
  type CellFault,
  type DataCell,
  type DataColumn,
  type DataTable,
  numbersOf,
} from "../../table/dataTable.ts";
import type { IndexFault } from "../indexFault.ts";
import { notANumber, notNegative } from "./readWords.ts";

/** Texts that say that a leaf does not apply. */
const NOT_APPLICABLE: ReadonlySet<string> = new Set(["n/a", "na", "not-applicable", "không áp dụng"]);

export function isNotApplicable(cell: DataCell): boolean {
  return typeof cell === "string" && NOT_APPLICABLE.has(cell.trim().toLowerCase());
}

export interface NumberColumn {
  /** NaN where empty, not applicable or faulty. */
  readonly values: Float64Array;
  /** 1 where the cell says that the leaf does not apply. */
  readonly notApplicable: Uint8Array;
  readonly faults: readonly IndexFault[];
}

/** A column as numbers, with every cell that is none. */
export function numbersIn(data: DataTable, column: DataColumn, atLeastZero = false): NumberColumn {
  const notApplicable = Uint8Array.from(column.cells, (cell) => (isNotApplicable(cell) ? 1 : 0));
  const plain = { ...column, cells: column.cells.map((cell) => (isNotApplicable(cell) ? null : cell)) };
  const first = numbersOf(data, plain);
  const faults = first.ok
    ? []
    : first.faults.map(({ row, words }) => notANumber(row, column.name, words.vi, words.en));
  const values = first.ok ? first.values : withoutFaulty(data, plain, first.faults);
  if (atLeastZero)
    values.forEach((value, at) => {
      if (value < 0) faults.push(notNegative(data.rowNumbers[at] ?? at + 1, column.name));
    });
  return { values, notApplicable, faults };
}

/** The rest of a column, so that one faulty cell does not hide what is wrong with others. */
function withoutFaulty(data: DataTable, column: DataColumn, faults: readonly CellFault[]): Float64Array {
  const faulty = new Set(faults.map(({ row }) => row));
  const cells = column.cells.map((cell, at) => (faulty.has(data.rowNumbers[at] ?? at + 1) ? null : cell));
  const read = numbersOf(data, { ...column, cells });
  return read.ok ? read.values : new Float64Array(column.cells.length).fill(Number.NaN);
}
