import type { PlanId } from "../../contract/improvement.ts";
import type { PlanView } from "../../contract/plans.ts";
import { allowedActions, requireAllowed, runsDraft } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { type PlanFrame, readPlanFrame } from "./planFrame.ts";
import type { PlanTemplate } from "./planTemplate.ts";
import { itemView, planWords, targetView } from "./planView.ts";
import { planReceipt } from "./receipt.ts";

/** A plan whole, with what the reader may do to it. */
export async function readPlan(context: Context, id: PlanId): Promise<PlanView> {
  return context.store.read(async (tx) => {
    const frame = await readPlanFrame(context, tx, id);
    requireAllowed(context.actor, "plan.see", frame.subject);
    return planView(context, tx, frame);
  });
}

async function planView(context: Context, tx: ReadTransaction, frame: PlanFrame): Promise<PlanView> {
  const { plan, paragraphs, targets, items, subject, standing } = frame;
  const words = await planWords(context, tx, frame);
  const template = tx.plans.templates().find((one) => one.id === plan.template);
  const previous = plan.previous === null ? undefined : await tx.plans.plan(plan.previous);
  const issuer = plan.issuedBy === null ? null : await tx.access.accountById(plan.issuedBy);
  const amendments = await tx.plans.amendments(plan.id);
  const runs = runsDraft(context.actor, subject);
  return {
    id: plan.id,
    office: words.names(plan.office),
    unit: words.names(plan.unit),
    kind: plan.kind,
    yearFrom: plan.yearFrom,
    yearTo: plan.yearTo,
    title: plan.title,
    state: plan.state,
    version: plan.version,
    template: template === undefined ? null : templateView(template),
    previous: previous === undefined ? null : { id: previous.id, title: previous.title },
    number: plan.number,
    issuedOn: plan.issuedOn,
    issuedAt: plan.issuedAt?.toISOString() ?? null,
    issuedByName: issuer?.displayName ?? null,
    receiptHash: plan.receiptHash,
    content: planReceipt(frame),
    closedAt: plan.closedAt?.toISOString() ?? null,
    reached: plan.reached,
    illustration: (await tx.units.byKey(plan.unit))?.illustration ?? false,
    paragraphs: paragraphs.map(({ position: _position, ...paragraph }) => paragraph),
    targets: targets.map((target) => targetView(words, target)),
    items: items.map((item) => itemView(words, item)),
    amendments: amendments.map(({ madeAt, changes, ...amendment }) => ({
      ...amendment,
      changes: changes.map(({ vi, en }) => ({ vi, en })),
      madeAt: madeAt.toISOString(),
    })),
    commentsUntil: standing.until?.toISOString() ?? null,
    comments: runs ? await commentCounts(tx, plan.id) : { all: 0, unanswered: 0 },
    actions: allowedActions(context.actor, subject),
  };
}

async function commentCounts(tx: ReadTransaction, id: PlanId) {
  const consultations = await tx.consultation.consultations("plan", [id]);
  const comments = await tx.consultation.comments(consultations.map((one) => one.id));
  return { all: comments.length, unanswered: comments.filter(({ verdict }) => verdict === null).length };
}

export function templateView({ id, kind, title, note }: PlanTemplate) {
  return { id, kind, title, note };
}
