import { columnOf, type DataTable } from "../../table/dataTable.ts";
import type { IndexFault } from "../indexFault.ts";
import type { TableRow } from "../table.ts";
import { numbersIn } from "./cell.ts";
import type { Head } from "./head.ts";
import type { Read, ReadOptions } from "./reading.ts";
import { leafNotForFamily, unitTwice } from "./readWords.ts";
import { keyOf, readRows } from "./rows.ts";

/** One record per unit and period, one column per leaf. */
export function readWide(data: DataTable, head: Head, options: ReadOptions): Read {
  const { rows: records, faults } = readRows(data, head, options);
  const found: IndexFault[] = [...faults, ...twice(data, records)];
  const kept = records.flatMap((row, at) => (row === undefined ? [] : [at]));
  const rows = kept.flatMap((at) => records[at] ?? []);
  const columns = new Map<string, Float64Array>();
  const notApplicable = new Map<string, Uint8Array>();
  const bases = new Map<string, Float64Array>();
  const errors = new Map<string, Float64Array>();
  for (const code of head.codes) {
    const column = columnOf(data, code);
    if (column === undefined) continue;
    const read = numbersIn(data, column);
    for (const fault of read.faults) found.push(fault);
    for (const fault of outsideFamilies(data, head, code, records, read.values)) found.push(fault);
    columns.set(
      code,
      Float64Array.from(kept, (at) => read.values[at] ?? Number.NaN),
    );
    if (read.notApplicable.includes(1))
      notApplicable.set(
        code,
        Uint8Array.from(kept, (at) => read.notApplicable[at] ?? 0),
      );
    for (const [suffix, into] of [
      [":base", bases],
      [":se", errors],
    ] as const) {
      const beside = columnOf(data, `${code}${suffix}`);
      if (beside === undefined) continue;
      const own = numbersIn(data, beside, true);
      for (const fault of own.faults) found.push(fault);
      into.set(
        code,
        Float64Array.from(kept, (at) => own.values[at] ?? Number.NaN),
      );
    }
  }
  return {
    table: {
      rows,
      columns,
      notApplicable,
      ...(bases.size === 0 ? {} : { bases }),
      ...(errors.size === 0 ? {} : { errors }),
    },
    faults: found,
  };
}

function twice(data: DataTable, records: readonly (TableRow | undefined)[]): readonly IndexFault[] {
  const first = new Map<string, number>();
  return records.flatMap((row, at) => {
    if (row === undefined) return [];
    const number = data.rowNumbers[at] ?? at + 1;
    const before = first.get(keyOf(row));
    if (before === undefined) first.set(keyOf(row), number);
    return before === undefined ? [] : [unitTwice(number, before, row.unit, row.period)];
  });
}

function outsideFamilies(
  data: DataTable,
  { plan }: Head,
  code: string,
  records: readonly (TableRow | undefined)[],
  values: Float64Array,
): readonly IndexFault[] {
  const families = plan.leaves.find((leaf) => leaf.code === code)?.families;
  if (families === undefined) return [];
  return records.flatMap((row, at) => {
    if (row === undefined || Number.isNaN(values[at] ?? Number.NaN) || families.has(row.family)) return [];
    return [leafNotForFamily(data.rowNumbers[at] ?? at + 1, code, row.unit, row.family)];
  });
}
