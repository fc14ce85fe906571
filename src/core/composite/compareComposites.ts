import { codesInOrder } from "../method/compare.ts";
import { bothWords, listWords, sameData } from "../method/compareWords.ts";
import type { Difference, MethodComparison, NodeComparison } from "../method/comparison.ts";
import type { Words } from "../method/fault.ts";
import { likelyRenumbered } from "../method/likelyRenumbered.ts";
import { methodName } from "../method/tree.ts";
import { type ComparedPart, compareParts } from "./compareParts.ts";
import { groupSummary } from "./describe/groupWords.ts";
import { type CompositePlace, compositeFamilies, compositePlaces } from "./describe/places.ts";
import { coversWords, rankingWords, roundingWords, scaleWords } from "./describe/rules.ts";
import { stepWords } from "./describe/stepWords.ts";
import { weightNumber, weightWords } from "./describe/weightWords.ts";
import type { CompositeMethod } from "./schema/composite.ts";

/** Compares two versions of a composite method by code: leaves, weights, recipe, groups. `max` of a part is its weight in percent. */
export function compareComposites(before: CompositeMethod, after: CompositeMethod): MethodComparison {
  const [old, next] = [compositePlaces(before), compositePlaces(after)];
  const nodes: readonly NodeComparison[] = codesInOrder(old, next).map((code) => {
    const [was, is] = [old.get(code), next.get(code)];
    return compareParts(code, was && comparedPart(before, was, old), is && comparedPart(after, is, next));
  });
  return {
    before: methodName(before),
    after: methodName(after),
    sums: { before: sumsOf(before), after: sumsOf(after) },
    whole: compareWhole(before, after),
    nodes,
    renumbered: likelyRenumbered(old, next),
  };
}

function comparedPart(
  method: CompositeMethod,
  place: CompositePlace,
  places: ReadonlyMap<string, CompositePlace>,
): ComparedPart {
  return { place, number: weightNumber(method, place, places), weight: weightWords(method, place, places) };
}

function sumsOf(method: CompositeMethod): MethodComparison["sums"]["before"] {
  const leaves = [...compositePlaces(method).values()].filter(({ leaf }) => leaf !== null).length;
  return { max: method.scale?.to ?? 0, leaves, bonus: 0, penalty: 0 };
}

function compareWhole(before: CompositeMethod, after: CompositeMethod): readonly Difference[] {
  return WHOLE.flatMap(({ aspect, words }) => {
    const [old, next] = [words(before), words(after)];
    return sameData(old, next) ? [] : [{ aspect, before: old, after: next }];
  });
}

interface WholeAspect {
  readonly aspect: Difference["aspect"];
  readonly words: (method: CompositeMethod) => Words | null;
}

const STATUS = {
  official: { vi: "văn bản chính thức", en: "official text" },
  "field-level": { vi: "mới có đến cấp lĩnh vực", en: "known at field level only" },
  composed: { vi: "mẫu tự soạn", en: "composed template" },
} as const satisfies Record<CompositeMethod["status"], Words>;

const WHOLE: readonly WholeAspect[] = [
  { aspect: "title", words: ({ title }) => bothWords(title) },
  { aspect: "status", words: ({ status }) => STATUS[status] },
  {
    aspect: "basis",
    words: ({ basis }) => listWords(basis.map(({ act }) => ({ vi: act, en: act }))),
  },
  { aspect: "covers", words: coversWords },
  { aspect: "scale", words: scaleWords },
  {
    aspect: "families-of-method",
    words: (method) => listWords(compositeFamilies(method).map(({ label }) => bothWords(label))),
  },
  { aspect: "recipe", words: ({ recipe }) => listWords(recipe.map(stepWords), " ") },
  { aspect: "rounding", words: roundingWords },
  { aspect: "ranking", words: (method) => listWords(rankingWords(method), " ") },
  { aspect: "groups", words: ({ groups }) => groupSummary(groups) },
  { aspect: "views", words: ({ views }) => listWords(views.map(({ label }) => bothWords(label))) },
];
