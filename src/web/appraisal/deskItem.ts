import type { AlikeGroup } from "../../contract/appraisal.ts";
import type { Stage } from "../../contract/rounds.ts";
import type { LeafView } from "../../contract/sheets.ts";

/** One judgment to make: a leaf of a unit. On a criterion's desk the rows are units, on a unit's desk they are leaves. */
export interface DeskItem {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly leaf: LeafView;
  readonly submitted: boolean;
  /** The row is a criterion, so its rules stand with it; on a criterion's desk they stand once, above. */
  readonly ownRules?: boolean;
  /** What was decided on the same answer; undefined where it is asked for only when the row is opened. */
  readonly alike?: AlikeGroup | null;
}

/** What the form under a leaf is open for. */
export type Deciding = "change" | "keep" | "accept" | "ask" | null;

export type DeskState = "not-submitted" | "exempt" | "open" | "outdated" | "explained" | "agreed" | "changed";

export function stateOf({ leaf, submitted }: DeskItem): DeskState {
  if (leaf.exemption !== null) return "exempt";
  if (!submitted) return "not-submitted";
  if (!leaf.appraisal) return "open";
  if (leaf.appraisal.outdated || leaf.sentBack !== null) return "outdated";
  if (leaf.appraisal.explained) return "explained";
  return leaf.appraisal.decision === "agree" ? "agreed" : "changed";
}

/** Whether a decision is still wanted. */
export function isOpen(item: DeskItem): boolean {
  const state = stateOf(item);
  return state === "open" || state === "outdated" || state === "explained";
}

/** Decisions that no longer cover what they were made on stand first; the rest keeps its order. */
export function inDeskOrder(items: readonly DeskItem[]): readonly DeskItem[] {
  const again = (item: DeskItem): boolean => stateOf(item) === "outdated";
  return [...items.filter(again), ...items.filter((item) => !again(item))];
}

/** After the explanation every decision on a leaf that was judged before wants a reason. */
export function judgesAgain({ leaf }: DeskItem, stage: Stage): boolean {
  const later: readonly Stage[] = ["explanation", "explained", "second-appraisal", "appraisal-over"];
  return leaf.appraisal !== null && later.includes(stage);
}

/** The next row after `key` that still wants a decision, going round once; undefined when none is left. */
export function nextOpen(items: readonly DeskItem[], key: string): DeskItem | undefined {
  const at = items.findIndex((item) => item.key === key);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].find(isOpen);
}

/** The row `step` places from `key`, staying inside the list. */
export function neighbour(items: readonly DeskItem[], key: string, step: number): DeskItem | undefined {
  const at = items.findIndex((item) => item.key === key);
  return items[Math.min(items.length - 1, Math.max(0, at + step))];
}

/** Reasons other rows were changed for, newest first, each once: ready to use again and to edit. */
export function usedReasons(items: readonly DeskItem[]): readonly string[] {
  const decisions = items.flatMap(({ leaf }) =>
    leaf.appraisal?.decision === "change" ? [leaf.appraisal] : [],
  );
  const newestFirst = decisions.toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return [...new Set(newestFirst.map(({ reason }) => reason.trim()))]
    .filter((reason) => reason !== "")
    .slice(0, 6);
}
