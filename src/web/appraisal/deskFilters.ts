import { pointsOf } from "../sheet/filters.ts";
import { type DeskItem, isOpen, stateOf } from "./deskItem.ts";

export const DESK_FILTERS = [
  "all",
  "open",
  "doubtful",
  "question",
  "claimed",
  "no-evidence",
  "replied",
] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export function passesDesk(item: DeskItem, filter: DeskFilter): boolean {
  const { leaf } = item;
  switch (filter) {
    case "all":
      return true;
    case "open":
      return isOpen(item);
    case "doubtful":
      return isDoubtful(item);
    case "question":
      return hasOpenQuestion(item);
    case "claimed":
      return item.submitted && leaf.claimed && leaf.exemption === null;
    case "no-evidence":
      return item.submitted && leaf.exemption === null && leaf.evidence.length === 0;
    case "replied":
      return leaf.reply !== null && leaf.reply.sent !== null;
  }
}

/** What is left once everything that follows from the answer has been agreed: the server's own rule, on what is on screen. */
function isDoubtful(item: DeskItem): boolean {
  if (!isOpen(item)) return false;
  const { leaf, alike } = item;
  const points = pointsOf(leaf);
  const wanted = leaf.evidenceWanted.some(({ required }) => required);
  return (
    stateOf(item) !== "open" ||
    points === undefined ||
    leaf.claimed ||
    (wanted && leaf.evidence.length === 0) ||
    hasOpenQuestion(item) ||
    (alike?.decided.some((made) => !samePoints(made.points, points)) ?? false)
  );
}

function hasOpenQuestion({ leaf }: DeskItem): boolean {
  return leaf.questions.some(({ closedAt }) => closedAt === null);
}

/** Points are compared at 1e-9, as on the server. */
export function samePoints(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}
