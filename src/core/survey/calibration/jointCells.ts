import type { Margin } from "./margin.ts";

/** Rows gathered by their categories on all margins: raking needs no more than these cells. */
export interface JointCells {
  readonly cellOf: Int32Array;
  readonly count: number;
  /** Category of each cell on each margin. */
  readonly codes: readonly Int32Array[];
}

/** A table of all combinations is used up to this size; beyond it a map of those that occur. */
const DENSE_LIMIT = 4_000_000;

export function jointCells(margins: readonly Margin[], rows: number): JointCells {
  const combinations = margins.reduce((product, margin) => product * margin.categories.length, 1);
  const keys = keysOf(margins, rows);
  const cellOf = new Int32Array(rows);
  const firstRows: number[] = [];
  const open = combinations <= DENSE_LIMIT ? denseIndex(combinations) : mapIndex();
  for (let row = 0; row < rows; row++) {
    const cell = open(keys[row] ?? 0, firstRows.length);
    if (cell === firstRows.length) firstRows.push(row);
    cellOf[row] = cell;
  }
  const codes = margins.map((margin) => Int32Array.from(firstRows, (row) => margin.codes[row] ?? 0));
  return { cellOf, count: firstRows.length, codes };
}

function keysOf(margins: readonly Margin[], rows: number): Float64Array {
  const keys = new Float64Array(rows);
  for (const { codes, categories } of margins) {
    const radix = categories.length;
    for (let row = 0; row < rows; row++) keys[row] = (keys[row] ?? 0) * radix + (codes[row] ?? 0);
  }
  return keys;
}

type Index = (key: number, next: number) => number;

function denseIndex(size: number): Index {
  const cells = new Int32Array(size).fill(-1);
  return (key, next) => {
    const known = cells[key] ?? -1;
    if (known >= 0) return known;
    cells[key] = next;
    return next;
  };
}

function mapIndex(): Index {
  const cells = new Map<number, number>();
  return (key, next) => {
    const known = cells.get(key);
    if (known !== undefined) return known;
    cells.set(key, next);
    return next;
  };
}

/** Sum of the values of the rows of each cell. */
export function cellSums(cells: JointCells, values: Float64Array): Float64Array {
  const sums = new Float64Array(cells.count);
  const { cellOf } = cells;
  for (let row = 0; row < values.length; row++) {
    const cell = cellOf[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (values[row] ?? 0);
  }
  return sums;
}
