import { AppError } from "../../../contract/errors.ts";
import type { Loss, LossesView } from "../../../contract/replies.ts";
import { scoreUnit, snap } from "../../../core/index.ts";
import { belongsTo, decide, type LeafSubject, requireAllowed, seesAppraisal } from "../../access/index.ts";
import type { Actor, Context } from "../../context.ts";
import { deadlineOf } from "../../rounds/index.ts";
import { assembleSheet, type DecisionInForce } from "../../scoring/index.ts";
import type { SheetKey } from "../../sheetKey.ts";
import {
  isSupplement,
  leafSubject,
  readContent,
  readFrame,
  replySeen,
  type SheetContent,
  type SheetFrame,
  type SheetLine,
  scoreSheet,
  sheetSubject,
} from "../../submissions/index.ts";
import type { Appraisal } from "../ports.ts";

/**
 * What a unit lost in the first appraisal, largest first, with what each leaf would change in its total: for its own
 * people, the owner and the leaders. Not for appraisers: whoever judges sees no totals, and a second reader no decision.
 */
export async function losses(context: Context, sheet: SheetKey): Promise<LossesView> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    const subject = sheetSubject(frame);
    requireAllowed(actor, "sheet.see", subject);
    if (!seesAppraisal(actor, subject))
      throw new AppError("stage-not-open", `appraisal of ${sheet.unit} is not open to the unit yet`);
    const runs = decide(actor, "round.overlook", { kind: "round", round: frame.facts }) === "allowed";
    if (!runs && !belongsTo(actor, sheet.unit))
      throw new AppError("not-allowed", `losses of ${sheet.unit} are not for this reader`);
    const content = await readContent(tx, frame, actor);
    return viewLosses(frame, content, actor);
  });
}

function viewLosses(frame: SheetFrame, content: SheetContent, actor: Actor): LossesView {
  const seen = frame.plan.lines.filter(
    (line) => decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed",
  );
  const judged = seen.filter(({ code }) => content.firstAt.has(code));
  const total = totals(frame, content, seen);
  const found = judged.flatMap((line): Loss[] => {
    const first = content.firstAt.get(line.code);
    if (first?.decision !== "change") return [];
    return [lossAt(frame, line, content, first, total, actor)];
  });
  const open = found.filter(({ reply, second }) => second === null && reply?.sent?.agrees !== true);
  return {
    round: frame.round.title,
    unit: { key: frame.sheet.unit, name: frame.unit.name },
    stage: frame.facts.stage,
    deadline: deadlineOf(frame.round, frame.now),
    judged: judged.length,
    unjudged: seen.filter(
      ({ code, scoredBy, block }) => judges(block, scoredBy) && !content.firstAt.has(code),
    ).length,
    selfTotal: total.self,
    appraisedTotal: total.now,
    possibleTotal: total.givenBack(open.map(({ leaf }) => leaf)),
    losses: found.sort((one, other) => lost(other) - lost(one)),
  };
}

function lost({ self, appraised }: Loss): number {
  return snap((self ?? 0) - appraised);
}

function judges(block: SheetLine["block"], scoredBy: SheetLine["scoredBy"]): boolean {
  return block === "tree" && scoredBy === "self";
}

interface Totals {
  readonly self: number;
  readonly now: number;
  /** The total with the unit's own points at these leaves. */
  readonly givenBack: (leaves: readonly string[]) => number;
}

/** Of the whole sheet by the core; whoever sees only some leaves is shown the sums of those. */
function totals(frame: SheetFrame, content: SheetContent, seen: readonly SheetLine[]): Totals {
  const { method, unit } = frame;
  const self = scoreSheet(frame, content.values);
  const decisions = [...content.appraisalAt.values(), ...notJudged(frame, content)];
  if (seen.length < frame.plan.lines.length) return partialTotals(self.outcomes, content, seen);
  const scored = (given: readonly DecisionInForce[]): number =>
    scoreUnit(method.compiled, assembleSheet(method.method, unit, content.values, given), { stage: "open" })
      .total;
  return {
    self: self.result.total,
    now: scored(decisions),
    givenBack: (leaves) =>
      scored(
        decisions.map((each) =>
          leaves.includes(each.leaf) ? { ...each, decision: "agree" as const } : each,
        ),
      ),
  };
}

/** Leaves that nobody has judged stand as the unit scored them, so that only what was changed makes a difference. */
function notJudged({ plan }: SheetFrame, { appraisalAt }: SheetContent): readonly DecisionInForce[] {
  return plan.lines
    .filter(({ code, scoredBy }) => scoredBy === "self" && !appraisalAt.has(code))
    .map(({ code }) => ({ leaf: code, decision: "agree" as const, points: 0, reason: "" }));
}

function partialTotals(
  outcomes: ReturnType<typeof scoreSheet>["outcomes"],
  content: SheetContent,
  seen: readonly SheetLine[],
): Totals {
  const own = (code: string): number => {
    const outcome = outcomes.get(code);
    return outcome?.kind === "scored" ? outcome.points : 0;
  };
  const sum = (points: (code: string) => number): number =>
    seen.reduce((total, { code }) => total + points(code), 0);
  const appraised = (code: string): number => content.appraisalAt.get(code)?.points ?? own(code);
  return {
    self: sum(own),
    now: sum(appraised),
    givenBack: (leaves) => sum((code) => (leaves.includes(code) ? own(code) : appraised(code))),
  };
}

function lossAt(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  first: Appraisal,
  total: Totals,
  actor: Actor,
): Loss {
  const subject: LeafSubject = leafSubject(frame, line);
  const inForce = content.appraisalAt.get(line.code);
  const reply = content.replyAt.get(line.code);
  return {
    leaf: line.code,
    label: line.fixed.label,
    max: line.max,
    self: first.selfPoints,
    appraised: first.points,
    change: snap(total.givenBack([line.code]) - total.now),
    reason: first.reason,
    decidedAt: first.decidedAt.toISOString(),
    decidedByName: first.decidedByName,
    second:
      inForce?.phase === 2
        ? { points: inForce.points, reason: inForce.reason, decidedByName: inForce.decidedByName }
        : null,
    reply: reply ? replySeen(reply, belongsTo(actor, frame.sheet.unit)) : null,
    evidence: (content.evidenceAt.get(line.code) ?? []).map((piece) => ({
      id: piece.id,
      title: piece.title,
      supplement: isSupplement(frame, piece),
      hasFile: piece.file !== null,
    })),
    mayReply: decide(actor, "leaf.reply", subject) === "allowed",
    mayAttach: decide(actor, "leaf.attach", subject) === "allowed",
  };
}
