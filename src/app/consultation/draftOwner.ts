import type { Action } from "../../contract/access.ts";
import type { CommentPlace } from "../../contract/consultation.ts";
import { AppError } from "../../contract/errors.ts";
import { decide, type PlanSubject, type ReportSubject, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Consultation } from "./ports.ts";
import { isOpen } from "./standing.ts";

/** A draft as consultation sees it, read by the module that owns it at one reading of the clock. */
export interface ConsultedDraft {
  readonly id: string;
  readonly title: string;
  /** What rights are decided on; its `kind` says which module owns it. */
  readonly subject: PlanSubject | ReportSubject;
  /** What comments can point to, in the order of the draft. */
  readonly places: readonly CommentPlace[];
  readonly illustration: boolean;
  readonly now: Date;
}

/** The module that owns a kind of draft. */
export interface DraftOwner {
  readonly kind: "plan" | "report";
  /** Throws not-found for a draft that is not there. */
  readonly read: (context: Context, tx: ReadTransaction, id: string) => Promise<ConsultedDraft>;
  /** The same with the draft locked, before the clock is read; `act`: against every other writer. */
  readonly lock: (
    context: Context,
    tx: WriteTransaction,
    id: string,
    strength: "work" | "act",
  ) => Promise<ConsultedDraft>;
  /** Called when the draft was sent for comment, in the same transaction. */
  readonly sent: (context: Context, tx: WriteTransaction, draft: ConsultedDraft) => Promise<void>;
}

export type ConsultationAct = "see" | "consult" | "comment" | "answer";

export function may(context: Context, act: ConsultationAct, { subject }: ConsultedDraft): boolean {
  return decide(context.actor, actionOf(act, subject.kind), subject) === "allowed";
}

export function requireMay(context: Context, act: ConsultationAct, { subject }: ConsultedDraft): void {
  requireAllowed(context.actor, actionOf(act, subject.kind), subject);
}

function actionOf(act: ConsultationAct, kind: "plan" | "report"): Action {
  return `${kind}.${act}`;
}

/** One consultation of this draft; throws not-found for another draft's. */
export async function consultationOf(
  tx: ReadTransaction,
  { id, subject }: ConsultedDraft,
  wanted: string,
): Promise<Consultation> {
  const found = (await tx.consultation.consultations(subject.kind, [id])).find((one) => one.id === wanted);
  if (found === undefined)
    throw new AppError("not-found", `no consultation ${wanted} of ${subject.kind} ${id}`);
  return found;
}

/** Throws comments-closed unless comments are taken at this one. */
export function requireOpen(consultation: Consultation, { now }: ConsultedDraft): void {
  if (!isOpen(consultation, now))
    throw new AppError("comments-closed", `consultation ${consultation.id} takes no comments`);
}
