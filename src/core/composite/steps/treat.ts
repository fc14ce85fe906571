import { type TreatedColumn, treat } from "../kernels/index.ts";
import type { Pool } from "../run/rowSet.ts";
import { gather, type Stage, type StepContext, scatter } from "../run/stage.ts";
import type { StepOf } from "../schema/recipe.ts";

/** Outliers of each leaf treated inside each pool of rows, as the step says. */
export function treatColumns(context: StepContext, stage: Stage, step: StepOf<"treat">): Stage {
  const { plan, dropped } = context;
  const pools = stage.set.poolsOf(step.window);
  const columns = stage.columns.map((column, leaf) => {
    const code = plan.leaves[leaf]?.code ?? "";
    if (dropped[leaf] === 1 || (step.only !== undefined && !step.only.includes(code))) return column;
    const how = step.byLeaf?.[code] ?? step.how;
    const [first] = pools;
    if (pools.length === 1 && first?.whole === true) {
      const done = treat(column, how);
      record(context, stage, code, first, done);
      return done.column;
    }
    const result = column.slice();
    for (const pool of pools) {
      const done = treat(gather(column, pool.members), how);
      scatter(done.column, pool.members, result);
      record(context, stage, code, pool, done);
    }
    return result;
  });
  return { set: stage.set, columns };
}

function record(
  context: StepContext,
  stage: Stage,
  leaf: string,
  pool: Pool,
  { column, what }: TreatedColumn,
): void {
  if (context.log === undefined) return;
  if (what.transform !== null)
    context.log.push({ what: "transformed", leaf, period: pool.period, detail: what.transform });
  if (what.kind !== "winsorised" && what.kind !== "winsorised-and-transformed") return;
  for (const at of [...what.high, ...what.low]) {
    const row = context.table.rows[stage.set.rows[pool.members[at] ?? 0] ?? 0];
    context.log.push({
      what: "winsorised",
      leaf,
      unit: row?.unit ?? "",
      period: row?.period ?? "",
      value: column[at] ?? 0,
    });
  }
}
