import { TaskId } from "../../contract/improvement.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { createTasks, type Task, type TaskDraft } from "../tasks/index.ts";
import { dayWords } from "../vietnamTime.ts";
import type { PlanFrame } from "./planFrame.ts";
import type { Plan, PlanItem } from "./ports.ts";

/** The longest title a task can have. */
const TITLE = 500;

/** An item and its task have the same id, so that each is found from the other. */
export function taskIdOf({ id }: Pick<PlanItem, "id">): TaskId {
  return TaskId.parse(id);
}

/** Sets a task for every item, in the transaction that issues or amends the plan. */
export async function setTasks(
  context: Context,
  tx: WriteTransaction,
  { plan }: Pick<PlanFrame, "plan">,
  basis: string,
  items: readonly PlanItem[],
): Promise<void> {
  const drafts = items.flatMap((item): TaskDraft[] => {
    const { lead, due } = item;
    if (lead === null || due === null) return [];
    return [{ ...saidBy(item), id: taskIdOf(item), lead, due, support: item.support, basis }];
  });
  const { office, unit, id } = plan;
  await createTasks(context, tx, { office, unit, source: "plan", sourceId: id }, drafts);
}

function saidBy(item: PlanItem) {
  const { measure, target, budgetNote, index, component, round, leaf, expectedPoints } = item;
  const long = measure.length > TITLE;
  const detail = [long ? measure : "", target, budgetNote === "" ? "" : `Kinh phí: ${budgetNote}`];
  return {
    title: long ? `${measure.slice(0, TITLE - 1)}…` : measure,
    detail: detail.filter((line) => line !== "").join("\n"),
    about: { index, component, round, leaf },
    expectedPoints,
  };
}

/** The act that a task of this plan rests on. */
export function basisOf(
  { title }: Pick<Plan, "title">,
  { number, issuedOn }: { readonly number: string; readonly issuedOn: string },
): string {
  return `Kế hoạch số ${number} ngày ${dayWords(issuedOn)}: ${title}`;
}

interface Changing {
  readonly frame: PlanFrame;
  /** Why, with number and date of the amendment. */
  readonly reason: string;
}

/**
 * An amended item changes its task, whatever its state, in just what the amendment changes: more time that was granted
 * since the plan was issued, or another hand, stays. A moved deadline says so in the log of the task.
 */
export async function changeTask(
  context: Context,
  tx: WriteTransaction,
  { frame, reason }: Changing,
  { before, after }: { readonly before: PlanItem; readonly after: PlanItem },
): Promise<void> {
  const task = await tx.tasks.lockTask(taskIdOf(after));
  const { lead, due } = after;
  if (task === undefined || lead === null || due === null) return;
  const moved = before.due !== due && task.due !== due;
  const elsewhere = before.lead !== lead && task.lead !== lead;
  const changed: Task = {
    ...task,
    ...newlySaid(saidBy(before), saidBy(after)),
    ...(before.due === due ? {} : { due, askedDue: null }),
    ...(elsewhere ? { lead, assignee: null, division: null } : {}),
  };
  const support = sameUnits(before.support, after.support) ? changed.support : after.support;
  await tx.tasks.saveTask({ ...changed, support: support.filter((unit) => unit !== changed.lead) });
  const said = {
    task: task.id,
    title: changed.title,
    lead: changed.lead,
    assignee: changed.assignee,
    division: changed.division,
  };
  if (moved) {
    await tx.tasks.appendUpdate({
      id: context.ids.next(),
      task: task.id,
      lead: changed.lead,
      kind: "moved",
      share: null,
      words: reason,
      documents: [],
      due,
      at: frame.now,
      by: requireSignedIn(context.actor),
    });
    const data = { ...said, before: task.due, due, reason };
    await tx.audit.append({ ...entry(context, frame), kind: "task.moved", data });
  }
  const data = { ...said, changed: ["plan"] };
  await tx.audit.append({ ...entry(context, frame), kind: "task.edited", data });
}

/** The parts of `after` that say something else than `before`. */
function newlySaid(before: ReturnType<typeof saidBy>, after: ReturnType<typeof saidBy>) {
  const { title, detail, about, expectedPoints } = after;
  return {
    ...(before.title === title ? {} : { title }),
    ...(before.detail === detail ? {} : { detail }),
    ...(JSON.stringify(before.about) === JSON.stringify(about) ? {} : { about }),
    ...(before.expectedPoints === expectedPoints ? {} : { expectedPoints }),
  };
}

function sameUnits(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((unit) => other.includes(unit));
}

/** An item that was dropped stops its task, unless that is done. */
export async function stopTask(
  context: Context,
  tx: WriteTransaction,
  { frame, reason }: Changing,
  item: PlanItem,
): Promise<void> {
  const task = await tx.tasks.lockTask(taskIdOf(item));
  if (task === undefined || task.state === "done" || task.state === "cancelled") return;
  await tx.tasks.saveTask({ ...task, state: "cancelled", cancelledAt: frame.now, askedDue: null });
  const { id, title, lead, assignee, division } = task;
  await tx.tasks.appendUpdate({
    id: context.ids.next(),
    task: id,
    lead,
    kind: "cancelled",
    share: null,
    words: reason,
    documents: [],
    due: null,
    at: frame.now,
    by: requireSignedIn(context.actor),
  });
  const data = { task: id, title, lead, assignee, division, office: frame.plan.office, words: reason };
  await tx.audit.append({ ...entry(context, frame), kind: "task.cancelled", data });
}

function entry(context: Context, { plan, now }: PlanFrame) {
  return { chain: "general", at: now, actorId: requireSignedIn(context.actor), unit: plan.unit } as const;
}
