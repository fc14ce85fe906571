import { AppError } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import { dayWords } from "../vietnamTime.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { type Act, actOn } from "./loadTask.ts";

interface Moving {
  readonly due: string;
  readonly reason: string;
  readonly version: number;
}

/** Moves a deadline, with a reason that everybody reads; the first one stays written down. */
export async function moveTask(
  context: Context,
  id: TaskId,
  { due, reason, version }: Moving,
): Promise<void> {
  await actOn(context, id, "task.edit", version, (act) => move(act, due, reason));
}

/** The same on a task that is locked already. A wish for more time is answered by it. */
export async function move(act: Act, due: string, reason: string): Promise<void> {
  const { task } = act;
  if (due === task.due)
    throw new AppError("invalid", `task ${task.id} is due on ${due} already`, {
      faults: [
        {
          path: "due",
          vi: `Hạn hiện nay đã là ngày ${dayWords(due)}. Chọn ngày khác.`,
          en: `It is due on ${dayWords(due)} already. Choose another day.`,
        },
      ],
    });
  const words = reason.normalize("NFC");
  await keepChange(
    act,
    { due, askedDue: null },
    { kind: "moved", words, due },
    { kind: "task.moved", data: { ...heldBy(task), before: task.due, due, reason: words } },
  );
}
