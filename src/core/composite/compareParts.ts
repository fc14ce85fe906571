import { bothWords, listWords, plainWords, sameData } from "../method/compareWords.ts";
import type { ComparedNode, Difference, NodeComparison } from "../method/comparison.ts";
import type { Words } from "../method/fault.ts";
import { directionWords, limitWords, unitWords } from "./describe/leafWords.ts";
import type { CompositePlace } from "./describe/places.ts";
import { aggregationWords } from "./describe/stepWords.ts";

/** A part in one version, with its weight in words. */
export interface ComparedPart {
  readonly place: CompositePlace;
  /** In percent of the parent, or as written where that differs between families. */
  readonly number: number;
  readonly weight: Words;
}

/** What happened to one code between two versions of a composite method. At least one side is there. */
export function compareParts(
  code: string,
  before: ComparedPart | undefined,
  after: ComparedPart | undefined,
): NodeComparison {
  const shown = {
    code,
    block: "tree" as const,
    before: before === undefined ? null : facts(before),
    after: after === undefined ? null : facts(after),
  };
  if (before === undefined) return { ...shown, fate: "added", differences: [] };
  if (after === undefined) return { ...shown, fate: "removed", differences: [] };
  const differences = ASPECTS.flatMap(({ aspect, words }): readonly Difference[] => {
    const [old, next] = [words(before), words(after)];
    return sameData(old, next) ? [] : [{ aspect, before: old, after: next }];
  });
  return { ...shown, fate: differences.length === 0 ? "same" : "changed", differences };
}

function facts({ place: { node, leaf, parent, depth }, number }: ComparedPart): ComparedNode {
  return { label: bothWords(node.label), max: number, leaf: leaf !== null, parent, depth };
}

interface PartAspect {
  readonly aspect: Difference["aspect"];
  readonly words: (part: ComparedPart) => Words | null;
}

const ASPECTS: readonly PartAspect[] = [
  {
    aspect: "shape",
    words: ({ place: { leaf } }) =>
      leaf === null
        ? { vi: "có các phần bên dưới", en: "made of other parts" }
        : { vi: "chỉ tiêu", en: "indicator" },
  },
  { aspect: "label", words: ({ place: { node } }) => bothWords(node.label) },
  {
    aspect: "place",
    words: ({ place: { parent } }) =>
      parent === null ? { vi: "đầu bảng", en: "top of the tree" } : plainWords(parent),
  },
  { aspect: "weight", words: ({ weight }) => weight },
  { aspect: "direction", words: ({ place: { leaf } }) => leaf && directionWords(leaf) },
  { aspect: "unit", words: ({ place: { leaf } }) => leaf && unitWords(leaf) },
  { aspect: "limits", words: ({ place: { leaf } }) => leaf && limitWords(leaf) },
  {
    aspect: "aggregation",
    words: ({ place: { aggregation } }) => aggregation && aggregationWords(aggregation),
  },
  {
    aspect: "scored-by",
    words: ({ place: { leaf } }) => (leaf?.scoredBy === undefined ? null : SCORERS[leaf.scoredBy]),
  },
  {
    aspect: "families",
    words: ({ place: { node } }) => listWords((node.families ?? []).map(plainWords)),
  },
];

const SCORERS = {
  self: { vi: "đơn vị tự báo cáo", en: "reported by the unit" },
  assessor: { vi: "cơ quan thẩm định", en: "the assessing agency" },
  survey: { vi: "điều tra, khảo sát", en: "survey" },
  statistics: { vi: "số liệu thống kê", en: "statistics" },
  data: { vi: "dữ liệu hệ thống", en: "system data" },
  index: { vi: "chỉ số khác", en: "another index" },
} as const;
