import { indexFault } from "../indexFault.ts";
import type { NodePlan } from "../plan/plan.ts";
import { gather, type Stage, type StepContext } from "../run/stage.ts";
import type { StepOf } from "../schema/recipe.ts";
import { howOf } from "./howOf.ts";

/** Cases behind the value of each leaf, where some node pools its children; a value without its count refuses the run. */
export function basesOf(
  context: StepContext,
  stage: Stage,
  step: StepOf<"aggregate">,
): (Float64Array | undefined)[] | undefined {
  const { plan, table } = context;
  const pools = plan.nodes.filter((node) => howOf(node, step).kind === "pooled");
  if (pools.length === 0) return undefined;
  const needed = new Set<number>();
  for (const node of pools) for (const leaf of leavesUnder(context, node)) needed.add(leaf);
  return plan.leaves.map(({ code }, leaf) => {
    if (!needed.has(leaf) || context.dropped[leaf] === 1) return undefined;
    const all = table.bases?.get(code);
    const base =
      all === undefined
        ? new Float64Array(stage.set.rows.length).fill(Number.NaN)
        : gather(all, stage.set.rows);
    stage.columns[leaf]?.forEach((value, at) => {
      const count = base[at] ?? Number.NaN;
      if (Number.isNaN(value) || (count >= 0 && Number.isFinite(count))) return;
      base[at] = 1; // the run is refused; this keeps a second fault from being told
      const row = table.rows[stage.set.rows[at] ?? 0];
      context.faults.push(
        indexFault(
          "base-missing",
          { leaf: code, unit: row?.unit ?? "", period: row?.period ?? "", step: "aggregate" },
          `Chỉ tiêu “${code}” của “${row?.unit ?? ""}” được gộp theo số phiếu hợp lệ nhưng bảng số liệu thiếu cột số phiếu; hãy bổ sung “${code}:base”.`,
          `The leaf “${code}” of “${row?.unit ?? ""}” is pooled by its number of cases but the table has none; add “${code}:base”.`,
        ),
      );
    });
    return base.map((count) => (Number.isNaN(count) ? 0 : count));
  });
}

function leavesUnder({ plan }: Pick<StepContext, "plan">, node: NodePlan): readonly number[] {
  return [...node.children].flatMap((child) => {
    const inner = plan.nodes[child - plan.leaves.length];
    return child < plan.leaves.length || inner === undefined ? [child] : leavesUnder({ plan }, inner);
  });
}

/** Cases behind a node: those of its children together. */
export function pooledBases(
  node: NodePlan,
  bases: readonly (Float64Array | undefined)[],
  gone: Uint8Array,
  rows: number,
): Float64Array {
  const sum = new Float64Array(rows);
  for (const child of node.children) {
    const own = bases[child];
    if (gone[child] === 1 || own === undefined) continue;
    for (let at = 0; at < rows; at++) sum[at] = (sum[at] ?? 0) + (own[at] ?? 0);
  }
  return sum;
}
