import type { Actor } from "../context.ts";
import { appraisesUnit, belongsTo, owns, ROUND_RELATIONS } from "./relations.ts";
import type { LeafSubject, SheetSubject } from "./subjects.ts";
import { hasReached } from "./verdict.ts";

/**
 * Whether the reader is shown appraisal decisions of a sheet: the owner, the leader and its appraisers always, the unit
 * itself once it may answer them, so that it cannot follow a judgement being made.
 */
export function seesAppraisal(actor: Actor, sheet: SheetSubject | LeafSubject): boolean {
  const { round, unit } = sheet;
  if (owns(actor, round) || appraisesUnit(actor, round, unit)) return true;
  if (ROUND_RELATIONS.roundLeader.holds(actor, sheet)) return true;
  return belongsTo(actor, unit) && hasReached(round.stage, "explanation");
}

/**
 * Whoever judges a unit, and is nothing else to it or to the round, is shown no sum of its points before everybody is:
 * a leaf is judged by itself.
 */
export function seesSums(actor: Actor, sheet: SheetSubject): boolean {
  const { round, unit } = sheet;
  if (!appraisesUnit(actor, round, unit) || hasReached(round.stage, "published")) return true;
  return owns(actor, round) || ROUND_RELATIONS.roundLeader.holds(actor, sheet);
}

/** While the second appraisal goes on, the unit sees only what was decided in the first. */
export function seesSecondAppraisal(actor: Actor, sheet: SheetSubject | LeafSubject): boolean {
  if (!seesAppraisal(actor, sheet)) return false;
  return (
    !belongsTo(actor, sheet.unit) ||
    owns(actor, sheet.round) ||
    hasReached(sheet.round.stage, "appraisal-over")
  );
}
