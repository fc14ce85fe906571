import type { Family, GroupNode, Item, Leaf, Method, Node, Option } from "./schema.ts";

/** A node with the codes of the nodes above it, root first. */
export interface Visit {
  readonly node: Node;
  readonly parents: readonly GroupNode[];
}

export function isLeaf(node: Node): node is Leaf {
  return !("children" in node);
}

/** Every node of a tree in printed order, parents before children. */
export function* walk(tree: readonly Node[], parents: readonly GroupNode[] = []): Generator<Visit> {
  for (const node of tree) {
    yield { node, parents };
    if (!isLeaf(node)) yield* walk(node.children, [...parents, node]);
  }
}

/** Leaves on which units of a family are scored, in printed order; every leaf when no family is given. */
export function leavesOf(method: Method, family?: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const { node, parents } of walk(method.tree)) {
    if (isLeaf(node) && [...parents, node].every((each) => appliesTo(each, family))) leaves.push(node);
  }
  return leaves;
}

export function appliesTo(node: Node, family: string | undefined): boolean {
  return family === undefined || node.families === undefined || node.families.includes(family);
}

/** The node with this code, or undefined. */
export function findNode(method: Method, code: string): Node | undefined {
  for (const { node } of walk(method.tree)) if (node.code === code) return node;
  return undefined;
}

/** The bonus or penalty item with this code, or undefined. */
export function findItem(method: Method, code: string): Item | undefined {
  return [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])].find(
    (item) => item.code === code,
  );
}

/** Families with their labels, whichever way the file writes them; a bare id is its own label. */
export function familiesOf(method: Method): readonly Family[] {
  return method.families.map((family) =>
    typeof family === "string" ? { id: family, label: { vi: family } } : family,
  );
}

export function optionId(option: Option): string {
  return typeof option === "string" ? option : option.id;
}

/** `id@version`, the name by which results cite a method. */
export function methodName(method: Pick<Method, "id" | "version">): string {
  return `${method.id}@${method.version}`;
}
