import { AppError, type Fault } from "../../contract/errors.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { ClosePlan, IssuePlan, PlanCheck } from "../../contract/plans.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import { endConsultations } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { planChecks } from "./checks/planChecks.ts";
import { checkFacts } from "./checks/readChecks.ts";
import { changedByOther, inForce, lockPlanFrame, type PlanFrame, planData, planEntry } from "./planFrame.ts";
import { basisOf, setTasks } from "./planTasks.ts";
import type { Plan } from "./ports.ts";
import { planReceipt } from "./receipt.ts";

/**
 * Issues a plan with number and date: its items become tasks in the same transaction, comments are no longer taken, and
 * a hash stands for everything it says. Throws `invalid` with every fault of the checks, `draft-changed` when it says
 * something else than what was read. Returns the hash.
 */
export async function issuePlan(context: Context, id: PlanId, typed: IssuePlan): Promise<string> {
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "act");
    requireAllowed(context.actor, "plan.issue", frame.subject);
    if (typed.content !== undefined && typed.content !== planReceipt(frame))
      throw new AppError("draft-changed", `plan ${id} says something else than what was read`);
    const facts = await checkFacts(context, tx, frame);
    const faults = [...dayFaults(typed.issuedOn, facts.today), ...faultsOf(planChecks(facts))];
    if (faults.length > 0) throw new AppError("invalid", `plan ${id} is not ready`, { faults });
    const { number, issuedOn } = numbered(typed);
    const issued: Plan = {
      ...frame.plan,
      state: "issued",
      number,
      issuedOn,
      issuedAt: frame.now,
      issuedBy: requireSignedIn(context.actor),
      version: typed.version,
    };
    const receipt = planReceipt({ ...frame, plan: issued });
    if (!(await tx.plans.update({ ...issued, receiptHash: receipt })))
      throw changedByOther(`plan ${id} was changed by another`, { version: frame.plan.version });
    await endConsultations(tx, "plan", id, frame.now);
    const items = inForce(frame.items);
    await setTasks(context, tx, frame, basisOf(issued, { number, issuedOn }), items);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.issued",
      data: { ...toldData(frame), number, issuedOn, receipt, items: items.length },
    });
    return receipt;
  });
}

export function numbered({ number, issuedOn }: Pick<IssuePlan, "number" | "issuedOn">) {
  return { number: number.normalize("NFC"), issuedOn };
}

/** Nothing is issued on a day that has not come. */
export function dayFaults(issuedOn: string, today: string): readonly Fault[] {
  return issuedOn <= today ? [] : [DAY_AHEAD];
}

/** The checks that keep a plan from being issued, each with its place in words. */
export function faultsOf(checks: readonly PlanCheck[]): readonly Fault[] {
  return checks
    .filter(({ weight }) => weight === "fault")
    .map(({ place, vi, en }) => ({
      path: place === null ? "" : `${place.kind}s.${place.id}`,
      vi: place === null ? vi : `${place.label}: ${vi}`,
      en: place === null ? en : `${place.label}: ${en}`,
    }));
}

export function toldData({ plan, subject }: PlanFrame) {
  return {
    ...planData({ plan }),
    office: plan.office,
    unit: plan.unit,
    involved: [...subject.involved],
  };
}

/** Says what was reached. Tasks that are still open stay with their agencies. */
export async function closePlan(context: Context, id: PlanId, typed: ClosePlan): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "act");
    requireAllowed(context.actor, "plan.close", frame.subject);
    const reached = typed.words.normalize("NFC");
    const closedBy = requireSignedIn(context.actor);
    await tx.plans.update({ ...frame.plan, state: "closed", closedAt: frame.now, closedBy, reached });
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.closed",
      data: { ...toldData(frame), reached },
    });
  });
}

/** The day of Việt Nam at the reading of the clock. */
export function todayOf({ now }: Pick<PlanFrame, "now">): string {
  return vietnamClock(now).day;
}

const DAY_AHEAD: Fault = {
  path: "issuedOn",
  vi: "Ngày ban hành ở phía trước. Nhập ngày ghi trên văn bản, không muộn hơn hôm nay.",
  en: "The day of issue lies ahead. Enter the day on the document, today at the latest.",
};
