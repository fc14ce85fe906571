import type { TaskId } from "../../contract/improvement.ts";
import type { EndTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { actOn } from "./loadTask.ts";

/** Ends a task that will not be done, with the reason. Nothing of it is erased. */
export async function cancelTask(context: Context, id: TaskId, { reason, version }: EndTask): Promise<void> {
  await actOn(context, id, "task.cancel", version, async (act) => {
    const words = reason.normalize("NFC");
    await keepChange(
      act,
      { state: "cancelled", cancelledAt: act.now, askedDue: null },
      { kind: "cancelled", words },
      { kind: "task.cancelled", data: { ...heldBy(act.task), words } },
    );
  });
}

/** Takes a task that was done or cancelled up again. */
export async function reopenTask(context: Context, id: TaskId, { reason, version }: EndTask): Promise<void> {
  await actOn(context, id, "task.reopen", version, async (act) => {
    const words = reason.normalize("NFC");
    const begun = act.task.share > 0;
    await keepChange(
      act,
      {
        state: begun ? "doing" : "not-started",
        submittedAt: null,
        doneAt: null,
        cancelledAt: null,
      },
      { kind: "reopened", words },
      { kind: "task.reopened", data: { ...heldBy(act.task), words } },
    );
  });
}
