import type { LocalText } from "../../method/words.ts";
import type { Aggregation, HowAggregated } from "../schema/aggregation.ts";
import { aggregationOf } from "../schema/aggregationOf.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { StepOf } from "../schema/recipe.ts";
import { type CompositeLeaf, type CompositeNode, isCompositeLeaf } from "../schema/tree.ts";
import { weightIn } from "../weightIn.ts";

/** Where a part of a composite method stands, as far as it is shown and compared. */
export interface CompositePlace {
  readonly code: string;
  readonly node: CompositeNode;
  /** Null for a part that is made of others. */
  readonly leaf: CompositeLeaf | null;
  readonly parent: string | null;
  readonly depth: number;
  /** Inside its parent, as written, in the last year that the method covers. */
  readonly weight: number;
  /** How its children become its value; null for a leaf. */
  readonly aggregation: Aggregation | null;
  /** How it and its siblings become the value of their parent. */
  readonly within: Aggregation;
}

/** Every part by its code, in printed order, parents before children. */
export function compositePlaces(method: CompositeMethod): ReadonlyMap<string, CompositePlace> {
  const places = new Map<string, CompositePlace>();
  const collect = (nodes: readonly CompositeNode[], above: Above): void => {
    for (const node of nodes) {
      const leaf = isCompositeLeaf(node);
      const aggregation = leaf ? null : aggregationAt(method, levelOf(node), node.aggregate);
      places.set(node.code, {
        code: node.code,
        node,
        leaf: leaf ? node : null,
        ...above,
        weight: weightIn(node.weight, method.covers?.to) ?? 1,
        aggregation,
      });
      if (!leaf && aggregation !== null)
        collect(node.children, { parent: node.code, depth: above.depth + 1, within: aggregation });
    }
  };
  collect(method.tree, { parent: null, depth: 0, within: totalAggregation(method) });
  return places;
}

type Above = Pick<CompositePlace, "parent" | "depth" | "within">;

/** How the parts on top become the index. */
export function totalAggregation(method: CompositeMethod): Aggregation {
  return aggregationAt(method, 1 + Math.max(...method.tree.map(levelOf)), method.total.aggregate);
}

/** 1 for a leaf, one more than its highest child for others. */
function levelOf(node: CompositeNode): number {
  return isCompositeLeaf(node) ? 1 : 1 + Math.max(...node.children.map(levelOf));
}

function aggregationAt(method: CompositeMethod, level: number, own: HowAggregated | undefined): Aggregation {
  const step = aggregateStep(method);
  return aggregationOf(own ?? step?.levels?.[level - 2] ?? step?.levels?.at(-1) ?? step?.how ?? "arithmetic");
}

export function aggregateStep(method: CompositeMethod): StepOf<"aggregate"> | undefined {
  return method.recipe.find((step): step is StepOf<"aggregate"> => step.step === "aggregate");
}

/** Families with their labels; a bare id is its own label. */
export function compositeFamilies(
  method: CompositeMethod,
): readonly { readonly id: string; readonly label: LocalText; readonly rankedApart: boolean }[] {
  return method.families.map((family) =>
    typeof family === "string" ? { id: family, label: { vi: family }, rankedApart: true } : family,
  );
}
