import { impute, imputePanel } from "../kernels/index.ts";
import { gather, type Stage, type StepContext, scatter } from "../run/stage.ts";
import type { StepOf } from "../schema/recipe.ts";
import { yearOf } from "../table.ts";

/** Missing cells filled as the step says. Cells that do not apply, and those with nothing to fill from, stay empty. */
export function imputeCells(context: StepContext, stage: Stage, step: StepOf<"impute">): Stage {
  const { plan, dropped } = context;
  const chosen = [...plan.leaves.keys()].filter((leaf) => {
    if (dropped[leaf] === 1 || step.only?.includes(plan.leaves[leaf]?.code ?? "") === false) return false;
    return step.how.kind === "within-parent" || hasGap(stage.columns[leaf]);
  });
  const columns = stage.columns.map((column, leaf) => (chosen.includes(leaf) ? column.slice() : column));
  const before = chosen.map((leaf) => stage.columns[leaf] ?? new Float64Array());
  const filled =
    step.how.kind === "panel"
      ? byUnit(context, stage, step, before)
      : byPool(context, stage, step, chosen, before);
  chosen.forEach((leaf, place) => {
    const column = columns[leaf] ?? new Float64Array();
    const values = filled[place] ?? column;
    for (let at = 0; at < column.length; at++) {
      const value = values[at] ?? Number.NaN;
      if (!Number.isNaN(column[at] ?? 0) || Number.isNaN(value)) continue;
      if (context.notApplicable[leaf]?.[stage.set.rows[at] ?? 0] === 1) continue;
      column[at] = value;
      record(context, stage, leaf, at, value, step.how.kind);
    }
  });
  return { set: stage.set, columns };
}

function hasGap(column: Float64Array | undefined): boolean {
  if (column === undefined) return false;
  for (let at = 0; at < column.length; at++) if (Number.isNaN(column[at] ?? Number.NaN)) return true;
  return false;
}

function byPool(
  context: StepContext,
  stage: Stage,
  { how, window }: StepOf<"impute">,
  chosen: readonly number[],
  before: readonly Float64Array[],
): readonly Float64Array[] {
  if (how.kind === "panel") return before;
  const { plan, table } = context;
  const results = before.map((column) => column.slice());
  const parents =
    how.kind === "within-parent" ? chosen.map((leaf) => ancestorAt(context, leaf, how.level)) : undefined;
  const directions = chosen.map((leaf) => plan.leaves[leaf]?.direction ?? 1);
  for (const pool of stage.set.poolsOf(window)) {
    const groups =
      "group" in how
        ? Array.from(pool.members, (at) => table.rows[stage.set.rows[at] ?? 0]?.groups[how.group])
        : undefined;
    const parts = before.map((column) => gather(column, pool.members));
    impute(parts, how, { groups, parents, directions }).forEach((part, place) => {
      const column = results[place];
      if (column !== undefined) scatter(part, pool.members, column);
    });
  }
  return results;
}

/** The node above a leaf at a level, or the highest one below that level. */
function ancestorAt({ plan }: StepContext, leaf: number, level: number): number {
  let at = plan.parents[leaf] ?? -1;
  for (let next = at; next !== -1; next = plan.parents[next] ?? -1) {
    if ((plan.nodes[next - plan.leaves.length]?.level ?? 0) > level) break;
    at = next;
  }
  return at;
}

/** The series of each unit, in the order of its years. */
function byUnit(
  { table }: StepContext,
  stage: Stage,
  { how }: StepOf<"impute">,
  before: readonly Float64Array[],
): readonly Float64Array[] {
  if (how.kind !== "panel") return before;
  const units = Array.from(stage.set.rows, (row) => table.rows[row]?.unit ?? "");
  const times = timesOf(stage);
  return before.map((column) => imputePanel(column, units, times, how));
}

/** Years, or the places of the periods in order where some period has no year of its own. */
function timesOf({ set }: Stage): readonly number[] {
  const periods = [...new Set(set.period)].sort();
  const years = new Set(periods.map((period) => yearOf(period)));
  const plain = !years.has(undefined) && years.size === periods.length;
  return set.period.map((period, at) => (plain ? set.year[at] : undefined) ?? periods.indexOf(period));
}

function record(
  context: StepContext,
  stage: Stage,
  leaf: number,
  at: number,
  value: number,
  detail: string,
): void {
  const row = context.table.rows[stage.set.rows[at] ?? 0];
  context.log?.push({
    what: "imputed",
    unit: row?.unit ?? "",
    period: row?.period ?? "",
    leaf: context.plan.leaves[leaf]?.code ?? "",
    value,
    detail,
  });
}
