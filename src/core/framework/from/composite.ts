import { howOf } from "../../composite/aggregate/howOf.ts";
import type { IndexFault, Refusable } from "../../composite/indexFault.ts";
import { type PreparedComposite, prepareComposite } from "../../composite/run/prepare.ts";
import { aggregateStep } from "../../composite/run/recipe.ts";
import { replayScores } from "../../composite/run/replay.ts";
import { runPrepared } from "../../composite/run/run.ts";
import type { CompositeMethod } from "../../composite/schema/composite.ts";
import type { CompositeNode } from "../../composite/schema/tree.ts";
import { isCompositeLeaf } from "../../composite/schema/tree.ts";
import { type IndexTable, yearOf } from "../../composite/table.ts";
import type { Framework, FrameworkNode } from "../framework.ts";
import { fullMarks } from "./fullMarks.ts";

/** One block and period of a composite index as a framework. */
export interface BlockFramework {
  /** "" for families that are compared together. */
  readonly block: string;
  readonly period: string;
  readonly framework: Framework;
}

/** The frameworks of an index, and why it cannot be calculated as it stands. */
export interface CompositeFrameworks {
  readonly frameworks: readonly BlockFramework[];
  /** Reasons why the recipe refuses; leaves that they name were left out to study the rest. */
  readonly faults: readonly IndexFault[];
}

/**
 * The frameworks of a composite index: every block in the latest period that it has data for, or in `period`. Where the
 * recipe refuses because of some leaves, the rest is calculated without them; where that fails too, the frameworks hold the
 * data as delivered and no values. A table without rows gives the frameworks of the blocks without units, for texts and weights.
 */
export function compositeFrameworks(
  method: CompositeMethod,
  table: IndexTable,
  period?: string,
): CompositeFrameworks {
  if (table.rows.length === 0) return withoutData(method, table);
  const whole = prepareComposite(method, table);
  const faults = whole.ok ? [] : whole.faults;
  const prepared = whole.ok ? whole.value : withoutFaulty(method, table, faults);
  const blocks = new Map<string, string>();
  const blockOf = blocksOf(method);
  for (const row of table.rows) {
    const block = blockOf.get(row.family) ?? row.family;
    const latest = blocks.get(block);
    if (period === undefined ? latest === undefined || row.period > latest : row.period === period)
      blocks.set(block, row.period);
  }
  const source = { method, table, prepared };
  return {
    faults,
    frameworks: [...blocks].map(([block, when]) => ({
      block,
      period: when,
      framework: frameworkOf(
        source,
        table.rows.flatMap((row, at) =>
          (blockOf.get(row.family) ?? row.family) === block && row.period === when ? [at] : [],
        ),
      ),
    })),
  };
}

function withoutData(method: CompositeMethod, table: IndexTable): CompositeFrameworks {
  const byBlock = new Map<string, string[]>();
  for (const [family, block] of blocksOf(method)) byBlock.set(block, [...(byBlock.get(block) ?? []), family]);
  return {
    faults: [],
    frameworks: [...byBlock].map(([block, families]) => ({
      block,
      period: "",
      framework: frameworkOf({ method, table, prepared: undefined }, [], new Set(families)),
    })),
  };
}

/** The index without the leaves that are to blame, at most three times over; undefined where it still refuses. */
function withoutFaulty(
  method: CompositeMethod,
  table: IndexTable,
  faults: readonly IndexFault[],
): PreparedComposite | undefined {
  let kept = method;
  let left = faults;
  for (let attempt = 0; attempt < 3; attempt++) {
    const codes = new Set(left.flatMap(({ place }) => (place.leaf === undefined ? [] : [place.leaf])));
    if (codes.size === 0) return undefined;
    const tree = without(kept.tree, codes);
    if (tree.length === 0) return undefined;
    kept = { ...kept, tree, views: [] };
    const again: Refusable<PreparedComposite> = prepareComposite(kept, table);
    if (again.ok) return again.value;
    left = again.faults;
  }
  return undefined;
}

function without(tree: readonly CompositeNode[], codes: ReadonlySet<string>): CompositeNode[] {
  return tree.flatMap((node): CompositeNode[] => {
    if (codes.has(node.code)) return [];
    if (isCompositeLeaf(node)) return [node];
    const children = without(node.children, codes);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function blocksOf(method: CompositeMethod): ReadonlyMap<string, string> {
  return new Map(
    method.families.map((family) =>
      typeof family === "string" ? [family, family] : [family.id, family.rankedApart ? family.id : ""],
    ),
  );
}

interface Source {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly prepared: PreparedComposite | undefined;
}

function frameworkOf(
  { method, table, prepared }: Source,
  rows: readonly number[],
  families: ReadonlySet<string> = new Set(rows.map((row) => table.rows[row]?.family ?? "")),
): Framework {
  const weights =
    prepared === undefined ? undefined : weightsUsed(prepared, table.rows[rows[0] ?? 0]?.period ?? "");
  const nodes = nodesOf(method, { table, rows, families, weights });
  const gather = (column: Float64Array | undefined) =>
    Float64Array.from(rows, (row) => column?.[row] ?? Number.NaN);
  const known = new Set(nodes.map(({ code }) => code));
  const columnOf = (scores: Float64Array, id: number) =>
    gather(scores.subarray(id * table.rows.length, (id + 1) * table.rows.length));
  const scores = prepared === undefined ? undefined : replayScores(prepared, {});
  const values =
    prepared === undefined || scores?.ok !== true
      ? []
      : [...prepared.plan.idOf].flatMap(([code, id]): (readonly [string, Float64Array])[] =>
          known.has(code) ? [[code, columnOf(scores.value, id)]] : [],
        );
  return {
    nodes,
    units: rows.map((row) => table.rows[row]?.unit ?? ""),
    labels: rows.map((row) => table.rows[row]?.label ?? table.rows[row]?.unit ?? ""),
    values: new Map(values),
    given: new Map(nodes.map(({ code }) => [code, gather(table.columns.get(code))])),
    notApplicable: new Map(
      [...table.notApplicable].map(([code, marks]) => [
        code,
        Uint8Array.from(rows, (row) => marks[row] ?? 0),
      ]),
    ),
    indexWithout: (code) => {
      if (prepared?.plan.idOf.has(code) !== true) return null;
      const changed = replayScores(prepared, { drop: [code] });
      return changed.ok ? columnOf(changed.value, prepared.plan.total) : null;
    },
    leafWord: { vi: "chỉ tiêu", en: "indicator" },
  };
}

/** Parent → child → weight as the run used it: by the year of the period, or for all years. */
function weightsUsed(
  prepared: PreparedComposite,
  period: string,
): Readonly<Record<string, Readonly<Record<string, number>>>> | undefined {
  const run = runPrepared(prepared);
  if (!run.ok) return undefined;
  return run.value.weights[String(yearOf(period) ?? "")] ?? run.value.weights[""];
}

interface NodeContext {
  readonly table: IndexTable;
  readonly rows: readonly number[];
  readonly families: ReadonlySet<string>;
  readonly weights: ReturnType<typeof weightsUsed>;
}

/** The index, then its parts in printed order; parts that apply to no unit of the block are left out. */
function nodesOf(method: CompositeMethod, context: NodeContext): readonly FrameworkNode[] {
  const root = method.total.code;
  const found: FrameworkNode[] = [
    {
      code: root,
      label: method.total.label ?? method.title,
      parent: null,
      weight: 1,
      unresolved: false,
      lacksDirection: false,
    },
  ];
  const addUp = sumsUp(method);
  const visit = (siblings: readonly CompositeNode[], parent: string): void => {
    const level = siblings.filter((node) => applies(node, context.families));
    for (const node of level) push(node, parent, level);
  };
  const push = (node: CompositeNode, parent: string, level: readonly CompositeNode[]): void => {
    found.push({
      code: node.code,
      label: node.label,
      parent,
      weight: weightOf(node, level, context, parent) * (addUp(parent) ? pointsOf(node, level) : 1),
      citation: node.citation,
      unresolved: node.status === "unresolved",
      ...leafFacts(method, node),
    });
    if (!isCompositeLeaf(node)) visit(node.children, node.code);
  };
  visit(method.tree, root);
  return found;
}

/** The weight that the run used; as written where the run did without one of the siblings, so that all are on one scale. */
function weightOf(
  node: CompositeNode,
  level: readonly CompositeNode[],
  context: NodeContext,
  parent: string,
): number {
  const used = context.weights?.[parent];
  const whole = level.every(({ code }) => used?.[code] !== undefined);
  return (whole ? used?.[node.code] : undefined) ?? written(node, context);
}

/** Most points of a part among siblings that all say it; else 1. */
function pointsOf(node: CompositeNode, level: readonly CompositeNode[]): number {
  return level.every((each) => mostOf(each) !== undefined) ? (mostOf(node) ?? 1) : 1;
}

function leafFacts(
  method: CompositeMethod,
  node: CompositeNode,
): Pick<FrameworkNode, "lacksDirection" | "bounds" | "full"> {
  if (!isCompositeLeaf(node)) return { lacksDirection: false };
  const normalised = method.recipe.some(({ step }) => step === "normalise");
  return {
    lacksDirection: normalised && node.direction === undefined,
    bounds: node.bounds,
    full: fullMarks(method.recipe, node),
  };
}

/** Whether any unit of these families is measured by the part. */
function applies(node: CompositeNode, families: ReadonlySet<string>): boolean {
  if (node.families?.every((family) => !families.has(family)) === true) return false;
  return isCompositeLeaf(node) || node.children.some((child) => applies(child, families));
}

function written({ weight }: CompositeNode, { table, rows }: NodeContext): number {
  if (typeof weight === "number") return weight;
  const year = yearOf(table.rows[rows[0] ?? 0]?.period ?? "");
  const years = Object.keys(weight).sort();
  const chosen = years.findLast((each) => year === undefined || Number(each) <= year) ?? years[0];
  return weight[chosen ?? ""] ?? 0;
}

/** Parents whose value is the sum of points, where the maximum of a part counts with its weight. */
function sumsUp(method: CompositeMethod): (parent: string) => boolean {
  const step = aggregateStep(method.recipe);
  const levels = new Map<string, number>();
  const own = new Map<string, CompositeNode | undefined>();
  const levelOf = (node: CompositeNode): number => {
    const level = isCompositeLeaf(node) ? 1 : 1 + Math.max(...node.children.map(levelOf));
    levels.set(node.code, level);
    own.set(node.code, node);
    return level;
  };
  levels.set(method.total.code, 1 + Math.max(...method.tree.map(levelOf)));
  return (parent) => {
    const node = own.get(parent);
    const aggregate =
      node === undefined ? method.total.aggregate : isCompositeLeaf(node) ? undefined : node.aggregate;
    if (aggregate !== undefined)
      return (typeof aggregate === "string" ? aggregate : aggregate.kind) === "sum";
    return howOf({ aggregate: undefined, level: levels.get(parent) ?? 2 }, step).kind === "sum";
  };
}

/** Most points of a part; undefined where a leaf does not say. */
function mostOf(node: CompositeNode): number | undefined {
  if (isCompositeLeaf(node)) return node.max;
  let sum = 0;
  for (const child of node.children) {
    const most = mostOf(child);
    if (most === undefined) return undefined;
    sum += most * (typeof child.weight === "number" ? child.weight : 1);
  }
  return sum * node.times;
}
