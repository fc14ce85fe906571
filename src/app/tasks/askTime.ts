import { AppError } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { AnswerTime } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { dayWords } from "../vietnamTime.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { actOn } from "./loadTask.ts";

/** «Xin lùi hạn»: the lead asks for a later day; the deadline stays until the office answers. */
export async function askTime(
  context: Context,
  id: TaskId,
  { due, reason }: { readonly due: string; readonly reason: string },
): Promise<void> {
  await actOn(context, id, "task.ask-time", null, async (act) => {
    const { task } = act;
    if (due <= task.due)
      throw new AppError("invalid", `${due} is not after ${task.due}`, {
        faults: [
          {
            path: "due",
            vi: `Chọn ngày sau hạn hiện nay (${dayWords(task.due)}).`,
            en: `Choose a day after the deadline (${dayWords(task.due)}).`,
          },
        ],
      });
    const words = reason.normalize("NFC");
    await keepChange(
      act,
      { askedDue: due },
      { kind: "time-asked", words, due },
      { kind: "task.time-asked", data: { ...heldBy(task), words, due } },
    );
  });
}

/** The office grants the day that was asked for, or says why not. */
export async function answerTime(context: Context, id: TaskId, typed: AnswerTime): Promise<void> {
  await actOn(context, id, "task.edit", typed.version, async (act) => {
    const { task } = act;
    const { grant } = typed;
    if (task.askedDue === null) throw new AppError("already-decided", `nobody asks for time at ${task.id}`);
    const words = typed.words.normalize("NFC");
    if (!grant && words === "")
      throw new AppError("invalid", "time is refused without a reason", {
        faults: [
          { path: "words", vi: "Nhập lý do không đồng ý lùi hạn.", en: "Say why no more time is given." },
        ],
      });
    const due = grant ? task.askedDue : task.due;
    await keepChange(
      act,
      { due, askedDue: null },
      { kind: grant ? "time-granted" : "time-refused", words, due },
      { kind: "task.time-answered", data: { ...heldBy(task), granted: grant, due, words } },
    );
  });
}
