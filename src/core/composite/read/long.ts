import { columnOf, type DataTable, textsOf } from "../../table/dataTable.ts";
import type { IndexFault } from "../indexFault.ts";
import type { TableRow } from "../table.ts";
import { numbersIn } from "./cell.ts";
import type { Head } from "./head.ts";
import type { Read, ReadOptions } from "./reading.ts";
import {
  clash,
  leafNotForFamily,
  leafTwice,
  leafUnknown,
  statusUnknown,
  statusWithValue,
} from "./readWords.ts";
import { keyOf, readRows } from "./rows.ts";

/** One record per unit, period and leaf. */
export function readLong(data: DataTable, head: Head, options: ReadOptions): Read {
  const { rows: records, faults } = readRows(data, head, options);
  const found: IndexFault[] = [...faults];
  const { rows, placeOf } = unitsOf(data, records, found);
  const numbers = (name: string, atLeastZero: boolean) => {
    const column = columnOf(data, name);
    const read = column === undefined ? undefined : numbersIn(data, column, atLeastZero);
    for (const fault of read?.faults ?? []) found.push(fault);
    return read;
  };
  const values = numbers("value", false);
  const bases = numbers("base", true);
  const errors = numbers("se", true);
  const texts = (name: string) => {
    const column = columnOf(data, name);
    return column === undefined ? [] : textsOf(column);
  };
  const leaves = texts("leaf");
  const statuses = texts("status");
  const into = new Columns(rows.length);
  const seen = new Set<string>();
  records.forEach((row, at) => {
    if (row === undefined) return;
    const number = data.rowNumbers[at] ?? at + 1;
    const leaf = leaves[at] ?? "";
    const place = placeOf.get(keyOf(row)) ?? 0;
    const value = values?.values[at] ?? Number.NaN;
    const status = statuses[at] ?? "";
    const key = JSON.stringify([keyOf(row), leaf]);
    const faulty = recordFaults(head, row, { number, leaf, status, value, twice: seen.has(key) });
    seen.add(key);
    found.push(...faulty);
    if (!head.codes.has(leaf)) return;
    into.set("values", leaf, place, value);
    if (status === "not-applicable" || status === "notApplicable" || values?.notApplicable[at] === 1)
      into.rule(leaf, place);
    const base = bases?.values[at] ?? Number.NaN;
    const error = errors?.values[at] ?? Number.NaN;
    if (!Number.isNaN(base)) into.set("bases", leaf, place, base);
    if (!Number.isNaN(error)) into.set("errors", leaf, place, error);
  });
  return {
    table: {
      rows,
      columns: into.values,
      notApplicable: into.ruled,
      ...(into.bases.size === 0 ? {} : { bases: into.bases }),
      ...(into.errors.size === 0 ? {} : { errors: into.errors }),
    },
    faults: found,
  };
}

/** Columns that are made as their first cell comes. */
class Columns {
  readonly values = new Map<string, Float64Array>();
  readonly bases = new Map<string, Float64Array>();
  readonly errors = new Map<string, Float64Array>();
  readonly ruled = new Map<string, Uint8Array>();
  readonly #rows: number;

  constructor(rows: number) {
    this.#rows = rows;
  }

  set(which: "values" | "bases" | "errors", leaf: string, place: number, value: number): void {
    const column = this[which].get(leaf) ?? new Float64Array(this.#rows).fill(Number.NaN);
    column[place] = value;
    this[which].set(leaf, column);
  }

  rule(leaf: string, place: number): void {
    const marks = this.ruled.get(leaf) ?? new Uint8Array(this.#rows);
    marks[place] = 1;
    this.ruled.set(leaf, marks);
  }
}

interface RecordParts {
  readonly number: number;
  readonly leaf: string;
  readonly status: string;
  readonly value: number;
  readonly twice: boolean;
}

const STATUSES: ReadonlySet<string> = new Set(["", "missing", "not-applicable", "notApplicable"]);

function recordFaults({ codes, plan }: Head, row: TableRow, parts: RecordParts): readonly IndexFault[] {
  const { number, leaf, status, value, twice } = parts;
  const faults: IndexFault[] = [];
  if (!codes.has(leaf)) faults.push(leafUnknown(number, leaf));
  else if (twice) faults.push(leafTwice(number, leaf, row.unit, row.period));
  if (!STATUSES.has(status)) faults.push(statusUnknown(number, status));
  else if (status !== "" && !Number.isNaN(value)) faults.push(statusWithValue(number, leaf, status));
  const families = plan.leaves.find((each) => each.code === leaf)?.families;
  if (families !== undefined && !families.has(row.family) && !Number.isNaN(value))
    faults.push(leafNotForFamily(number, leaf, row.unit, row.family));
  return faults;
}

/** Units and periods in the order in which they come first; records of one unit that contradict each other are faults. */
function unitsOf(
  data: DataTable,
  records: readonly (TableRow | undefined)[],
  found: IndexFault[],
): { readonly rows: readonly TableRow[]; readonly placeOf: ReadonlyMap<string, number> } {
  const rows: TableRow[] = [];
  const placeOf = new Map<string, number>();
  records.forEach((row, at) => {
    if (row === undefined) return;
    const place = placeOf.get(keyOf(row));
    if (place === undefined) {
      placeOf.set(keyOf(row), rows.length);
      rows.push(row);
      return;
    }
    if (rows[place]?.family !== row.family)
      found.push(clash(data.rowNumbers[at] ?? at + 1, row.unit, rows[place]?.family ?? "", row.family));
  });
  return { rows, placeOf };
}
