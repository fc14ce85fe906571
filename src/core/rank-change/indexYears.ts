import type { CompositeMethod } from "../composite/schema/composite.ts";
import { type CompositeLeaf, type CompositeNode, isCompositeLeaf } from "../composite/schema/tree.ts";
import type { IndexTable } from "../composite/table.ts";

/** An index in one year: its rules, its data, and which period of the data is meant. Other periods serve windows of years. */
export interface IndexYear {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly period: string;
}

export interface IndexChangeQuestion {
  readonly unit: string;
  readonly before: IndexYear;
  readonly after: IndexYear;
  /** Code of the node whose score and rank are explained; the index as a whole when absent. */
  readonly node?: string;
  /** Steps told apart, at most 12 (the default): each more doubles the work. */
  readonly steps?: number;
}

/** Unit → its row in the period that is meant. */
export function rowsOf({ table, period }: IndexYear): ReadonlyMap<string, number> {
  return new Map(
    table.rows.flatMap((row, place) => (row.period === period ? [[row.unit, place] as const] : [])),
  );
}

/** Columns of the data that a method reads: leaves, and denominators it divides by. */
export function columnsRead({ tree }: CompositeMethod): readonly string[] {
  const codes = tree
    .flatMap(leavesUnder)
    .flatMap(({ code, denominator }) => [code, ...(denominator === undefined ? [] : [denominator])]);
  return [...new Set(codes)];
}

/**
 * Column → the component by which it is told: the highest part that has brothers, after the later rules where they know the
 * column. A denominator, which may serve several parts, is a component of its own.
 */
export function componentsOf({
  before,
  after,
}: Pick<IndexChangeQuestion, "before" | "after">): ReadonlyMap<string, string> {
  const components = new Map<string, string>();
  for (const { method } of [before, after]) {
    for (const column of columnsRead(method)) components.set(column, column);
    for (const part of partsOf(method))
      for (const { code } of leavesUnder(part)) components.set(code, part.code);
  }
  return components;
}

function partsOf({ tree }: CompositeMethod): readonly CompositeNode[] {
  let parts: readonly CompositeNode[] = tree;
  for (;;) {
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || isCompositeLeaf(only)) return parts;
    parts = only.children;
  }
}

function leavesUnder(node: CompositeNode): readonly CompositeLeaf[] {
  return isCompositeLeaf(node) ? [node] : node.children.flatMap(leavesUnder);
}

/** Whether the two years are worked out by rules that differ: another method, or weights that another year brings. */
export function rulesDiffer({ before, after }: Pick<IndexChangeQuestion, "before" | "after">): boolean {
  if (JSON.stringify(before.method) !== JSON.stringify(after.method)) return true;
  return before.period !== after.period && byYear(before.method);
}

function byYear({ tree, views, groups }: CompositeMethod): boolean {
  const dated = (node: CompositeNode): boolean =>
    typeof node.weight !== "number" || (!isCompositeLeaf(node) && node.children.some(dated));
  return tree.some(dated) || JSON.stringify(views).includes('"weight":{') || groups?.kind === "cuts";
}
