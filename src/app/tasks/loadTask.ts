import type { Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { decide, requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Task } from "./ports.ts";
import { taskSubject } from "./taskSubject.ts";

/** A task for whoever may see it; to others it is not there. */
export async function requireTask(context: Context, tx: ReadTransaction, id: TaskId): Promise<Task> {
  return visible(context, await tx.tasks.task(id), id);
}

function visible({ actor }: Context, task: Task | undefined, id: TaskId): Task {
  requireSignedIn(actor);
  if (task === undefined || decide(actor, "task.see", taskSubject(task)) !== "allowed")
    throw new AppError("not-found", `no task ${id} for ${actor.accountId ?? "the public"}`);
  return task;
}

/** One change of a task: the task, locked, and the moment and person of the act. */
export interface Act {
  readonly context: Context;
  readonly tx: WriteTransaction;
  readonly task: Task;
  readonly now: Date;
  readonly by: AccountId;
}

/** Locks a task and decides on the right to act; `version` is that on which the person acts. */
export async function actOn<T>(
  context: Context,
  id: TaskId,
  action: Action,
  version: number | null,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return context.store.write(async (tx) => work(await lockedAct(context, tx, id, action, version)));
}

export async function lockedAct(
  context: Context,
  tx: WriteTransaction,
  id: TaskId,
  action: Action,
  version: number | null,
): Promise<Act> {
  const task = visible(context, await tx.tasks.lockTask(id), id);
  requireAllowed(context.actor, action, taskSubject(task));
  if (version !== null && version !== task.version)
    throw new AppError("changed-by-other", `task ${id} is at version ${task.version}, not ${version}`, {
      details: { version: task.version, state: task.state, due: task.due },
    });
  return { context, tx, task, now: context.clock.now(), by: requireSignedIn(context.actor) };
}
