import type { RoleGrant } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { TaskHistory, TaskView } from "../../contract/tasks.ts";
import { allowedActions, decide } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { aboutLabel } from "./aboutLabel.ts";
import { cardOf } from "./cardOf.ts";
import { noticeWordsOf } from "./historyWords.ts";
import { requireTask } from "./loadTask.ts";
import type { ListedTask, Task, TaskUpdate } from "./ports.ts";
import { remarksOn } from "./remarks.ts";
import { taskSubject } from "./taskSubject.ts";

/** A task with everything that was said of it, for whoever may see it. */
export async function openTask(context: Context, id: TaskId): Promise<TaskView> {
  return context.store.read(async (tx) => {
    await requireTask(context, tx, id);
    const task = await tx.tasks.listed(id);
    if (task === undefined) throw new AppError("not-found", `no task ${id}`);
    return viewOf(context, tx, task);
  });
}

async function viewOf(context: Context, tx: ReadTransaction, task: ListedTask): Promise<TaskView> {
  const { id } = task;
  const today = vietnamClock(context.clock.now()).day;
  const [updates, tied, links, makers, label] = await Promise.all([
    tx.tasks.updates(id),
    tx.tasks.tied(id),
    tx.tasks.linksAround([id]),
    tx.access.accountsByIds([task.createdBy]),
    aboutLabel(context, tx, task),
  ]);
  const beside = new Map(
    (await tx.tasks.tasks(links.flatMap(({ task: one, needs }) => [one, needs]))).map((one) => [one.id, one]),
  );
  const linked = (ids: readonly TaskId[]) => ids.flatMap((each) => linkOf(beside.get(each)));
  const needs = linked(links.flatMap((link) => (link.task === id ? [link.needs] : [])));
  const { detail, basis, sourceId, createdAt } = task;
  return {
    ...cardOf(task, today),
    detail,
    basis,
    sourceId,
    aboutLabel: label,
    createdAt: createdAt.toISOString(),
    createdByName: makers[0]?.displayName ?? "",
    needs,
    neededBy: linked(links.flatMap((link) => (link.needs === id ? [link.task] : []))),
    updates: updates.map(updateView),
    tied: tied.map(({ unit, unitName, addedAt, version: _version, ...rest }) => ({
      ...rest,
      unit: { unit, name: unitName },
      addedAt: addedAt.toISOString(),
    })),
    timeRequest: timeRequestOf(task, updates),
    libraries: librariesOf(context, task),
    hands: await handsOf(context, tx, task),
    remarks: await remarksOn(tx, await workingCalendar(tx), task, needs, today),
    allowed: allowedActions(context.actor, taskSubject(task)),
  };
}

function linkOf(task: Task | undefined): TaskView["needs"] {
  if (task === undefined) return [];
  const { id, title, state, due } = task;
  return [{ id, title, state, due }];
}

function updateView({
  id,
  kind,
  share,
  words,
  documents,
  at,
  byName,
}: TaskUpdate): TaskView["updates"][number] {
  return { id, kind, share, words, documents: [...documents], at: at.toISOString(), byName };
}

function timeRequestOf({ askedDue }: Task, updates: readonly TaskUpdate[]): TaskView["timeRequest"] {
  const asked = updates.findLast(({ kind }) => kind === "time-asked");
  if (askedDue === null || asked === undefined) return null;
  return { due: askedDue, reason: asked.words, askedAt: asked.at.toISOString(), askedByName: asked.byName };
}

/** People and divisions of the lead agency, for whoever gives the task to one of them. */
async function handsOf(
  { actor }: Context,
  tx: ReadTransaction,
  task: ListedTask,
): Promise<TaskView["hands"]> {
  if (decide(actor, "task.assign", taskSubject(task)) !== "allowed") return { people: [], divisions: [] };
  const [accounts, divisions] = await Promise.all([
    tx.access.listAccounts(),
    tx.divisions.divisionsOf(task.lead),
  ]);
  const works = ({ role, unit }: RoleGrant): boolean =>
    unit === task.lead && (role === "unit" || role === "division" || role === "leader");
  return {
    people: accounts
      .filter(({ disabledAt, roles }) => disabledAt === null && roles.some(works))
      .map(({ id, displayName }) => ({ account: id, name: displayName })),
    divisions: divisions.flatMap(({ key, name, removedAt }) => (removedAt === null ? [{ key, name }] : [])),
  };
}

/** The lead's library first, then those of supporting agencies, as far as the reader is at home there. */
function librariesOf({ actor }: Context, task: ListedTask): TaskView["libraries"] {
  const units = [{ unit: task.lead, name: task.leadName }, ...task.supportNames];
  return units.filter(({ unit }) => actor.roles.some((grant) => grant.unit === unit));
}

/** What happened to a task, drawn from the chain of the log. */
export async function taskHistory(context: Context, id: TaskId): Promise<TaskHistory> {
  return context.store.read(async (tx) => {
    await requireTask(context, tx, id);
    const entries = await tx.tasks.history(id);
    return {
      entries: entries.map(({ at, byName, ...entry }) => ({
        at: at.toISOString(),
        byName,
        ...noticeWordsOf(entry),
      })),
    };
  });
}
