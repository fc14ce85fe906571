import type { DataTable } from "../../table/dataTable.ts";
import type { IndexFault, Refusable } from "../indexFault.ts";
import { planIndex } from "../plan/plan.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { type Head, readHead } from "./head.ts";
import { readLong } from "./long.ts";
import type { ReadOptions } from "./reading.ts";
import { columnMissing, leafMissing } from "./readWords.ts";
import { readWide } from "./wide.ts";

/**
 * The table of an index from rows of cells, in one of two forms, told by the columns.
 *
 * Wide: `unit`, then `label`, `family`, `period` (or `year`), groupings and denominators by their codes, and one column per
 * leaf, named by its code; `code:base` holds the number of cases behind the values, `code:se` their standard errors.
 * Long: `unit`, `leaf`, `value`, then `label`, `family`, `period`, `status`, `base`, `se` and groupings; denominators are
 * rows like leaves.
 *
 * An empty cell is missing; `n/a` (or the status `not-applicable`) says that the leaf does not apply. Every fault is told at
 * once, with its row and column. No infinite number and no text that is no number gets in.
 */
export function readIndexTable(
  data: DataTable,
  method: CompositeMethod,
  options: ReadOptions = {},
): Refusable<IndexTable> {
  const plan = planIndex(method);
  const head = readHead(data, method, plan);
  const faults: IndexFault[] = [...head.faults];
  const read = head.form === "long" ? readLong(data, head, options) : readWide(data, head, options);
  for (const fault of read.faults) faults.push(fault);
  if (options.allowMissingLeaves !== true)
    for (const { code } of plan.leaves) if (!read.table.columns.has(code)) faults.push(leafMissing(code));
  faults.push(...denominatorsMissing(head, read.table));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read.table };
}

/** Denominators that some leaf is divided by, and that the table lacks. */
function denominatorsMissing({ plan }: Head, table: IndexTable): readonly IndexFault[] {
  const needed = new Set(plan.leaves.flatMap(({ denominator }) => denominator ?? []));
  return [...needed].filter((code) => !table.columns.has(code)).map((code) => columnMissing(code));
}
