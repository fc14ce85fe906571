import type { QuestionView } from "../../contract/questions.ts";
import type { ReplyView } from "../../contract/replies.ts";
import type { AppraisalView, LeafView } from "../../contract/sheets.ts";
import { belongsTo, type LeafSubject, owns, readsSecond } from "../access/index.ts";
import type { Actor } from "../context.ts";
import { type LeafMoments, standingOf } from "../rounds/index.ts";
import type { SheetAppraisal, SheetContent, SheetQuestion, SheetReply } from "./sheetContent.ts";
import type { SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";

type Judged = Pick<LeafView, "appraisal" | "firstAppraisal" | "reply" | "questions" | "sentBack">;

const BLIND: Judged = { appraisal: null, firstAppraisal: null, reply: null, questions: [], sentBack: null };

/** Decisions on a line and what was said about them. Whoever reads it a second time, blind, is shown none of it. */
export function viewJudgement(
  frame: SheetFrame,
  { code }: SheetLine,
  content: SheetContent,
  actor: Actor,
  subject: LeafSubject,
): Judged {
  if (readsSecond(actor, subject) && !owns(actor, subject.round)) return BLIND;
  const moments = momentsAt(code, content);
  const view = (decision: SheetAppraisal | undefined): AppraisalView | null =>
    decision ? appraisalView(decision, standingOf(decision.decidedAt, moments, frame.round.clock)) : null;
  const inForce = content.appraisalAt.get(code);
  const reply = content.replyAt.get(code);
  return {
    appraisal: view(inForce),
    firstAppraisal: inForce?.phase === 2 ? view(content.firstAt.get(code)) : null,
    reply: reply ? replySeen(reply, belongsTo(actor, frame.sheet.unit)) : null,
    questions: (content.questionsAt.get(code) ?? []).map((question) => questionView(question, actor)),
    sentBack: null,
  };
}

/** When the unit last changed what stands at a line. */
function momentsAt(code: string, content: SheetContent): LeafMoments {
  const explanation = content.explanationAt.get(code);
  const removed = content.removedAt.get(code);
  const sent = content.replyAt.get(code)?.sent;
  return {
    changes: [
      ...(content.answersAt.get(code) ?? []).map(({ updatedAt }) => updatedAt),
      ...(explanation ? [explanation.updatedAt] : []),
      ...(removed ? [removed] : []),
    ],
    documents: (content.evidenceAt.get(code) ?? []).map(({ addedAt }) => addedAt),
    explainedAt: sent && !sent.agrees ? sent.at : null,
  };
}

function appraisalView(
  appraisal: SheetAppraisal,
  standing: "in-force" | "outdated" | "explained",
): AppraisalView {
  return {
    decision: appraisal.decision,
    points: appraisal.points,
    reason: appraisal.reason,
    version: appraisal.version,
    phase: appraisal.phase,
    decidedAt: appraisal.decidedAt.toISOString(),
    decidedByName: appraisal.decidedByName,
    outdated: standing === "outdated",
    explained: standing === "explained",
  };
}

/** The unit's own people see the draft; others only what was sent. */
export function replySeen(reply: SheetReply, own: boolean): ReplyView | null {
  if (!own && reply.sent === null) return null;
  const view = replyView(reply);
  return own || reply.sent === null ? view : { ...view, agrees: reply.sent.agrees, text: reply.sent.text };
}

export function replyView({ sent, ...reply }: SheetReply): ReplyView {
  return {
    agrees: reply.agrees,
    text: reply.text,
    version: reply.version,
    updatedAt: reply.updatedAt.toISOString(),
    updatedByName: reply.updatedByName,
    sent: sent && { ...sent, at: sent.at.toISOString() },
  };
}

export function questionView(question: SheetQuestion, { accountId }: Actor): QuestionView {
  const read = accountId === null ? undefined : question.readAt.get(accountId);
  const said = [
    ...(question.askedBy === accountId ? [] : [question.askedAt]),
    ...question.messages.filter(({ by }) => by !== accountId).map(({ at }) => at),
  ];
  return {
    id: question.id,
    text: question.text,
    askedAt: question.askedAt.toISOString(),
    askedByName: question.askedByName,
    closedAt: question.closedAt?.toISOString() ?? null,
    messages: question.messages.map(({ id, text, at, byName, fromUnit }) => ({
      id,
      text,
      at: at.toISOString(),
      byName,
      fromUnit,
    })),
    unread: said.some((at) => read === undefined || at > read),
  };
}
