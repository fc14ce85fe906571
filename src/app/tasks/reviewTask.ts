import { AppError } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { ReviewTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { type Act, actOn } from "./loadTask.ts";

/** Accepts a task as done, or returns it with a reason; a returned one counts as not done. */
export async function reviewTask(context: Context, id: TaskId, typed: ReviewTask): Promise<void> {
  const words = typed.words.normalize("NFC");
  if (!typed.accept && words === "")
    throw new AppError("invalid", "a task is returned without a reason", {
      faults: [
        {
          path: "words",
          vi: "Nhập lý do trả lại: còn thiếu gì, cần bổ sung gì.",
          en: "Say why it is returned: what is missing, what is to be added.",
        },
      ],
    });
  await actOn(context, id, "task.review", typed.version, async (act) => {
    if (typed.accept) {
      await keepChange(
        act,
        { state: "done", share: 1, doneAt: act.now },
        { kind: "accepted", words },
        { kind: "task.accepted", data: { ...heldBy(act.task), words } },
      );
      await tellWaiting(act);
      return;
    }
    await keepChange(
      act,
      { state: "returned", submittedAt: null },
      { kind: "returned", words },
      { kind: "task.returned", data: { ...heldBy(act.task), words } },
    );
  });
}

/** Tells those whose task waited for this one, and for nothing else any more. */
async function tellWaiting({ tx, task, now, by }: Act): Promise<void> {
  const links = await tx.tasks.linksAround([task.id]);
  const behind = links.flatMap((link) => (link.needs === task.id ? [link.task] : []));
  for (const id of behind) {
    const next = await tx.tasks.listed(id);
    if (next === undefined || next.waitsFor > 0 || next.state === "done" || next.state === "cancelled")
      continue;
    await tx.audit.append({
      chain: "general",
      kind: "task.ready",
      at: now,
      actorId: by,
      unit: next.unit,
      data: heldBy(next),
    });
  }
}
