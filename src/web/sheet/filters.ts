import type { LeafView } from "../../contract/sheets.ts";
import { searchKey } from "../../core/published/search-key.ts";

export const FILTERS = ["unanswered", "no-evidence", "mine", "losing", "lost-before"] as const;
export type Filter = (typeof FILTERS)[number];

/** What the list is narrowed to. An empty `field` or `department` means all. */
export interface Narrowing {
  readonly filters: readonly Filter[];
  readonly words: string;
  readonly field: string;
  readonly department: string;
}

/** A leaf of the unit's own work: scored by itself and not exempt. */
function ownWork(leaf: LeafView): boolean {
  return leaf.scoredBy === "self" && leaf.exemption === null;
}

export function isUnanswered(leaf: LeafView): boolean {
  return ownWork(leaf) && leaf.block === "tree" && leaf.self.outcome.kind === "missing";
}

/** Something is claimed and fewer documents are attached than are required; as the check before submitting says it. */
export function lacksEvidence(leaf: LeafView): boolean {
  const required = leaf.evidenceWanted.filter((wanted) => wanted.required).length;
  const answered = leaf.answers.some(({ value }) => value !== null);
  return ownWork(leaf) && answered && leaf.evidence.length < required;
}

export function isLosing(leaf: LeafView): boolean {
  if (leaf.block === "penalty") return (pointsOf(leaf) ?? 0) > 0;
  const points = pointsOf(leaf);
  return leaf.block === "tree" && points !== undefined && points < leaf.max - 1e-9;
}

export function pointsOf(leaf: LeafView): number | undefined {
  return leaf.self.outcome.kind === "scored" ? leaf.self.outcome.points : undefined;
}

/** Leaves my own units lead; where nobody is named, those I may answer. */
export function isMine(leaf: LeafView, myUnits: readonly string[]): boolean {
  if (leaf.lead) return myUnits.includes(leaf.lead.unit);
  return leaf.allowed.includes("leaf.answer");
}

/** The part of the sheet a leaf stands in: its field, or the block of bonus or penalty items. */
export function partOf(leaf: LeafView): string {
  return leaf.block === "tree" ? leaf.fieldCode : leaf.block;
}

const NONE: ReadonlySet<string> = new Set();

/** `lostBefore`: codes of criteria that lost points in the round before. */
export function passes(
  leaf: LeafView,
  filter: Filter,
  myUnits: readonly string[],
  lostBefore: ReadonlySet<string> = NONE,
): boolean {
  switch (filter) {
    case "unanswered":
      return isUnanswered(leaf);
    case "no-evidence":
      return lacksEvidence(leaf);
    case "mine":
      return isMine(leaf, myUnits);
    case "losing":
      return isLosing(leaf);
    case "lost-before":
      return lostBefore.has(leaf.code);
  }
}

/** Codes match from their beginning (`1.1` finds `1.1.2`); words match without diacritics, in any order. */
export function matchesWords(leaf: LeafView, words: string): boolean {
  const typed = words.trim();
  if (typed === "" || leaf.code.toLowerCase().startsWith(typed.toLowerCase())) return true;
  const text = searchKey(`${leaf.label} ${leaf.guidance ?? ""} ${leaf.lead?.name ?? ""}`);
  return searchKey(typed)
    .split(" ")
    .every((word) => text.includes(word));
}

export function narrowed(
  leaves: readonly LeafView[],
  to: Narrowing,
  myUnits: readonly string[],
  lostBefore: ReadonlySet<string> = NONE,
): readonly LeafView[] {
  return leaves.filter(
    (leaf) =>
      (to.field === "" || partOf(leaf) === to.field) &&
      (to.department === "" || leaf.lead?.unit === to.department) &&
      to.filters.every((filter) => passes(leaf, filter, myUnits, lostBefore)) &&
      matchesWords(leaf, to.words),
  );
}
