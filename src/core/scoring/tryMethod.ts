import { type Comparability, comparableLeaves } from "../method/comparable.ts";
import type { Item, Method, Node } from "../method/schema.ts";
import { familiesOf, findItem, findNode, isLeaf } from "../method/tree.ts";
import { compileMethod } from "./compile.ts";
import type { UnitResult } from "./result.ts";
import { scoreRound } from "./scoreRound.ts";
import type { Entry, Sheet } from "./sheet.ts";

/** A method tried on answers given under another: an experiment, never a result. */
export interface Trial {
  readonly comparability: Comparability;
  /** Points of the leaves on which it was tried; the totals are brought from these to the maximum of the method. */
  readonly comparableMax: number;
  /** By the earlier method; of every unit. */
  readonly before: readonly UnitResult[];
  /** By the later one; without units of families that it does not know. */
  readonly after: readonly UnitResult[];
}

/**
 * Scores the sheets of a finished round once more with another method. What cannot be compared is left out of the later
 * one and the rest is brought to its maximum. Where an appraiser had given points, the unit keeps the same share of
 * the maximum.
 */
export function tryMethod(before: Method, after: Method, sheets: readonly Sheet[]): Trial {
  const comparability = comparableLeaves(before, after);
  const pruned = prune(after, comparability.codes);
  const families = new Set(familiesOf(after).map(({ id }) => id));
  const known = sheets.filter(({ family }) => families.has(family));
  const results =
    pruned.tree.length === 0
      ? []
      : scoreRound(compileMethod(pruned), known.map(carried(before, after))).units;
  return {
    comparability,
    comparableMax: pruned.tree.reduce((sum, node) => sum + node.max, 0),
    before: scoreRound(compileMethod(before), sheets).units,
    after: results,
  };
}

function prune(method: Method, codes: ReadonlySet<string>): Method {
  const block = (name: "bonus" | "penalty") => {
    const known = method[name];
    const items = known?.items.filter(({ code }) => codes.has(code)) ?? [];
    return known === undefined || items.length === 0 ? {} : { [name]: { ...known, items } };
  };
  const { bonus: _bonus, penalty: _penalty, ...rest } = method;
  const tree = pruneTree(method.tree, codes);
  const whole = method.rescaleAt;
  return {
    ...rest,
    tree,
    rescaleAt: whole === "none" || whole === "root" ? "root" : [...whole, "root"],
    vectors: [],
    ...block("bonus"),
    ...block("penalty"),
  };
}

/** Nodes keep what their remaining children are worth. */
function pruneTree(tree: readonly Node[], codes: ReadonlySet<string>): Node[] {
  return tree.flatMap((node): Node[] => {
    if (isLeaf(node)) return codes.has(node.code) ? [node] : [];
    const children = pruneTree(node.children, codes);
    if (children.length === 0) return [];
    return [{ ...node, children, max: children.reduce((sum, child) => sum + child.max, 0) }];
  });
}

function carried(before: Method, after: Method): (sheet: Sheet) => Sheet {
  return (sheet) => ({
    ...sheet,
    entries: Object.fromEntries(
      Object.entries(sheet.entries).map(([code, entry]) => [code, carriedEntry(entry, code, before, after)]),
    ),
  });
}

function carriedEntry(entry: Entry, code: string, before: Method, after: Method): Entry {
  const { decided } = entry;
  const [old, next] = [maxAt(before, code), maxAt(after, code)];
  if (decided === undefined || old === undefined || next === undefined) return entry;
  return { ...entry, decided: { ...decided, points: (decided.points / old) * next } };
}

function maxAt(method: Method, code: string): number | undefined {
  const item: Item | undefined = findItem(method, code);
  if (item === undefined) return findNode(method, code)?.max;
  const isBonus = method.bonus?.items.includes(item) === true;
  return item.max ?? (isBonus ? method.bonus?.cap : method.penalty?.cap);
}
