import type { Changes } from "../changes.ts";
import { indexFault, type Refusable } from "../indexFault.ts";
import type { PreparedComposite } from "../run/prepare.ts";
import { replayRun } from "../run/replay.ts";
import { resultOf } from "../run/run.ts";
import type { UnitTrace } from "./trace.ts";
import type { Traced } from "./traced.ts";
import { leafTrace } from "./traceLeaf.ts";
import { nodeTrace } from "./traceNode.ts";

/**
 * Why a unit has its figures: from the raw data of every leaf to the index, with the ends, weights and contributions that were
 * used, under changes where they are given. Refused where the run is, or where there is no such unit and period.
 */
export function traceUnit(
  prepared: PreparedComposite,
  which: { readonly unit: string; readonly period?: string },
  changes: Changes = {},
): Refusable<UnitTrace> {
  const run = replayRun(prepared, changes, true);
  if (!run.ok) return run;
  const { table, plan } = prepared;
  const row = table.rows.findIndex(
    ({ unit, period }) => unit === which.unit && (which.period === undefined || period === which.period),
  );
  const unit = resultOf(prepared, run.value, changes).units[row];
  if (unit === undefined) return { ok: false, faults: [noUnit(which)] };
  const traced: Traced = { prepared, run: run.value, changes, unit, row };
  const { gone } = run.value.scores;
  const nodes = Object.fromEntries([
    ...plan.leaves.flatMap((leaf, id) =>
      gone[id] === 1 ? [] : [[leaf.code, leafTrace(traced, id)] as const],
    ),
    ...plan.nodes.flatMap((node) =>
      gone[node.id] === 1 ? [] : [[node.code, nodeTrace(traced, node)] as const],
    ),
  ]);
  return { ok: true, value: { row: unit.row, nodes } };
}

function noUnit({ unit, period }: { readonly unit: string; readonly period?: string }) {
  const when = period === undefined || period === "" ? "" : ` (${period})`;
  return indexFault(
    "unit-unknown",
    { unit },
    `Bảng số liệu không có đơn vị “${unit}”${when}.`,
    `The table has no unit “${unit}”${when}.`,
  );
}
