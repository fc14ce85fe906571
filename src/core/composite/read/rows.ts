import { type DataColumn, type DataTable, textsOf } from "../../table/dataTable.ts";
import type { IndexFault } from "../indexFault.ts";
import type { TableRow } from "../table.ts";
import type { Head } from "./head.ts";
import type { ReadOptions } from "./reading.ts";
import { familyUnknown, unitMissing } from "./readWords.ts";

/** Unit, family, period and groups of every record; undefined where it names no unit. */
export function readRows(
  data: DataTable,
  head: Head,
  { period = "" }: ReadOptions,
): { readonly rows: readonly (TableRow | undefined)[]; readonly faults: readonly IndexFault[] } {
  const texts = (column: DataColumn | undefined) => (column === undefined ? [] : textsOf(column));
  const units = texts(head.unit);
  const labels = texts(head.label);
  const families = texts(head.family);
  const periods = texts(head.period);
  const groups = head.groupings.map((column) => ({ name: column.name, cells: textsOf(column) }));
  const faults: IndexFault[] = [];
  const rows = data.rowNumbers.map((row, at): TableRow | undefined => {
    const unit = units[at] ?? null;
    if (unit === null) {
      if (head.unit !== undefined) faults.push(unitMissing(row));
      return undefined;
    }
    const family = families[at] ?? head.families[0] ?? "";
    if (!head.families.includes(family)) faults.push(familyUnknown(row, unit, family, head.families));
    const label = labels[at] ?? undefined;
    return {
      unit,
      ...(label === undefined ? {} : { label }),
      family,
      period: periods[at] ?? period,
      groups: Object.fromEntries(
        groups.flatMap(({ name, cells }) => {
          const group = cells[at];
          return group === null || group === undefined ? [] : [[name, group]];
        }),
      ),
    };
  });
  return { rows, faults };
}

/** Unit and period in one word. */
export function keyOf({ unit, period }: Pick<TableRow, "unit" | "period">): string {
  return JSON.stringify([unit, period]);
}
