import type { Actor } from "../context.ts";
import { appraisesLeaf, appraisesUnit, isOf, isOfAny, owns } from "./relations.ts";
import type { LeafSubject, SheetSubject } from "./subjects.ts";
import { allOf, anyOf, during, hasReached, only, type Verdict } from "./verdict.ts";

export const SHEET_RULES = {
  "sheet.see": seeSheet,
  "sheet.export": (actor: Actor, sheet: SheetSubject): Verdict =>
    only(owns(actor, sheet.round) || (isOf(actor, sheet.unit) && isOpen(sheet))),
  "sheet.submit": (actor: Actor, sheet: SheetSubject): Verdict => handIn(actor, sheet, stillDraft),
  "sheet.withdraw": (actor: Actor, sheet: SheetSubject): Verdict => handIn(actor, sheet, isSubmitted),
};

export const LEAF_RULES = {
  "leaf.see": seeLeaf,
  "leaf.answer": (actor: Actor, leaf: LeafSubject): Verdict =>
    leaf.scoredBy === "self"
      ? work(actor, leaf, leaf.lead === null ? [] : [leaf.lead])
      : enterValue(actor, leaf),
  "leaf.explain": (actor: Actor, leaf: LeafSubject): Verdict => workWithSupport(actor, leaf),
  "leaf.attach": (actor: Actor, leaf: LeafSubject): Verdict => workWithSupport(actor, leaf),
  "leaf.appraise": appraise,
};

/**
 * Whether the reader is shown appraisal decisions of a sheet: the owner and its appraisers always,
 * the unit itself once the appraisal is over, so that it cannot follow a judgement being made.
 */
export function seesAppraisal(actor: Actor, sheet: SheetSubject | LeafSubject): boolean {
  if (owns(actor, sheet.round) || appraisesUnit(actor, sheet.round, sheet.unit)) return true;
  return isOf(actor, sheet.unit) && hasReached(sheet.round.stage, "appraisal-over");
}

function seeSheet(actor: Actor, sheet: SheetSubject): Verdict {
  if (owns(actor, sheet.round)) return "allowed";
  const ownUnit =
    isOf(actor, sheet.unit) || (sheet.round.kind === "measured" && isOfAny(actor, sheet.round.departments));
  if (ownUnit) return only(isOpen(sheet));
  return seeAsAppraiser(appraisesUnit(actor, sheet.round, sheet.unit), sheet);
}

function seeLeaf(actor: Actor, leaf: LeafSubject): Verdict {
  if (owns(actor, leaf.round)) return "allowed";
  if (isOf(actor, leaf.unit) || (leaf.round.kind === "measured" && hasPart(actor, leaf)))
    return only(isOpen(leaf));
  return seeAsAppraiser(appraisesLeaf(actor, leaf), leaf);
}

function seeAsAppraiser(assigned: boolean, { round, state }: SheetSubject | LeafSubject): Verdict {
  return allOf(
    () => only(assigned && round.kind === "measures"),
    () => (hasReached(round.stage, "appraisal") ? "allowed" : "stage-not-open"),
    () => (state === "submitted" ? "allowed" : "not-submitted"),
  );
}

/** The assessed unit hands in its own sheet; where the province is measured, the compiling owner does. */
function handIn(actor: Actor, sheet: SheetSubject, state: (sheet: SheetSubject) => Verdict): Verdict {
  const measured = sheet.round.kind === "measured";
  return allOf(
    () => only(measured ? owns(actor, sheet.round) : isOf(actor, sheet.unit)),
    () =>
      measured
        ? during(sheet.round.stage, "self-scoring", "between", "compiling")
        : during(sheet.round.stage, "self-scoring"),
    () => state(sheet),
  );
}

function workWithSupport(actor: Actor, leaf: LeafSubject): Verdict {
  if (leaf.scoredBy !== "self") return "not-allowed";
  return work(actor, leaf, leaf.lead === null ? leaf.support : [leaf.lead, ...leaf.support]);
}

/** Work on a self-scored leaf; `departments` are those with this right in a round in which the province is measured. */
function work(actor: Actor, leaf: LeafSubject, departments: readonly LeafSubject["unit"][]): Verdict {
  const { round, unit } = leaf;
  if (leaf.exempt) return "not-allowed";
  if (round.kind === "measures") return inWindow(leaf, isOf(actor, unit), ["self-scoring"]);
  return anyOf(
    inWindow(leaf, owns(actor, round), ["self-scoring", "between", "compiling"]),
    inWindow(leaf, isOfAny(actor, departments), ["self-scoring"]),
  );
}

function inWindow(leaf: LeafSubject, related: boolean, stages: Parameters<typeof during>[0][]): Verdict {
  return allOf(
    () => only(related),
    () => during(leaf.round.stage, ...stages),
    () => stillDraft(leaf),
  );
}

/** Survey, statistics and other outside values: entered by the owner, whether or not the sheet is handed in. */
function enterValue(actor: Actor, { round, exempt }: LeafSubject): Verdict {
  return allOf(
    () => only(owns(actor, round) && !exempt),
    () =>
      during(
        round.stage,
        "waiting",
        "self-scoring",
        "between",
        "compiling",
        "appraisal",
        "appraisal-over",
        "synthesis",
      ),
  );
}

function appraise(actor: Actor, leaf: LeafSubject): Verdict {
  const judged = leaf.round.kind === "measures" && leaf.scoredBy === "self" && !leaf.exempt;
  return allOf(
    () => only(judged && appraisesLeaf(actor, leaf)),
    () => during(leaf.round.stage, "appraisal"),
    () => isSubmitted(leaf),
  );
}

function hasPart(actor: Actor, { lead, support }: LeafSubject): boolean {
  return (lead !== null && isOf(actor, lead)) || isOfAny(actor, support);
}

/** Opened by its owner; a draft is nobody else's business. */
function isOpen({ round }: SheetSubject | LeafSubject): boolean {
  return hasReached(round.stage, "waiting");
}

function stillDraft({ state }: SheetSubject | LeafSubject): Verdict {
  return state === "draft" ? "allowed" : "already-submitted";
}

function isSubmitted({ state }: SheetSubject | LeafSubject): Verdict {
  return state === "submitted" ? "allowed" : "not-submitted";
}
