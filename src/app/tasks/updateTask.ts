import type { TaskId } from "../../contract/improvement.ts";
import type { SubmitTask, UpdateTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { tieDocuments } from "./documents.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { actOn } from "./loadTask.ts";

/** Tells how far the work is; the first update begins it, and one that was returned is in work again. */
export async function updateTask(context: Context, id: TaskId, typed: UpdateTask): Promise<void> {
  await actOn(context, id, "task.update", typed.version, async (act) => {
    const { share, documents } = typed;
    await tieDocuments(act, documents);
    const words = typed.words.normalize("NFC");
    await keepChange(
      act,
      { share, state: "doing" },
      { kind: "progress", share, words, documents },
      { kind: "task.updated", data: { ...heldBy(act.task), share, words, documents: [...documents] } },
    );
  });
}

/** Reports a task as finished, with what shows it; whoever set it accepts or returns. */
export async function submitTask(context: Context, id: TaskId, typed: SubmitTask): Promise<void> {
  await actOn(context, id, "task.submit", typed.version, async (act) => {
    const { documents } = typed;
    await tieDocuments(act, documents);
    const words = typed.words.normalize("NFC");
    await keepChange(
      act,
      { share: 1, state: "submitted", submittedAt: act.now, askedDue: null },
      { kind: "submitted", share: 1, words, documents },
      { kind: "task.submitted", data: { ...heldBy(act.task), words, documents: [...documents] } },
    );
  });
}

/** A word of somebody who does not do the work: supporting agencies and leaders. */
export async function noteTask(context: Context, id: TaskId, typed: string): Promise<void> {
  await actOn(context, id, "task.note", null, async (act) => {
    const words = typed.normalize("NFC");
    await keepChange(
      act,
      {},
      { kind: "note", words },
      { kind: "task.noted", data: { ...heldBy(act.task), words } },
    );
  });
}
