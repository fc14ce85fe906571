import type { MethodNodeView, MethodView } from "../../contract/methods.ts";
import {
  type Citation,
  describeRule,
  type Item,
  isLeaf,
  type Leaf,
  type Method,
  type Node,
  type Visit,
  walk,
} from "../../core/index.ts";
import { bandRange } from "./bandRange.ts";
import { methodRules } from "./methodRules.ts";
import type { LoadedMethod } from "./ports.ts";
import { summariseMethod } from "./summariseMethod.ts";

type Block = MethodNodeView["block"];

/** A method as people read it: its tree, how each leaf is scored in words, evidence wanted, and where each text comes from. */
export function viewMethod(loaded: LoadedMethod): MethodView {
  const { method } = loaded;
  const { groups } = method;
  return {
    ...summariseMethod(loaded),
    note: method.note?.vi ?? null,
    basis: method.basis.map(({ act, date, title, url, confidence }) => ({
      act,
      date: date ?? null,
      title: title ?? null,
      url: url ?? null,
      confidence,
    })),
    groups: (groups?.bands ?? []).map((band) => ({
      id: band.id,
      label: band.label?.vi ?? band.id,
      range: bandRange(band, groups?.base ?? "points", "vi"),
    })),
    rules: methodRules(method),
    nodes: [
      ...[...walk(method.tree)].map(treeNode),
      ...itemNodes(method, "bonus"),
      ...itemNodes(method, "penalty"),
    ],
  };
}

function treeNode({ node, parents }: Visit): MethodNodeView {
  const place = { parentCode: parents.at(-1)?.code ?? null, depth: parents.length, block: "tree" as const };
  return isLeaf(node) ? scoredNode(node, node.max, node.scoredBy, place) : groupNode(node, place);
}

function itemNodes(method: Method, block: "bonus" | "penalty"): MethodNodeView[] {
  const place = { parentCode: null, depth: 0, block };
  return (method[block]?.items ?? []).map((item) =>
    scoredNode(item, item.max ?? method[block]?.cap ?? 0, item.scoredBy ?? "self", place),
  );
}

interface Place {
  readonly parentCode: string | null;
  readonly depth: number;
  readonly block: Block;
}

function scoredNode(leaf: Leaf | Item, max: number, scoredBy: string, place: Place): MethodNodeView {
  const notApplicable = "notApplicable" in leaf ? leaf.notApplicable : undefined;
  return {
    code: leaf.code,
    ...place,
    label: leaf.label.vi,
    labelEn: leaf.label.en ?? null,
    max,
    leaf: true,
    scoredBy,
    unresolved: leaf.status === "unresolved",
    ruleText: describeRule({ ...leaf, max }, "vi"),
    guidance: leaf.guidance?.vi ?? null,
    evidence: leaf.evidence.map(({ label }) => label.vi),
    lead: leaf.lead ?? null,
    support: leaf.support ?? [],
    notApplicable: notApplicable ? notApplicableWords(notApplicable) : null,
    citation: citationOf(leaf.citation),
  };
}

function groupNode(node: Exclude<Node, Leaf>, place: Place): MethodNodeView {
  return {
    code: node.code,
    ...place,
    label: node.label.vi,
    labelEn: node.label.en ?? null,
    max: node.max,
    leaf: false,
    scoredBy: null,
    unresolved: false,
    ruleText: null,
    guidance: node.note?.vi ?? null,
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
  drop: "Khi không áp dụng: bỏ khỏi tổng điểm tối đa của đơn vị.",
  full: "Khi không áp dụng: tính đủ điểm tối đa.",
  zero: "Khi không áp dụng: tính 0 điểm.",
  "not-allowed": "Luôn áp dụng cho mọi đơn vị.",
} as const satisfies Record<NonNullable<Leaf["notApplicable"]>["policy"], string>;

function notApplicableWords({ policy, when }: NonNullable<Leaf["notApplicable"]>): string {
  return when === undefined ? POLICY_WORDS[policy] : `${when.vi} ${POLICY_WORDS[policy]}`;
}
