import type { DataCell } from "../../table/dataTable.ts";

/** A column of labels as dense codes from 0, in the order in which the table first names them; −1 for an empty cell. */
export interface Coded {
  readonly codes: Int32Array;
  readonly count: number;
  readonly names: readonly string[];
}

/** Codes of the labels of a column. "1" as text and 1 as a number are one label; spaces around a text do not count. */
export function codesOf(cells: readonly DataCell[]): Coded {
  const codes = new Int32Array(cells.length);
  const known = new Map<string | number, number>();
  const names: string[] = [];
  for (let row = 0; row < cells.length; row++) {
    const key = keyOf(cells[row] ?? null);
    if (key === undefined) {
      codes[row] = -1;
      continue;
    }
    let code = known.get(key);
    if (code === undefined) {
      code = names.length;
      known.set(key, code);
      names.push(String(key));
    }
    codes[row] = code;
  }
  return { codes, count: names.length, names };
}

/** A code of its own for every row: sampling without clusters. */
export function everyRow(rows: number): Coded {
  return { codes: Int32Array.from({ length: rows }, (_, row) => row), count: rows, names: [] };
}

/** One code for all rows: sampling without strata. */
export function oneForAll(rows: number): Coded {
  return { codes: new Int32Array(rows), count: 1, names: [""] };
}

/** Dense codes of pairs of codes, in the order of first appearance, with the pair behind each. */
export interface Pairs {
  readonly codes: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Codes of the pairs of two columns of codes. A table of all pairs where it is small, else a map. */
export function pairsOf(one: Coded, other: Coded): Pairs {
  const rows = one.codes.length;
  const codes = new Int32Array(rows);
  const first: number[] = [];
  const second: number[] = [];
  const find = finder(one.count * other.count, rows);
  for (let row = 0; row < rows; row++) {
    const a = one.codes[row] ?? 0;
    const b = other.codes[row] ?? 0;
    const code = find(a * other.count + b, first.length);
    codes[row] = code;
    if (code === first.length) {
      first.push(a);
      second.push(b);
    }
  }
  return { codes, first: Int32Array.from(first), second: Int32Array.from(second) };
}

function finder(keys: number, rows: number): (key: number, next: number) => number {
  if (keys <= 4 * rows + 1024) {
    const table = new Int32Array(keys).fill(-1);
    return (key, next) => {
      const known = table[key] ?? -1;
      if (known >= 0) return known;
      table[key] = next;
      return next;
    };
  }
  const map = new Map<number, number>();
  return (key, next) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, next);
    return next;
  };
}

function keyOf(cell: DataCell): string | number | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "number") return cell;
  const text = cell.trim();
  if (text === "") return undefined;
  const number = Number(text);
  return String(number) === text ? number : text;
}
