import { AppError, type Fault } from "../../contract/errors.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { Amendment, AmendPlan } from "../../contract/plans.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Words } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { planChecks } from "./checks/planChecks.ts";
import { checkFacts } from "./checks/readChecks.ts";
import { itemChanged, itemIn, lastPosition, newItem, requireKnown, withInput } from "./edit/writeItems.ts";
import { dayFaults, faultsOf, numbered, todayOf, toldData } from "./issuePlan.ts";
import { changedByOther, inForce, lockPlanFrame, type PlanFrame, planEntry } from "./planFrame.ts";
import { basisOf, changeTask, setTasks, stopTask } from "./planTasks.ts";
import type { PlanItem } from "./ports.ts";
import { planReceipt } from "./receipt.ts";

/** Items as the amendment leaves them, by what happens to each. */
interface Amended {
  readonly added: readonly PlanItem[];
  readonly changed: readonly { readonly before: PlanItem; readonly after: PlanItem }[];
  readonly dropped: readonly PlanItem[];
}

/**
 * Changes an issued plan by an act of its own, with number, date and reason: items added, changed or dropped, and their
 * tasks with them. Throws `invalid` with every fault that the plan would then have. Returns the number of the amendment.
 */
export async function amendPlan(context: Context, id: PlanId, typed: AmendPlan): Promise<number> {
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "act");
    requireAllowed(context.actor, "plan.amend", frame.subject);
    const no = (await tx.plans.amendments(id)).length + 1;
    await requireKnown(
      tx,
      typed.changes.flatMap((change) => (change.kind === "drop" ? [] : [change.item])),
    );
    const amended = amendItems(context, frame, typed.changes, no);
    const faults = [
      ...dayFaults(typed.issuedOn, todayOf(frame)),
      ...dayBefore(frame, typed.issuedOn),
      ...(await laterFaults(context, tx, frame, amended)),
    ];
    if (faults.length > 0) throw new AppError("invalid", `amendment of ${id} is not ready`, { faults });
    await keepItems(tx, frame, amended);
    await keepTasks(context, tx, frame, amended, typed);
    await keepAmendment(context, tx, frame, amended, typed, no);
    return no;
  });
}

function amendItems(context: Context, frame: PlanFrame, changes: readonly Amendment[], no: number): Amended {
  const added: PlanItem[] = [];
  const changed: { before: PlanItem; after: PlanItem }[] = [];
  const dropped: PlanItem[] = [];
  const touched = new Set<string>();
  for (const change of changes) {
    if (change.kind === "add") {
      const position = lastPosition(frame) + added.length + 1;
      added.push({ ...newItem(context.ids.next(), position, change.item), addedIn: no });
      continue;
    }
    if (touched.has(change.id)) throw new AppError("invalid", `${change.id} twice`, { faults: [TWICE] });
    touched.add(change.id);
    const before = itemIn(frame, change.id);
    if (before.version !== change.version)
      throw changedByOther(`item ${change.id} was changed by another`, { version: before.version });
    if (change.kind === "change") changed.push({ before, after: withInput(before, change.item) });
    else
      dropped.push({
        ...before,
        droppedAt: frame.now,
        droppedIn: no,
        droppedReason: change.reason.normalize("NFC"),
      });
  }
  return { added, changed, dropped };
}

/** Faults that the amended items have, and the plan as a whole; those of items it does not touch were there before. */
async function laterFaults(
  context: Context,
  tx: WriteTransaction,
  frame: PlanFrame,
  { added, changed, dropped }: Amended,
): Promise<readonly Fault[]> {
  const after = new Map(changed.map((one) => [one.after.id, one.after]));
  const gone = new Set(dropped.map(({ id }) => id));
  const items = [
    ...inForce(frame.items)
      .filter(({ id }) => !gone.has(id))
      .map((item) => after.get(item.id) ?? item),
    ...added,
  ];
  const own = new Set([...added, ...after.values()].map(({ id }) => id));
  const checks = planChecks(await checkFacts(context, tx, frame, items));
  return faultsOf(
    checks.filter(({ place, code }) => code === "no-items" || (place?.kind === "item" && own.has(place.id))),
  );
}

async function keepItems(tx: WriteTransaction, frame: PlanFrame, { added, changed, dropped }: Amended) {
  await tx.plans.insertItems(frame.plan.id, added);
  for (const item of [...changed.map(({ after }) => after), ...dropped])
    if (!(await tx.plans.saveItem(item))) throw await itemChanged(tx, frame, item.id);
}

async function keepTasks(
  context: Context,
  tx: WriteTransaction,
  frame: PlanFrame,
  { added, changed, dropped }: Amended,
  typed: AmendPlan,
): Promise<void> {
  const act = numbered(typed);
  const reason = `${basisOf(frame.plan, act)}. ${typed.reason.normalize("NFC")}`;
  await setTasks(context, tx, frame, basisOf(frame.plan, act), added);
  for (const change of changed) await changeTask(context, tx, { frame, reason }, change);
  for (const item of dropped) await stopTask(context, tx, { frame, reason: item.droppedReason }, item);
}

async function keepAmendment(
  context: Context,
  tx: WriteTransaction,
  frame: PlanFrame,
  amended: Amended,
  typed: AmendPlan,
  no: number,
): Promise<void> {
  const { plan } = frame;
  const { number, issuedOn } = numbered(typed);
  const reason = typed.reason.normalize("NFC");
  const changes = sentences(amended);
  const madeBy = requireSignedIn(context.actor);
  await tx.plans.insertAmendment(plan.id, {
    no,
    number,
    issuedOn,
    reason,
    changes,
    madeAt: frame.now,
    madeBy,
  });
  const whole = await tx.plans.whole(plan.id);
  const receiptHash = whole === undefined ? plan.receiptHash : planReceipt(whole);
  await tx.plans.update({ ...plan, receiptHash });
  const told = toldData(frame);
  const fresh = amended.added.flatMap(({ lead, support }) => (lead === null ? support : [lead, ...support]));
  const involved = [...new Set([...told.involved, ...fresh])];
  await tx.audit.append({
    ...planEntry(context, frame),
    kind: "plan.amended",
    data: { ...told, involved, no, number, issuedOn, reason, changes: [...changes] },
  });
}

function sentences({ added, changed, dropped }: Amended): readonly Words[] {
  return [
    ...added.map(({ measure }) => ({
      vi: `Bổ sung nhiệm vụ “${measure}”`,
      en: `Added the item “${measure}”`,
    })),
    ...changed.map(({ before, after }) => ({
      vi: `Điều chỉnh nhiệm vụ “${before.measure}”${before.measure === after.measure ? "" : ` thành “${after.measure}”`}`,
      en: `Changed the item “${before.measure}”${before.measure === after.measure ? "" : ` to “${after.measure}”`}`,
    })),
    ...dropped.map(({ measure, droppedReason }) => ({
      vi: `Bỏ nhiệm vụ “${measure}”. Lý do: ${droppedReason}`,
      en: `Dropped the item “${measure}”. Reason: ${droppedReason}`,
    })),
  ];
}

function dayBefore({ plan }: PlanFrame, issuedOn: string): readonly Fault[] {
  return plan.issuedOn !== null && issuedOn < plan.issuedOn ? [DAY_BEFORE] : [];
}

const DAY_BEFORE: Fault = {
  path: "issuedOn",
  vi: "Ngày điều chỉnh trước ngày ban hành kế hoạch. Nhập ngày ghi trên văn bản điều chỉnh.",
  en: "The amendment is dated before the plan itself. Enter the day on the document.",
};
const TWICE: Fault = {
  path: "changes",
  vi: "Một nhiệm vụ được điều chỉnh hai lần trong cùng văn bản. Giữ một lần.",
  en: "One item is changed twice in the same amendment. Keep one change.",
};
