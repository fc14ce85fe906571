import { isKernelFault, type KernelFault, normalise } from "../kernels/index.ts";
import type { LeafPlan } from "../plan/plan.ts";
import type { Pool } from "../run/rowSet.ts";
import { gather, type Stage, type StepContext, scatter } from "../run/stage.ts";
import type { Normalisation } from "../schema/normalisation.ts";
import type { StepOf } from "../schema/recipe.ts";
import { kernelFault } from "./kernelWords.ts";

/** Each leaf brought to the common scale inside each pool of rows, between the ends of its window. */
export function normaliseColumns(context: StepContext, stage: Stage, step: StepOf<"normalise">): Stage {
  const { plan, dropped } = context;
  const pools = stage.set.poolsOf(step.window);
  const columns = stage.columns.map((column, leaf) => {
    const planned = plan.leaves[leaf];
    if (planned === undefined || dropped[leaf] === 1) return column;
    if (step.only !== undefined && !step.only.includes(planned.code)) return column;
    const how = step.byLeaf?.[planned.code] ?? step.how;
    const [first] = pools;
    if (pools.length === 1 && first?.whole === true)
      return settled(
        context,
        stage,
        leaf,
        how,
        first,
        column,
        normalisePart(context, stage, planned, how, first, column),
      );
    const result = new Float64Array(column.length).fill(Number.NaN);
    for (const pool of pools) {
      const part = gather(column, pool.members);
      const done = normalisePart(context, stage, planned, how, pool, part, gather(column, pool.reference));
      scatter(settled(context, stage, leaf, how, pool, part, done), pool.members, result);
    }
    return result;
  });
  return { set: stage.set, columns };
}

function normalisePart(
  { table }: StepContext,
  stage: Stage,
  leaf: LeafPlan,
  how: Normalisation,
  pool: Pool,
  part: Float64Array,
  reference?: Float64Array,
): Float64Array | KernelFault {
  const { target, goalposts, bounds } = leaf;
  if (how.kind !== "distance-to-reference")
    return normalise(part, how, leaf.direction, reference, { target, goalposts, bounds });
  const place = pool.members.findIndex((at) => table.rows[stage.set.rows[at] ?? 0]?.unit === how.unit);
  return normalise(part, how, leaf.direction, reference, { referenceUnit: place === -1 ? undefined : place });
}

/** The normalised part, or what the declared policy makes of a column that cannot be normalised. */
function settled(
  context: StepContext,
  stage: Stage,
  leaf: number,
  how: Normalisation,
  pool: Pool,
  part: Float64Array,
  done: Float64Array | KernelFault,
): Float64Array {
  if (!isKernelFault(done)) return done;
  const nothing = new Float64Array(part.length).fill(Number.NaN);
  if (done.fault === "all-missing" && appliesNowhere(context, stage, leaf, pool)) return nothing;
  const policy = "whenNoRange" in how ? how.whenNoRange : "refuse";
  const place = { leaf: context.plan.leaves[leaf]?.code ?? "", period: pool.period, step: "normalise" };
  if (policy === "refuse") {
    context.faults.push(kernelFault(done, place));
    return nothing;
  }
  context.remarks.push(kernelFault(done, place));
  if (policy === "missing") return nothing;
  return part.map((value) => (Number.isNaN(value) ? value : policy.value));
}

function appliesNowhere({ notApplicable }: StepContext, { set }: Stage, leaf: number, pool: Pool): boolean {
  const out = notApplicable[leaf];
  return out !== undefined && pool.members.every((at) => out[set.rows[at] ?? 0] === 1);
}
