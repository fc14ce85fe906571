import { AppError, ERRORS } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { BulkDone } from "../../contract/tasks.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { heldBy } from "./keepChange.ts";
import { type Act, lockedAct } from "./loadTask.ts";
import { move } from "./moveTask.ts";

/** Reminds the doers of several tasks at once; those that cannot be reminded are named with the reason. */
export async function remindTasks(
  context: Context,
  tasks: readonly TaskId[],
  typed: string,
): Promise<BulkDone> {
  const words = typed.normalize("NFC");
  return eachOf(context, tasks, async ({ tx, task, now, by }) => {
    await tx.audit.append({
      chain: "general",
      kind: "task.reminded",
      at: now,
      actorId: by,
      unit: task.unit,
      data: { ...heldBy(task), words, due: task.due },
    });
  });
}

/** Moves the deadline of several tasks to one day, with one reason. */
export async function moveTasks(
  context: Context,
  tasks: readonly TaskId[],
  { due, reason }: { readonly due: string; readonly reason: string },
): Promise<BulkDone> {
  return eachOf(context, tasks, (act) => move(act, due, reason));
}

/** Each for itself, refused as a whole only where none could be done; in the order of the ids, so that two such acts never wait for each other in a circle. */
async function eachOf(
  context: Context,
  tasks: readonly TaskId[],
  work: (act: Act) => Promise<void>,
): Promise<BulkDone> {
  requireSignedIn(context.actor);
  return context.store.write(async (tx) => {
    const done: TaskId[] = [];
    const refused: BulkDone["refused"] = [];
    let first: AppError | undefined;
    for (const id of [...new Set(tasks)].toSorted()) {
      try {
        const act = await lockedAct(context, tx, id, "task.edit", null);
        await work(act);
        done.push(id);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        first ??= error;
        const [fault] = error.faults;
        const { vi, en } = fault ?? ERRORS[error.code];
        const title = error.code === "not-found" ? "" : ((await tx.tasks.task(id))?.title ?? "");
        refused.push({ id, title, vi, en });
      }
    }
    if (done.length > 0 || first === undefined) return { done, refused };
    const faults = refused.map(({ title, vi, en }, index) => ({
      path: `tasks.${index}`,
      vi: title === "" ? vi : `${title}: ${vi}`,
      en: title === "" ? en : `${title}: ${en}`,
    }));
    throw new AppError(first.code, `none of ${tasks.length} tasks: ${first.message}`, { faults });
  });
}
