import type { MethodNodeView, MethodView } from "../../contract/methods.ts";
import {
  bandRange,
  type Citation,
  describeRule,
  type Item,
  isLeaf,
  type Lang,
  type Leaf,
  type LocalText,
  type Method,
  methodRules,
  type Node,
  type Visit,
  walk,
  wordsIn,
} from "../../core/index.ts";
import type { LoadedMethod } from "./ports.ts";
import { summariseMethod } from "./summariseMethod.ts";
import { viewBasis } from "./viewBasis.ts";

type Block = MethodNodeView["block"];

/** A method as people read it: its tree, how each leaf is scored in words, evidence wanted, and where each text comes from. */
export function viewMethod(loaded: LoadedMethod, lang: Lang = "vi"): MethodView {
  const { method } = loaded;
  const { groups } = method;
  return {
    ...summariseMethod(loaded, lang),
    note: wordsOf(method.note, lang),
    basis: viewBasis(method.basis),
    groups: (groups?.bands ?? []).map((band) => ({
      id: band.id,
      label: band.label ? wordsIn(band.label, lang) : band.id,
      range: bandRange(band, groups?.base ?? "points", lang),
    })),
    rules: methodRules(method),
    nodes: [
      ...[...walk(method.tree)].map((visit) => treeNode(visit, lang)),
      ...itemNodes(method, "bonus", lang),
      ...itemNodes(method, "penalty", lang),
    ],
  };
}

function treeNode({ node, parents }: Visit, lang: Lang): MethodNodeView {
  const place = { parentCode: parents.at(-1)?.code ?? null, depth: parents.length, block: "tree" as const };
  return isLeaf(node) ? scoredNode(node, node.max, node.scoredBy, place, lang) : groupNode(node, place, lang);
}

function itemNodes(method: Method, block: "bonus" | "penalty", lang: Lang): MethodNodeView[] {
  const place = { parentCode: null, depth: 0, block };
  return (method[block]?.items ?? []).map((item) =>
    scoredNode(item, item.max ?? method[block]?.cap ?? 0, item.scoredBy ?? "self", place, lang),
  );
}

interface Place {
  readonly parentCode: string | null;
  readonly depth: number;
  readonly block: Block;
}

function scoredNode(
  leaf: Leaf | Item,
  max: number,
  scoredBy: string,
  place: Place,
  lang: Lang,
): MethodNodeView {
  const notApplicable = "notApplicable" in leaf ? leaf.notApplicable : undefined;
  return {
    code: leaf.code,
    ...place,
    label: wordsIn(leaf.label, lang),
    labelEn: leaf.label.en ?? null,
    max,
    leaf: true,
    scoredBy,
    unresolved: leaf.status === "unresolved",
    ruleText: describeRule({ ...leaf, max }, lang),
    guidance: wordsOf(leaf.guidance, lang),
    evidence: leaf.evidence.map(({ label }) => wordsIn(label, lang)),
    lead: leaf.lead ?? null,
    support: leaf.support ?? [],
    notApplicable: notApplicable ? notApplicableWords(notApplicable, lang) : null,
    citation: citationOf(leaf.citation),
  };
}

function groupNode(node: Exclude<Node, Leaf>, place: Place, lang: Lang): MethodNodeView {
  return {
    code: node.code,
    ...place,
    label: wordsIn(node.label, lang),
    labelEn: node.label.en ?? null,
    max: node.max,
    leaf: false,
    scoredBy: null,
    unresolved: false,
    ruleText: null,
    guidance: wordsOf(node.note, lang),
    evidence: [],
    lead: node.lead ?? null,
    support: [],
    notApplicable: null,
    citation: citationOf(node.citation),
  };
}

function citationOf(citation: Citation | undefined): MethodNodeView["citation"] {
  if (!citation) return null;
  const parts = [citation.act, citation.source].filter((part) => part !== undefined);
  return { text: parts.join("; "), confidence: citation.confidence };
}

const POLICY_WORDS = {
  drop: {
    vi: "Khi không áp dụng: bỏ khỏi tổng điểm tối đa của đơn vị.",
    en: "Where it does not apply it leaves the unit's maximum.",
  },
  full: {
    vi: "Khi không áp dụng: tính đủ điểm tối đa.",
    en: "Where it does not apply it earns the maximum.",
  },
  zero: { vi: "Khi không áp dụng: tính 0 điểm.", en: "Where it does not apply it earns nothing." },
  "not-allowed": { vi: "Luôn áp dụng cho mọi đơn vị.", en: "It applies to every unit." },
} as const satisfies Record<NonNullable<Leaf["notApplicable"]>["policy"], LocalText>;

function notApplicableWords({ policy, when }: NonNullable<Leaf["notApplicable"]>, lang: Lang): string {
  const words = POLICY_WORDS[policy][lang];
  return when === undefined ? words : `${wordsIn(when, lang)}. ${words}`;
}

function wordsOf(text: LocalText | undefined, lang: Lang): string | null {
  return text ? wordsIn(text, lang) : null;
}
