import type { BandSet, Item, Leaf, Method, Node } from "../method/schema.ts";
import { appliesTo, familiesOf, isLeaf, methodName } from "../method/tree.ts";
import { comparedValue } from "../rules/bestInBlock.ts";
import { compileRule } from "../rules/index.ts";
import type { Inputs, ScoredLeaf, Scorer } from "../rules/rule.ts";

export type MissingPolicy = Method["missing"];

/** A leaf, bonus or penalty item with its rule read. */
export interface CompiledLeaf extends ScoredLeaf {
  readonly rule: Leaf["rule"];
  readonly missing: MissingPolicy;
  /** Index of the parent in the plan's nodes; -1 at the top. */
  readonly parent: number;
  /** Codes of the nodes above and the leaf's own, for exemptions. */
  readonly path: readonly string[];
  readonly score: Scorer;
  /** For best-in-block: the value by which units are compared. */
  readonly compared?: (inputs: Inputs) => number | undefined;
  readonly bestIs?: "largest" | "smallest";
  readonly classes?: BandSet | undefined;
}

export interface CompiledNode {
  readonly code: string;
  readonly max: number;
  readonly parent: number;
  readonly rescales: boolean;
  readonly classes?: BandSet | undefined;
}

/** What units of one family are scored on. Parents stand before their children. */
export interface FamilyPlan {
  readonly family: string;
  readonly nodes: readonly CompiledNode[];
  readonly leaves: readonly CompiledLeaf[];
  readonly groups?: BandSet | undefined;
  /** Families that share a ranking share this key. */
  readonly rankedWith: string;
}

export interface CompiledMethod {
  readonly method: Method;
  readonly name: string;
  readonly rescalesAtRoot: boolean;
  readonly families: ReadonlyMap<string, FamilyPlan>;
  readonly bonus: readonly CompiledLeaf[];
  readonly penalty: readonly CompiledLeaf[];
}

/** Reads a checked method once, expressions included, so that any number of units can be scored with it. */
export function compileMethod(method: Method): CompiledMethod {
  const leaves = new Map<Leaf, Scorer>();
  const plans = familiesOf(method).map((family): [string, FamilyPlan] => [
    family.id,
    {
      family: family.id,
      ...planOf(method, family.id, leaves),
      groups: family.groups ?? method.groups,
      rankedWith: family.rankedApart === false ? "" : family.id,
    },
  ]);
  return {
    method,
    name: methodName(method),
    rescalesAtRoot: method.rescaleAt === "root" || method.rescaleAt.includes("root"),
    families: new Map(plans),
    bonus: (method.bonus?.items ?? []).map((item) => compileItem(item, method.bonus?.cap ?? 0)),
    penalty: (method.penalty?.items ?? []).map((item) => compileItem(item, method.penalty?.cap ?? 0)),
  };
}

function planOf(
  method: Method,
  family: string,
  scorers: Map<Leaf, Scorer>,
): Pick<FamilyPlan, "nodes" | "leaves"> {
  const nodes: CompiledNode[] = [];
  const leaves: CompiledLeaf[] = [];
  const rescaled = Array.isArray(method.rescaleAt) ? new Set(method.rescaleAt) : new Set<string>();
  const visit = (tree: readonly Node[], parent: number, path: readonly string[]): void => {
    for (const node of tree) {
      if (!appliesTo(node, family)) continue;
      const own = [...path, node.code];
      if (isLeaf(node)) {
        leaves.push(compileLeaf(method, node, parent, own, scorers));
        continue;
      }
      nodes.push({
        code: node.code,
        max: node.max,
        parent,
        rescales: rescaled.has(node.code),
        classes: node.classes,
      });
      visit(node.children, nodes.length - 1, own);
    }
  };
  visit(method.tree, -1, []);
  return { nodes, leaves };
}

function compileLeaf(
  method: Method,
  leaf: Leaf,
  parent: number,
  path: readonly string[],
  scorers: Map<Leaf, Scorer>,
): CompiledLeaf {
  const known = scoredLeaf(leaf);
  const score = scorers.get(leaf) ?? compileRule(known, leaf.rule);
  scorers.set(leaf, score);
  const base = {
    ...known,
    rule: leaf.rule,
    missing: leaf.missing ?? method.missing,
    parent,
    path,
    score,
    classes: leaf.classes,
  };
  const rule = leaf.rule;
  if (rule.kind !== "best-in-block") return base;
  const bestIs = rule.direction === "down" ? "smallest" : "largest";
  return { ...base, compared: (inputs) => comparedValue(rule, inputs), bestIs };
}

/** What a rule needs to know of a leaf. */
export function scoredLeaf(leaf: Leaf): ScoredLeaf {
  return {
    code: leaf.code,
    max: leaf.max,
    citation: leaf.citation,
    notApplicable: leaf.notApplicable?.policy,
  };
}

/** A bonus or penalty item without a maximum of its own may reach the cap of its block. */
export function scoredItem(item: Item, cap: number): ScoredLeaf {
  return { code: item.code, max: item.max ?? cap, citation: item.citation };
}

function compileItem(item: Item, cap: number): CompiledLeaf {
  const known = scoredItem(item, cap);
  return {
    ...known,
    rule: item.rule,
    missing: "zero",
    parent: -1,
    path: [item.code],
    score: compileRule(known, item.rule),
  };
}
