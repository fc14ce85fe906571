import { aggregateAll } from "../composite/aggregate/aggregate.ts";
import type { IndexPlan, LeafPlan, NodePlan } from "../composite/plan/plan.ts";
import { rankScores } from "../composite/rank/rankScores.ts";
import type { StepContext } from "../composite/run/stage.ts";
import type { StepOf } from "../composite/schema/recipe.ts";
import type { ExplorerKit, KitNode } from "./kit.ts";

/** Means that a reader may put in place of the index's own on the highest level. */
export const OTHER_MEANS = ["arithmetic", "geometric", "harmonic", "median"] as const;
export type OtherMean = (typeof OTHER_MEANS)[number];

/** What a reader does otherwise. Nothing of it: the index as its method has it. */
export interface ExplorerChoice {
  /** Leaf or part → weight in percent of its parent, before the weights of the parent's children are brought to 100. */
  readonly percents: Readonly<Record<string, number>>;
  /** How the parts on top become the index. */
  readonly mean?: OtherMean | undefined;
}

/** Values and ranks of the rows of a kit; NaN where there is none. */
export interface Recomputed {
  /** Of every leaf and node: `values[id * rows + row]`. */
  readonly values: Float64Array;
  readonly totals: Float64Array;
  /** 1 is best, inside the block. */
  readonly ranks: Float64Array;
}

/**
 * Puts an index together again under other weights, and ranks the units. The same function answers on the server and in the
 * browser. Weights changed inside a parent are brought to the sum that they had, so the scale stays the same. Units that a mean
 * is not defined for, or whose parts with a value weigh nothing, have no value.
 */
export function recompute(kit: ExplorerKit, choice: ExplorerChoice): Recomputed {
  const rows = kit.blocks.length;
  const nodes = chosenNodes(kit, choice);
  const values = aggregated(
    kit,
    nodes,
    kit.leaves.map((leaf) => Float64Array.from(leaf.values, (value) => value ?? Number.NaN)),
    rows,
  );
  const totals = values.slice(values.length - rows);
  return { values, totals, ranks: ranksOf(kit, totals) };
}

/** Nodes with the weights and the mean that were chosen. */
export function chosenNodes(
  kit: Pick<ExplorerKit, "leaves" | "nodes">,
  { percents, mean }: ExplorerChoice,
): readonly KitNode[] {
  const codes = [...kit.leaves, ...kit.nodes].map(({ code }) => code);
  const top = kit.nodes.length - 1;
  return kit.nodes.map((node, at) => {
    const weights = chosenWeights(node, codes, percents);
    if (at !== top || mean === undefined || mean === node.how.kind) return { ...node, weights };
    // A sum is as many times its mean as its weights add up to.
    const times = node.how.kind === "sum" ? node.times * sumOf(node.weights) : node.times;
    const how = mean === "median" ? ({ kind: "median", weighted: true } as const) : ({ kind: mean } as const);
    return { ...node, weights, how, times };
  });
}

function chosenWeights(
  { children, weights }: KitNode,
  codes: readonly string[],
  percents: ExplorerChoice["percents"],
): readonly number[] {
  const chosen = children.map((child) => percents[codes[child] ?? ""]);
  if (chosen.every((percent) => percent === undefined)) return weights;
  const whole = sumOf(weights);
  const moved = weights.map((weight, at) => {
    const percent = chosen[at];
    return percent === undefined ? weight : (percent / 100) * whole;
  });
  const sum = sumOf(moved);
  return sum === 0 ? moved : moved.map((weight) => (weight * whole) / sum);
}

/** Percent of the parent that each child of a node weighs by the method. */
export function percentsOf({ weights }: Pick<KitNode, "weights">): readonly number[] {
  const whole = sumOf(weights);
  return weights.map((weight) => (whole === 0 ? 0 : (weight / whole) * 100));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** Values of all ids under these nodes; one column per leaf, NaN where a leaf has no value. */
export function aggregated(
  kit: ExplorerKit,
  nodes: readonly KitNode[],
  columns: readonly Float64Array[],
  rows: number,
): Float64Array {
  const plan = planOf(kit, nodes);
  const places = Int32Array.from({ length: rows }, (_, at) => at);
  const pools = poolsOf(kit.blocks, rows);
  const context: StepContext = {
    plan,
    table: { rows: [], columns: new Map(), notApplicable: new Map(), bases: basesOf(kit, rows) },
    dropped: new Uint8Array(plan.size),
    notApplicable: kit.leaves.map(({ idle }) => marksOf(idle, rows)),
    faults: [],
    remarks: [],
    log: undefined,
  };
  const set = {
    rows: places,
    block: kit.blocks,
    period: [],
    year: [],
    ranked: pools,
    poolsOf: () => pools,
  };
  const weights = Float64Array.from(nodes.flatMap((node) => node.weights));
  const step: StepOf<"aggregate"> = {
    ...kit.step,
    step: "aggregate",
    how: "arithmetic",
    // A choice of the reader's that cannot be worked out for a unit leaves that unit without a value.
    whenNotPositive: kit.step.whenNotPositive === "refuse" ? "missing" : kit.step.whenNotPositive,
    whenNoWeight: "missing",
  };
  const sets = [{ year: undefined, weights, rows: places }];
  return aggregateAll(context, { set, columns }, sets, step, kit.scale).values;
}

function planOf(kit: ExplorerKit, nodes: readonly KitNode[]): IndexPlan {
  let firstEdge = 0;
  const count = kit.leaves.length;
  const planned = nodes.map(({ code, level, children, weights, how, times }, at): NodePlan => {
    const node: NodePlan = {
      id: count + at,
      code,
      label: { vi: code },
      kind: at === nodes.length - 1 ? "total" : "node",
      view: undefined,
      level,
      children: Int32Array.from(children),
      weights,
      firstEdge,
      aggregate: how,
      times,
      groups: undefined,
    };
    firstEdge += children.length;
    return node;
  });
  const codes = [...kit.leaves, ...nodes].map(({ code }) => code);
  return {
    name: "",
    leaves: kit.leaves.map(leafPlan),
    nodes: planned,
    size: codes.length,
    edges: firstEdge,
    total: codes.length - 1,
    idOf: new Map(codes.map((code, id) => [code, id])),
    codes,
    parents: new Int32Array(codes.length).fill(-1),
    blockOf: new Map(),
    weightsByYear: false,
  };
}

function leafPlan({ code, max }: ExplorerKit["leaves"][number]): LeafPlan {
  return {
    code,
    label: { vi: code },
    direction: 1,
    denominator: undefined,
    target: undefined,
    goalposts: undefined,
    bounds: undefined,
    max,
    families: undefined,
  };
}

function marksOf(idle: readonly number[] | undefined, rows: number): Uint8Array | undefined {
  if (idle === undefined) return undefined;
  const marks = new Uint8Array(rows);
  for (const row of idle) marks[row] = 1;
  return marks;
}

function basesOf(kit: ExplorerKit, rows: number): Map<string, Float64Array> {
  return new Map(
    kit.leaves.flatMap(({ code, bases }) =>
      bases === undefined
        ? []
        : [[code, Float64Array.from({ length: rows }, (_, row) => bases[row] ?? Number.NaN)] as const],
    ),
  );
}

function poolsOf(blocks: readonly string[], rows: number) {
  const members = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const block = blocks[row] ?? "";
    const list = members.get(block);
    if (list === undefined) members.set(block, [row]);
    else list.push(row);
  }
  return [...members].map(([block, list]) => {
    const own = Int32Array.from(list);
    return { members: own, reference: own, whole: list.length === rows, block, period: "" };
  });
}

/** Ranks inside each block, by the method's tie rule and decimals. */
export function ranksOf(kit: Pick<ExplorerKit, "blocks" | "ranking">, totals: Float64Array): Float64Array {
  const ranks = new Float64Array(totals.length).fill(Number.NaN);
  for (const { members } of poolsOf(kit.blocks, totals.length)) {
    const column = Float64Array.from(members, (row) => totals[row] ?? Number.NaN);
    const own = rankScores(column, kit.ranking.ties, kit.ranking.decimals);
    members.forEach((row, place) => {
      ranks[row] = own[place] ?? Number.NaN;
    });
  }
  return ranks;
}
