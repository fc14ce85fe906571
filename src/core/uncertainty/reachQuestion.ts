import { howOf } from "../composite/aggregate/howOf.ts";
import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import type { IndexPlan, NodePlan } from "../composite/plan/plan.ts";
import type { PreparedComposite } from "../composite/run/prepare.ts";
import { aggregateStep } from "../composite/run/recipe.ts";
import type { Aggregation } from "../composite/schema/aggregation.ts";
import { given, refused } from "./answers.ts";
import type { ReachQuestion } from "./reachableRanks.ts";
import { columnsOf, type WeightNode } from "./weightSet.ts";

/** Which weights may be chosen otherwise. Weights that are not named stay as the method has them. */
export interface AllowedWeights {
  /** Leaf or node → least and most share (0–1) of its parent. */
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  /** Every weight of these levels (1 the leaves; all when absent) within its share × (1 ± this), at most 1. */
  readonly spread?: { readonly by: number; readonly levels?: readonly number[] };
}

/**
 * The question of best and worst ranks for one block and period of an index. Answered where the weights that vary, and all above
 * them, are joined by arithmetic means, or all by geometric means (then on logarithms). Refuses by name: other means, units
 * without a value that the weights would act on, unknown codes, an empty block.
 */
export function reachQuestion(
  prepared: PreparedComposite,
  allowed: AllowedWeights,
  { block, period, node }: { readonly block: string; readonly period: string; readonly node?: string },
): Refusable<ReachQuestion> {
  const { plan, standings, table } = prepared;
  const standing = standings.at(-1);
  const top = plan.nodes.find(({ id }) => id === (node === undefined ? plan.total : plan.idOf.get(node)));
  const unknown = Object.keys(allowed.ranges ?? {}).filter((code) => !plan.idOf.has(code));
  if (standing === undefined || top === undefined || unknown.length > 0)
    return refused(...[...unknown, ...(top === undefined ? [node ?? ""] : [])].map(nodeNotThere));
  const { set } = standing.stage;
  const rows = [...set.rows.keys()].filter((at) => set.block[at] === block && set.period[at] === period);
  const weights = standing.sets.find(
    ({ rows: of }) => rows.length > 0 && of.includes(rows[0] ?? -1),
  )?.weights;
  if (weights === undefined) return refused(emptyBlock(block, period));
  const built = buildSet(prepared, top, allowed, weights);
  if (!built.ok) return built;
  const { weights: tree, logarithms, times } = built.value;
  const columns = columnsOf(tree);
  const { values, rows: width } = prepared.scores;
  const cells = rows.flatMap((at) =>
    columns.map((code) => {
      const value = values[(plan.idOf.get(code) ?? 0) * width + at] ?? Number.NaN;
      return logarithms ? Math.log(value) : value * (times.get(code) ?? 1);
    }),
  );
  const units = rows.map((at) => table.rows[set.rows[at] ?? 0]?.unit ?? "");
  return given({
    units,
    values: Float64Array.from(cells),
    weights: tree,
    tolerance: logarithms ? 0 : 0.5 * 10 ** -prepared.method.ranking.decimals,
  });
}

interface BuiltSet {
  readonly weights: readonly WeightNode[];
  readonly logarithms: boolean;
  /** Column → factor on its values from the nodes above it. */
  readonly times: ReadonlyMap<string, number>;
}

function buildSet(
  prepared: PreparedComposite,
  top: NodePlan,
  allowed: AllowedWeights,
  used: Float64Array,
): Refusable<BuiltSet> {
  const { plan } = prepared;
  const kinds = new Map<string, string>();
  const times = new Map<string, number>();
  const ways = aggregateStep(prepared.method.recipe);
  const build = (parent: NodePlan, factor: number): readonly WeightNode[] => {
    kinds.set(parent.code, wayOf(parent, ways));
    const shares = [...parent.children].map((_, at) => used[parent.firstEdge + at] ?? 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    return [...parent.children].map((id, at) => {
      const code = plan.codes[id] ?? "";
      const range = rangeOf(code, levelOf(plan, id), (shares[at] ?? 0) / sum, allowed);
      const child = plan.nodes.find((each) => each.id === id);
      if (child === undefined || !varies(plan, child, allowed)) {
        times.set(code, factor);
        return { code, ...range };
      }
      return { code, ...range, children: build(child, factor * child.times) };
    });
  };
  const weights = build(top, 1);
  const found = new Set(kinds.values());
  if (found.size === 1 && (found.has("arithmetic") || found.has("geometric")))
    return given({ weights, logarithms: found.has("geometric"), times });
  return refused(
    ...[...kinds]
      .filter(([, kind]) => found.size > 1 || kind !== "arithmetic")
      .map(([code, kind]) => notLinear(code, kind)),
  );
}

function wayOf(parent: NodePlan, step: ReturnType<typeof aggregateStep>): Aggregation["kind"] {
  const how = howOf(parent, step);
  return how.kind === "power" && how.p === 1 ? "arithmetic" : how.kind;
}

function rangeOf(
  code: string,
  level: number,
  share: number,
  { ranges, spread }: AllowedWeights,
): { readonly least: number; readonly most: number } {
  const [least, most] = ranges?.[code] ?? [];
  if (least !== undefined && most !== undefined) return { least, most };
  if (spread === undefined || spread.levels?.includes(level) === false) return { least: share, most: share };
  return { least: Math.max(0, share * (1 - spread.by)), most: Math.min(1, share * (1 + spread.by)) };
}

/** Whether some weight below a node may be chosen otherwise. */
function varies(plan: IndexPlan, node: NodePlan, allowed: AllowedWeights): boolean {
  return [...node.children].some((id) => {
    const code = plan.codes[id] ?? "";
    if (allowed.ranges?.[code] !== undefined) return true;
    if (allowed.spread !== undefined && allowed.spread.levels?.includes(levelOf(plan, id)) !== false)
      return true;
    const child = plan.nodes.find((each) => each.id === id);
    return child !== undefined && varies(plan, child, allowed);
  });
}

function levelOf(plan: IndexPlan, id: number): number {
  return plan.nodes.find((each) => each.id === id)?.level ?? 1;
}

function nodeNotThere(code: string): IndexFault {
  return indexFault(
    "code-unknown",
    { node: code },
    `Bộ chỉ số không có mã “${code}”.`,
    `The method has no code “${code}”.`,
  );
}

function emptyBlock(block: string, period: string): IndexFault {
  return indexFault(
    "no-rows",
    { period },
    `Không có đơn vị nào của khối “${block}” trong kỳ “${period}”.`,
    `There are no units of the block “${block}” in the period “${period}”.`,
  );
}

function notLinear(code: string, kind: string): IndexFault {
  return indexFault(
    "not-linear",
    { node: code },
    `“${code}” được tổng hợp theo cách “${kind}”; thứ hạng cao nhất và thấp nhất chỉ tính chính xác được khi mọi cấp có trọng số thay đổi cùng dùng trung bình cộng, hoặc cùng dùng trung bình nhân. Với cách khác, hãy dùng phép thử nhiều lần.`,
    `“${code}” is aggregated as “${kind}”; best and worst ranks are exact only where all levels whose weights vary use arithmetic means, or all geometric ones. Otherwise run replications.`,
  );
}
