import { rowSet } from "../run/rowSet.ts";
import { gather, type Stage, type StepContext } from "../run/stage.ts";
import type { StepOf } from "../schema/recipe.ts";

/** How much data one row has. Shares are of the leaves that apply to it. */
export interface Availability {
  /** Leaves that apply. */
  readonly leaves: number;
  readonly missing: number;
  readonly zero: number;
  /** 0–1. */
  readonly available: number;
  /** Share of the leaves with data that are not zero; 1 where there is no data. */
  readonly nonZero: number;
}

export function availabilityOf(
  context: Pick<StepContext, "notApplicable" | "dropped">,
  stage: Stage,
  at: number,
): Availability {
  let [leaves, missing, zero] = [0, 0, 0];
  const row = stage.set.rows[at] ?? 0;
  stage.columns.forEach((column, leaf) => {
    if (context.dropped[leaf] === 1 || context.notApplicable[leaf]?.[row] === 1) return;
    leaves++;
    const value = column[at] ?? Number.NaN;
    if (Number.isNaN(value)) missing++;
    else if (value === 0) zero++;
  });
  const present = leaves - missing;
  return {
    leaves,
    missing,
    zero,
    available: leaves === 0 ? 0 : present / leaves,
    nonZero: present === 0 ? 1 : (present - zero) / present,
  };
}

/** Rows with too little data, or too many zeros, are left out; those named in the step are kept or left out by hand. */
export function screen(context: StepContext, stage: Stage, step: StepOf<"screen">): Stage {
  const kept: number[] = [];
  for (let at = 0; at < stage.set.rows.length; at++) {
    const row = context.table.rows[stage.set.rows[at] ?? 0];
    const { available, nonZero } = availabilityOf(context, stage, at);
    const low =
      (step.minAvailable !== undefined && available < step.minAvailable) ||
      (step.minNonZero !== undefined && nonZero < step.minNonZero);
    const unit = row?.unit ?? "";
    const out = step.exclude.includes(unit) || (low && !step.include.includes(unit));
    if (!out) kept.push(at);
    if (out || low)
      context.log?.push({
        what: out ? "screened-out" : "kept-by-hand",
        unit,
        period: row?.period ?? "",
        value: available,
        detail: step.exclude.includes(unit) ? "by-hand" : "too-little-data",
      });
  }
  if (kept.length === stage.set.rows.length) return stage;
  const positions = Int32Array.from(kept);
  const rows = Int32Array.from(kept, (at) => stage.set.rows[at] ?? 0);
  return {
    set: rowSet(context.plan, context.table, rows),
    columns: stage.columns.map((column) => gather(column, positions)),
  };
}
