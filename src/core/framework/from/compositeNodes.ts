import { howOf } from "../../composite/aggregate/howOf.ts";
import { aggregateStep } from "../../composite/run/recipe.ts";
import type { CompositeMethod } from "../../composite/schema/composite.ts";
import { type CompositeNode, isCompositeLeaf } from "../../composite/schema/tree.ts";
import { type IndexTable, yearOf } from "../../composite/table.ts";
import type { FrameworkNode } from "../framework.ts";
import { fullMarks } from "./fullMarks.ts";

/** Parent → child → weight. */
export type WeightsByParent = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The block whose parts are laid out: its rows in the table, its families, and the weights that the run used. */
export interface NodeContext {
  readonly table: IndexTable;
  readonly rows: readonly number[];
  readonly families: ReadonlySet<string>;
  readonly weights: WeightsByParent | undefined;
}

/** The index, then its parts in printed order; parts that apply to no unit of the block are left out. */
export function nodesOf(method: CompositeMethod, context: NodeContext): readonly FrameworkNode[] {
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
