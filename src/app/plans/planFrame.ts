import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { PlanSubject } from "../access/index.ts";
import { requireSignedIn } from "../access/index.ts";
import { type ConsultationStanding, consultationStanding } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Plan, PlanItem, WholePlan } from "./ports.ts";

/** A plan with what rights over it depend on, at one reading of the clock. */
export interface PlanFrame extends WholePlan {
  readonly now: Date;
  readonly standing: ConsultationStanding;
  readonly subject: PlanSubject;
}

export async function readPlanFrame(context: Context, tx: ReadTransaction, id: PlanId): Promise<PlanFrame> {
  return frameOf(context, tx, id);
}

/** Locks the plan first, then reads the clock; `act`: against every other writer, `work`: against acts alone. */
export async function lockPlanFrame(
  context: Context,
  tx: WriteTransaction,
  id: PlanId,
  strength: "work" | "act",
): Promise<PlanFrame> {
  await (strength === "act" ? tx.plans.lockForAct(id) : tx.plans.lockForWork(id));
  return frameOf(context, tx, id);
}

async function frameOf(context: Context, tx: ReadTransaction, id: PlanId): Promise<PlanFrame> {
  const now = context.clock.now();
  const whole = await tx.plans.whole(id);
  if (whole === undefined) throw new AppError("not-found", `no plan ${id}`);
  const standing = await consultationStanding(tx, "plan", id, now);
  return { ...whole, now, standing, subject: planSubject(whole.plan, involvedIn(whole.items), standing) };
}

export function planSubject(
  { office, unit, state }: Plan,
  involved: readonly UnitKey[],
  { consulted, commentsOpen }: ConsultationStanding,
): PlanSubject {
  return { kind: "plan", office, unit, state, involved, consulted, commentsOpen };
}

/** Lead and supporting agencies of what is in force. */
export function involvedIn(items: readonly PlanItem[]): readonly UnitKey[] {
  const units = inForce(items).flatMap(({ lead, support }) => (lead === null ? support : [lead, ...support]));
  return [...new Set(units)];
}

export function inForce(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(({ droppedAt }) => droppedAt === null);
}

/** What every entry of a plan in the log has. */
export function planEntry(context: Context, { plan, now }: Pick<PlanFrame, "plan" | "now">) {
  return { chain: "general", at: now, actorId: requireSignedIn(context.actor), unit: plan.unit } as const;
}

export function planData({ plan }: Pick<PlanFrame, "plan">) {
  return { plan: plan.id, title: plan.title };
}

/** Refuses where somebody else changed the same thing since; what stands now goes with the refusal. */
export function changedByOther(message: string, details: Readonly<Record<string, unknown>> = {}): AppError {
  return new AppError("changed-by-other", message, { details });
}
