import type { CompositeMethodView, CompositePartView } from "../../contract/methods.ts";
import {
  aggregationWords,
  type Citation,
  type CompositeMethod,
  type CompositePlace,
  type CompositeView,
  compositePlaces,
  compositeRules,
  groupWords,
  type Lang,
  type LocalText,
  limitWords,
  stepWords,
  totalAggregation,
  unitWords,
  type ViewNode,
  viewWeights,
  weightWords,
  wordsIn,
} from "../../core/index.ts";
import type { LoadedComposite } from "./ports.ts";
import { summariseComposite } from "./summariseMethod.ts";
import { viewBasis } from "./viewBasis.ts";

/** A composite method as people read it: its parts with weights and sources, the recipe in words, views and groups. */
export function viewComposite(loaded: LoadedComposite, lang: Lang = "vi"): CompositeMethodView {
  const { method } = loaded;
  const places = compositePlaces(method);
  const { total, groups } = method;
  return {
    ...summariseComposite(loaded, lang),
    note: wordsOf(method.note, lang),
    basis: viewBasis(method.basis),
    publishedAs: method.publishedAs ?? null,
    total: {
      code: total.code,
      label: total.label ? both(total.label) : null,
      aggregation: aggregationWords(totalAggregation(method)),
    },
    parts: [...places.values()].map((place) => partView(method, place, places, lang)),
    recipe: method.recipe.map((step) => ({
      text: stepWords(step),
      note: wordsOf(step.note, lang),
      citation: sourceOf(step.citation),
    })),
    views: method.views.map((view) => viewView(view, places)),
    groups: groups ? copied(groupWords(groups)) : null,
    rules: [...compositeRules(method)],
  };
}

function partView(
  method: CompositeMethod,
  place: CompositePlace,
  places: ReadonlyMap<string, CompositePlace>,
  lang: Lang,
): CompositePartView {
  const { node, leaf } = place;
  return {
    code: place.code,
    parentCode: place.parent,
    depth: place.depth,
    label: wordsIn(node.label, lang),
    labelEn: node.label.en ?? null,
    leaf: leaf !== null,
    weight: weightWords(method, place, places),
    aggregation: place.aggregation && aggregationWords(place.aggregation),
    direction: leaf?.direction ?? null,
    unit: leaf && unitWords(leaf),
    limits: leaf && limitWords(leaf),
    scoredBy: leaf?.scoredBy ?? null,
    unresolved: node.status === "unresolved",
    families: [...(node.families ?? [])],
    published: node.published ?? null,
    note: wordsOf(node.note, lang),
    citation: sourceOf(node.citation),
  };
}

/** The parts of a view in printed order; `shared` marks those of the tree itself, which are scored once. */
function viewView(
  view: CompositeView,
  places: ReadonlyMap<string, CompositePlace>,
): CompositeMethodView["views"][number] {
  const parts: CompositeMethodView["views"][number]["parts"] = [];
  const collect = (nodes: readonly ViewNode[], depth: number): void => {
    const weights = viewWeights(nodes);
    nodes.forEach((node, at) => {
      const place = places.get(node.code);
      const label = node.label ?? place?.node.label ?? { vi: node.code };
      const weight = weights[at] ?? { vi: "", en: "" };
      parts.push({ code: node.code, label: both(label), depth, weight, shared: place !== undefined });
      collect(node.children ?? [], depth + 1);
    });
  };
  collect(view.tree, 0);
  return { id: view.id, label: both(view.label), parts };
}

function copied({ how, sets }: ReturnType<typeof groupWords>): NonNullable<CompositeMethodView["groups"]> {
  return { how, sets: sets.map(({ year, groups }) => ({ year, groups: [...groups] })) };
}

function sourceOf(citation: Citation | undefined): CompositePartView["citation"] {
  if (!citation) return null;
  const parts = [citation.act, citation.source].filter((part) => part !== undefined);
  return { text: parts.join("; "), url: citation.url ?? null, confidence: citation.confidence };
}

function both({ vi, en }: LocalText): { vi: string; en: string } {
  return { vi, en: en ?? vi };
}

function wordsOf(text: LocalText | undefined, lang: Lang): string | null {
  return text ? wordsIn(text, lang) : null;
}
